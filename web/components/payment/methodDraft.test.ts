import { expect } from "chai";
import fc from "fast-check";
import { aMethod } from "../../payments/testing/arbitrary.ts";
import { checkMethod, draftOf, emptyDraft, type MethodDraft, tokenOf } from "./methodDraft.ts";

const ETH = { chainId: 31_337, symbol: "ETH", decimals: 18 };
const ACCOUNT = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
const typed = (draft: Partial<MethodDraft> & Pick<MethodDraft, "kind">): MethodDraft => ({
  ...emptyDraft(draft.kind),
  ...draft,
});

function methodOf(draft: MethodDraft, currency: Parameters<typeof checkMethod>[1] = ETH) {
  const checked = checkMethod(draft, currency);
  return "method" in checked ? checked.method : null;
}

function faultsOf(draft: MethodDraft, currency: Parameters<typeof checkMethod>[1] = ETH) {
  const checked = checkMethod(draft, currency);
  return "faults" in checked ? [...checked.faults] : [];
}

describe("a payment method as it is typed", () => {
  it("comes back from its fields as it was", () => {
    // One space for several: that is how a line is kept.
    const spaced = (text: string) => text.replace(/ +/g, " ");
    fc.assert(
      fc.property(aMethod, (method) => {
        const read = methodOf(draftOf(method), method.kind === "crypto" ? method : ETH);
        if (method.kind === "bank") {
          expect(read).to.deep.equal({ ...method, holder: spaced(method.holder) });
        } else if (method.kind === "cash") {
          expect(read).to.deep.equal({ ...method, how: spaced(method.how) });
        } else expect(read).to.deep.equal(method);
      }),
    );
  });

  it("is taken as people write it", () => {
    const bank = typed({
      kind: "bank",
      holder: "  Amber   Morel ",
      iban: "de89 3704 0044 0532 0130 00",
      bic: " cobadeff ",
    });
    expect(methodOf(bank)).to.deep.equal({
      kind: "bank",
      holder: "Amber Morel",
      iban: "DE89370400440532013000",
      bic: "COBADEFF",
    });
    const crypto = typed({ kind: "crypto", address: ` ${ACCOUNT.toLowerCase()} ` });
    expect(methodOf(crypto)).to.deep.equal({ kind: "crypto", address: ACCOUNT, token: null, ...ETH });
  });

  it("names the fields that are wrong", () => {
    expect(faultsOf(emptyDraft("bank"))).to.have.members(["holder", "iban"]);
    expect(
      faultsOf(typed({ kind: "bank", holder: "A", iban: "DE88370400440532013000", bic: "X" })),
    ).to.have.members(["iban", "bic"]);
    expect(faultsOf(emptyDraft("cash"))).to.deep.equal(["how"]);
    expect(faultsOf(typed({ kind: "crypto", address: ACCOUNT.replace("aA", "AA") }))).to.deep.equal([
      "address",
    ]);
  });

  it("takes a token only where the network has it", () => {
    const draft = typed({ kind: "crypto", address: ACCOUNT, token: ACCOUNT.toLowerCase() });
    expect(tokenOf(draft)).to.equal(ACCOUNT);
    expect(tokenOf({ ...draft, token: "0x12" })).to.equal(null);
    expect(faultsOf(draft, null)).to.deep.equal(["token"]);
    expect(faultsOf(draft, { ...ETH, symbol: "a\u202Eb" })).to.deep.equal(["token"]);
    expect(methodOf(draft, { ...ETH, symbol: "USDC" })).to.deep.include({ token: ACCOUNT, symbol: "USDC" });
  });
});
