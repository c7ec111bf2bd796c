import { expect } from "chai";
import { createMatcher } from "./matcher.ts";
import { rank } from "./rank.ts";
import { exampleListing, exampleQuery } from "./testing/examples.ts";

describe("createMatcher", () => {
  it("ranks what was loaded last, without a worker too", async () => {
    const matcher = createMatcher();
    expect(await matcher.rank(exampleQuery())).to.deep.equal([]);
    expect(await matcher.load([exampleListing()])).to.equal(1);
    expect(await matcher.rank(exampleQuery())).to.deep.equal(rank(exampleQuery(), [exampleListing()]));
    matcher.dispose();
  });

  it("rejects with the typed error and keeps working", async () => {
    const matcher = createMatcher();
    const refused = await matcher.load([exampleListing({ category: 99 })]).catch((cause) => cause);
    expect(refused).to.include({ name: "MatchingError", code: "category-unknown" });
    expect(await matcher.load([exampleListing()])).to.equal(1);
    matcher.dispose();
  });

  it("answers in the order of asking", async () => {
    const matcher = createMatcher();
    const answers = await Promise.all([
      matcher.load([exampleListing()]),
      matcher.rank(exampleQuery()),
      matcher.load([]),
      matcher.rank(exampleQuery()),
    ]);
    expect(answers.map((answer) => (Array.isArray(answer) ? answer.length : answer))).to.deep.equal([
      1, 1, 0, 0,
    ]);
    matcher.dispose();
  });
});
