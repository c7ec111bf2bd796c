import { expect } from "chai";
import { countPaid, milestonesOf } from "./milestones.ts";

describe("the steps of a payment", () => {
  it("fill one after the other", () => {
    const steps = milestonesOf([100n, 50n, 25n], 120n);
    expect(steps.map(({ released }) => released)).to.deep.equal([100n, 20n, 0n]);
    expect(countPaid(steps)).to.equal(1);
  });

  it("are all paid once everything is, and none before", () => {
    const amounts = Array.from({ length: 32 }, (_, position) => BigInt(position + 1));
    const total = amounts.reduce((sum, amount) => sum + amount, 0n);
    expect(countPaid(milestonesOf(amounts, total))).to.equal(32);
    expect(countPaid(milestonesOf(amounts, 0n))).to.equal(0);
  });
});
