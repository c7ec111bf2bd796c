import { expect } from "chai";
import { ListingIndex } from "../index/listing-index.ts";
import { rank } from "../rank.ts";
import { exampleListing, exampleQuery } from "../testing/examples.ts";
import { DEFAULT_WEIGHTS } from "../weights.ts";
import { decay, HALF_LIFE_DAYS } from "./reputation.ts";

const DAY = 86_400;
const now = 20_000 * DAY;

function standingAfter(days: number): number {
  const reviewed = { reviewCount: 5, overallSum: 25, reviewedAt: now - days * DAY };
  const [match] = rank(exampleQuery({ now }), [exampleListing(reviewed)]);
  return match?.factors.find(({ factor }) => factor === "reputation")?.value ?? Number.NaN;
}

describe("reputation", () => {
  it("halves a review's weight with every half-life, and never adds to it", () => {
    expect(decay(HALF_LIFE_DAYS)).to.equal(0.5);
    expect(decay(-10)).to.equal(1);
    expect(standingAfter(0)).to.equal(((3.5 * 5 + 25) / 10 - 1) / 4);
    expect(standingAfter(HALF_LIFE_DAYS)).to.be.closeTo(((3.5 * 5 + 12.5) / 7.5 - 1) / 4, 1e-7);
    expect(standingAfter(19_000)).to.be.closeTo(0.625, 1e-6);
  });

  it("is half the viewer's own trust where that is known, and says so", () => {
    const index = new ListingIndex();
    index.insert(exampleListing());
    const trust = Float32Array.from({ length: index.lexicon.publishers.size }, () => 1);
    const [match] = index.rank(exampleQuery(), DEFAULT_WEIGHTS, { trust, taste: null });
    const reputation = match?.factors.find(({ factor }) => factor === "reputation");
    expect(reputation?.value).to.equal((0.625 + 1) / 2);
    expect(reputation?.reason.code).to.equal("newcomer-trusted");
  });
});
