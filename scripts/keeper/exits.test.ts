import { expect } from "chai";
import table from "../../contracts/agreements/states.json" with { type: "json" };
import { exitOf, type Standing } from "./exits.ts";

const standing: Standing = {
  state: "Proposed",
  acceptBy: 100,
  deliverBy: 200,
  reviewBy: undefined,
  rulingBy: undefined,
  isRuled: false,
};
const DELIVERED = { ...standing, state: "Delivered", reviewBy: 300 };
const DISPUTED = { ...DELIVERED, state: "Disputed", rulingBy: 400 };

/** Of each exit: an agreement, the last second without it, and whether it waits for a ruling instead of a time. */
const CASES: Readonly<Record<string, { readonly agreement: Standing; readonly until: number | null }>> = {
  Expire: { agreement: standing, until: 100 },
  Reclaim: { agreement: { ...standing, state: "Active" }, until: 200 },
  ReleaseAfterReview: { agreement: DELIVERED, until: 300 },
  Rule: { agreement: { ...DISPUTED, isRuled: true }, until: null },
  Split: { agreement: DISPUTED, until: 400 },
};

describe("The exits that a keeper takes", () => {
  it("are all that the state table opens to anyone", () => {
    const open = table.actions.filter(({ who }) => who === "anyone").map(({ action }) => action);
    expect(Object.keys(CASES).sort()).to.deep.equal(open.sort());
  });

  for (const [action, { agreement, until }] of Object.entries(CASES))
    it(`${action} opens ${until === null ? "with the ruling" : "the second after its time"}`, () => {
      const call = table.actions.find((each) => each.action === action)?.call;
      expect(exitOf(agreement, (until ?? 0) + 1)).to.include({ action, call });
      if (until !== null) expect(exitOf(agreement, until)).to.equal(undefined);
    });

  it("are none of an agreement that is over, or that runs in its time", () => {
    expect(exitOf({ ...standing, state: "Closed" }, 10_000)).to.equal(undefined);
    expect(exitOf({ ...standing, state: "Active" }, 150)).to.equal(undefined);
  });

  it("give a ruling that came in time its due after the time is over", () => {
    expect(exitOf({ ...DISPUTED, isRuled: true }, 10_000)).to.include({ action: "Rule" });
  });
});
