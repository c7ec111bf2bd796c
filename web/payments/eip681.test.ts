import { expect } from "chai";
import fc from "fast-check";
import { buildPaymentUri, type PaymentRequest, parsePaymentUri } from "./eip681.ts";
import { PaymentsError } from "./errors.ts";
import { anAddress, chainId, units } from "./testing/arbitrary.ts";

const TO = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
const TOKEN = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";

const request: fc.Arbitrary<PaymentRequest> = fc.record({
  to: anAddress,
  token: fc.option(anAddress),
  chainId: fc.option(chainId),
  units: fc.option(units),
});

describe("requests to pay by a wallet (EIP-681)", () => {
  it("say who gets how much of what", () => {
    expect(buildPaymentUri({ to: TO, token: null, chainId: 1, units: 5n })).to.equal(
      `ethereum:${TO}@1?value=5`,
    );
    expect(buildPaymentUri({ to: TO, token: TOKEN, chainId: 10, units: 5n })).to.equal(
      `ethereum:${TOKEN}@10/transfer?address=${TO}&uint256=5`,
    );
  });

  it("are read back as they were", () => {
    fc.assert(
      fc.property(request, (given) => {
        expect(parsePaymentUri(buildPaymentUri(given))).to.deep.equal(given);
      }),
    );
  });

  it("are read in every form that the standard allows", () => {
    const native = { to: TO, token: null, chainId: null, units: 2_014_000_000_000_000_000n };
    expect(parsePaymentUri(`ethereum:${TO}?value=2.014e18`)).to.deep.equal(native);
    expect(parsePaymentUri(`ethereum:pay-${TO}?value=2014E15&gas=21000`)).to.deep.equal(native);
    expect(parsePaymentUri(`ETHEREUM:${TO}?value=%2B.2014e19`)).to.deep.equal(native);
    expect(parsePaymentUri(`ethereum:${TO.toLowerCase()}@5/?value=7e`)).to.deep.equal({
      to: TO.toLowerCase(),
      token: null,
      chainId: 5,
      units: 7n,
    });
    expect(parsePaymentUri(`ethereum:${TOKEN}/transfer?uint256=1&address=${TO}`)).to.deep.equal({
      to: TO,
      token: TOKEN,
      chainId: null,
      units: 1n,
    });
  });

  it("read 2^256 − 1 and nothing above", () => {
    const most = 2n ** 256n - 1n;
    expect(parsePaymentUri(`ethereum:${TO}?value=${most}`).units).to.equal(most);
    for (const value of [`${most + 1n}`, "1e78", "1e999999999", "9".repeat(400)]) {
      expect(() => parsePaymentUri(`ethereum:${TO}?value=${value}`), value).to.throw(PaymentsError, "amount");
    }
  });

  it("are refused where an amount is no whole number of the smallest unit, or negative", () => {
    for (const value of ["0.5", "1.23e1", "-1", "", "e5", "0x10", "1 0", "1e-3"]) {
      expect(() => parsePaymentUri(`ethereum:${TO}?value=${value}`), value).to.throw(PaymentsError);
    }
  });

  it("are refused where nobody could see what they would do", () => {
    for (const uri of [
      "",
      "bitcoin:1A1zP1",
      "ethereum:vitalik.eth?value=1",
      `ethereum:${TO.replace("aA", "AA")}?value=1`,
      `ethereum:${TO}@0?value=1`,
      `ethereum:${TO}@x?value=1`,
      `ethereum:${TO}?value=1&value=2`,
      `ethereum:${TO}?value=1=2`,
      `ethereum:${TO}?data=0x00`,
      `ethereum:${TO}?value=%E0%A4%A`,
      `ethereum:${TOKEN}/approve?address=${TO}&uint256=1`,
      `ethereum:${TOKEN}/transfer?uint256=1`,
      `ethereum:${TOKEN}/transfer?address=${TO}&uint256=1&value=1`,
      `ethereum:${TOKEN}/transfer?address=0x00&uint256=1`,
    ]) {
      expect(() => parsePaymentUri(uri), uri).to.throw(PaymentsError);
    }
  });

  it("never fail otherwise than by that, whatever is scanned", () => {
    const parts = fc.constantFrom(
      "ethereum:",
      "pay-",
      TO,
      TOKEN,
      "@1",
      "/transfer",
      "?",
      "&",
      "=",
      "value",
      "address",
      "%",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ maxLength: 3 })), { maxLength: 12 }), (all) => {
        try {
          parsePaymentUri(all.join(""));
        } catch (error) {
          expect(error).to.be.instanceOf(PaymentsError);
        }
      }),
    );
  });
});
