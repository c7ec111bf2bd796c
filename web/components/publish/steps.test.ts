import { expect } from "chai";
import { FIELD_ORDER, firstFault, firstFaultyStep, readView, STEPS, stepAfter } from "./steps.ts";

const missing = { code: "titleMissing", values: {} } as const;

describe("the steps of publishing", () => {
  it("go from what to check, and no further", () => {
    expect(STEPS.map(stepAfter)).to.deep.equal(["where", "when", "forWhat", "check", "check"]);
  });

  it("lead to the first thing that is not right", () => {
    const faults = { price: missing, radius: missing };
    expect(firstFaultyStep(faults)).to.equal("where");
    expect(firstFault("where", faults)).to.equal("radius");
    expect(firstFault("what", faults)).to.equal(null);
    expect(firstFaultyStep({})).to.equal(null);
  });

  it("ask for every field once", () => {
    expect(new Set(FIELD_ORDER).size).to.equal(FIELD_ORDER.length);
  });

  it("are read from an address, where it says one that is known", () => {
    expect([readView("all"), readView("forWhat"), readView("nonsense"), readView(null)]).to.deep.equal([
      "all",
      "forWhat",
      null,
      null,
    ]);
  });
});
