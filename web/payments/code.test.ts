import { expect } from "chai";
import fc from "fast-check";
import encodeQr from "qr";
import decodeQr from "qr/decode.js";
import { codeOf } from "./code.ts";
import { parsePaymentUri } from "./eip681.ts";
import { parseEpc069 } from "./epc069.ts";
import type { PaymentInstruction } from "./instruction.ts";
import { referenceOf } from "./reference.ts";
import { anAgreement, anInstruction } from "./testing/arbitrary.ts";

const [agreement] = fc.sample(anAgreement, { numRuns: 1, seed: 3 });
if (agreement === undefined) throw new Error("A sample of one has one.");
const common = { version: 1, agreement, reference: referenceOf(agreement), expiresAt: 2_000 } as const;
const bank = { kind: "bank", holder: "Amber Morel", iban: "DE89370400440532013000", bic: null } as const;
const by = (
  change: Partial<typeof bank> | { iban: string },
  value: string,
  currency: string,
): PaymentInstruction => ({
  ...common,
  kind: "money",
  method: { ...bank, ...change },
  amount: { value, currency },
});

describe("the code of payment instructions", () => {
  it("asks a wallet or a bank for exactly what the instructions say", () => {
    fc.assert(
      fc.property(anInstruction, (instruction) => {
        const code = codeOf(instruction);
        if (instruction.kind === "token") {
          const { address, token, chainId } = instruction.method;
          expect(code?.format).to.equal("wallet");
          expect(parsePaymentUri(code?.text ?? "")).to.deep.equal({
            to: address,
            token,
            chainId,
            units: instruction.units,
          });
          return;
        }
        if (instruction.method.kind === "cash") expect(code).to.equal(null);
        if (code?.format !== "bank") return;
        const read = parseEpc069(new TextEncoder().encode(code.text));
        expect(instruction.method).to.deep.include({ holder: read.name, iban: read.iban, bic: read.bic });
        expect(read.reference).to.equal(instruction.reference);
        expect(read.amount).to.equal(instruction.amount.value);
      }),
    );
  });

  it("is a bank's own for euro within SEPA, and words for every other transfer", () => {
    expect(codeOf(by({}, "12.5", "EUR"))?.format).to.equal("bank");
    // Another currency, more digits or more money than a transfer takes, another part of the world.
    for (const instruction of [
      by({}, "12.5", "CHF"),
      by({}, "0.001", "EUR"),
      by({}, "1000000000", "EUR"),
      by({ iban: "BR1500000000000010932840814P2" }, "12.5", "EUR"),
    ]) {
      const code = codeOf(instruction);
      expect(code?.format).to.equal("words");
      expect(code?.text).to.contain("Amber Morel").and.to.contain(common.reference);
    }
  });

  it("is read from its picture as it was", () => {
    for (const instruction of fc.sample(anInstruction, { numRuns: 20, seed: 4 })) {
      const code = codeOf(instruction);
      if (code === null) continue;
      const rows = encodeQr(code.text, "raw", { ecc: "medium", encoding: "byte", border: 4, scale: 4 });
      const pixels = rows.flatMap((row) =>
        row.flatMap((dark) => [dark ? 0 : 255, dark ? 0 : 255, dark ? 0 : 255, 255]),
      );
      const picture = { width: rows.length, height: rows.length, data: Uint8ClampedArray.from(pixels) };
      expect(decodeQr(picture)).to.equal(code.text);
    }
  });
});
