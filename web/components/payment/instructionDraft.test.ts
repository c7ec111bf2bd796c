import { expect } from "chai";
import fc from "fast-check";
import { decodeInstruction, encodeInstruction } from "../../payments/instruction.ts";
import type { PaymentMethod } from "../../payments/method.ts";
import { referenceOf } from "../../payments/reference.ts";
import { aMethod, anAgreement } from "../../payments/testing/arbitrary.ts";
import { checkInstruction, type InstructionDraft } from "./instructionDraft.ts";

const CASH: PaymentMethod = { kind: "cash", how: "At the market" };
const TOKEN: PaymentMethod = {
  kind: "crypto",
  address: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
  chainId: 1,
  token: null,
  symbol: "USDC",
  decimals: 6,
};
const NOW = 1_800_000_000;
const LATER = new Date((NOW + 3_600) * 1000).toISOString();
const typed = (change: Partial<InstructionDraft> = {}): InstructionDraft => ({
  amount: "12,5",
  currency: "EUR",
  expires: LATER,
  ...change,
});
const [agreement] = fc.sample(anAgreement, { numRuns: 1, seed: 5 });
if (agreement === undefined) throw new Error("A sample of one has one.");

const check = (method: PaymentMethod, change: Partial<InstructionDraft> = {}) =>
  checkInstruction(agreement, method, typed(change), NOW);

describe("payment instructions as they are typed", () => {
  it("are exact, in the currency's own digits", () => {
    expect(check(CASH)).to.deep.equal({
      instruction: {
        version: 1,
        kind: "money",
        agreement,
        reference: referenceOf(agreement),
        expiresAt: NOW + 3_600,
        method: CASH,
        amount: { value: "12.5", currency: "EUR" },
      },
    });
    expect(check(TOKEN)).to.deep.nested.include({ "instruction.units": 12_500_000n });
  });

  it("can be sent whenever they pass", () => {
    fc.assert(
      fc.property(anAgreement, aMethod, fc.constantFrom("1", "0,25", "99999"), (id, method, amount) => {
        const checked = checkInstruction(id, method, typed({ amount }), NOW);
        if ("faults" in checked) {
          expect(checked.faults).to.deep.equal({ amount: "priceDecimals" });
          return;
        }
        expect(decodeInstruction(encodeInstruction(checked.instruction))).to.deep.equal(checked.instruction);
      }),
    );
  });

  it("say what is wrong with an amount or a time", () => {
    expect(check(CASH, { amount: "" })).to.deep.equal({ faults: { amount: "priceMissing" } });
    expect(check(CASH, { amount: "0" })).to.deep.equal({ faults: { amount: "priceZero" } });
    expect(check(CASH, { amount: "1.234" })).to.deep.equal({ faults: { amount: "priceDecimals" } });
    expect(check(CASH, { amount: "1.5", currency: "JPY" })).to.deep.equal({
      faults: { amount: "priceDecimals" },
    });
    expect(check(CASH, { amount: "1000000000000" })).to.deep.equal({ faults: { amount: "priceLarge" } });
    expect(check(TOKEN, { amount: "0.0000001" })).to.deep.equal({ faults: { amount: "priceDecimals" } });
    expect(check(CASH, { amount: "x", expires: "" })).to.deep.equal({
      faults: { amount: "priceFormat", expires: "timeMissing" },
    });
    const past = new Date(NOW * 1000).toISOString();
    expect(check(CASH, { expires: past })).to.deep.equal({ faults: { expires: "timePast" } });
  });
});
