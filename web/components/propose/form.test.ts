import { expect } from "chai";
import { parseEther } from "viem";
import { limits } from "../../contracts/generated/limits.ts";
import { checkProposal, initialProposal, type Proposal, reviewWindows, toLocalInput } from "./form.ts";

const now = 1_800_000_000;
const good = initialProposal(now, "0.05", "escrow");
const check = (change: Partial<Proposal>) =>
  checkProposal({ ...good, ...change }, now, { escrow: 18, hours: 2 });
const problem = (change: Partial<Proposal>) => {
  const checked = check(change);
  return "problems" in checked ? checked.problems : {};
};

describe("a proposal's form", () => {
  it("opens with sensible terms that the contract takes", () => {
    const checked = check({});
    expect(checked).to.have.property("terms");
    if ("terms" in checked) {
      expect(checked.terms.amount).to.equal(parseEther("0.05"));
      expect(checked.terms.acceptBy).to.be.within(now + 3 * 86_400 - 60, now + 3 * 86_400);
    }
  });

  it("takes hours to the hundredth", () => {
    expect(check({ payment: "hours", amount: "1,5" })).to.have.nested.property("terms.amount", 150n);
    expect(check({ payment: "hours", amount: "1.505" })).to.have.nested.property(
      "problems.amount",
      "amountFormat",
    );
  });

  it("asks for an amount only where money is held", () => {
    expect(problem({ amount: "" })).to.deep.equal({ amount: "amountMissing" });
    expect(check({ amount: "", payment: "none" })).to.have.nested.property("terms.amount", 0n);
  });

  for (const [amount, expected] of [
    ["abc", "amountFormat"],
    ["-1", "amountFormat"],
    ["1e3", "amountFormat"],
    ["0.1234567890123456789", "amountFormat"],
    ["0", "amountZero"],
    ["0.000", "amountZero"],
    [`1${"0".repeat(40)}`, "amountLarge"],
  ] as const) {
    it(`refuses the amount ${amount.slice(0, 24)}`, () => {
      expect(problem({ amount })).to.deep.equal({ amount: expected });
    });
  }

  it("takes a comma as the decimal sign", () => {
    expect(check({ amount: "0,05" })).to.have.nested.property("terms.amount", parseEther("0.05"));
  });

  it("refuses times that are missing, past, in the wrong order or too far away", () => {
    expect(problem({ acceptBy: "" })).to.deep.equal({ acceptBy: "timeMissing" });
    expect(problem({ acceptBy: toLocalInput(now - 60) })).to.deep.equal({ acceptBy: "acceptByPast" });
    expect(problem({ deliverBy: good.acceptBy })).to.deep.equal({ deliverBy: "deliverByEarly" });
    const late = toLocalInput(now + Number(limits.termMaxSeconds) + 120);
    expect(problem({ deliverBy: late })).to.deep.equal({ deliverBy: "deliverByLate" });
  });

  it("offers only review windows that the contract takes, and refuses others", () => {
    for (const window of reviewWindows) expect(problem({ reviewWindow: String(window) })).to.deep.equal({});
    expect(problem({ reviewWindow: "3599" })).to.deep.equal({ reviewWindow: "reviewWindow" });
    expect(problem({ reviewWindow: "7776001" })).to.deep.equal({ reviewWindow: "reviewWindow" });
  });
});
