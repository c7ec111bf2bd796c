import { expect } from "chai";
import fc from "fast-check";
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

  /** Of a newcomer whom the viewer trusts so much. */
  function standingBy(trust: number) {
    const index = new ListingIndex();
    index.insert(exampleListing());
    const column = Float32Array.from({ length: index.lexicon.publishers.size }, () => trust);
    const [match] = index.rank(exampleQuery(), DEFAULT_WEIGHTS, { trust: column, taste: null });
    const reputation = match?.factors.find(({ factor }) => factor === "reputation");
    return { value: reputation?.value ?? Number.NaN, code: reputation?.reason.code };
  }

  it("is moved by the viewer's own trust where that is known, half the way at most, and says so", () => {
    expect(standingBy(1)).to.deep.equal({ value: (0.625 + 1) / 2, code: "newcomer-trusted" });
    expect(standingBy(0).value).to.equal(0.625 / 2);
    expect(standingBy(Number.NaN)).to.deep.equal({ value: 0.625, code: "newcomer" });
  });

  it("puts whoever is trusted at all ahead of a stranger, and whoever is distrusted behind, the more the further", () => {
    fc.assert(
      fc.property(
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.float({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          expect(standingBy(low).value).to.be.at.most(standingBy(high).value);
          if (a > 0.501) expect(standingBy(a).value).to.be.above(0.625);
          if (a < 0.499) expect(standingBy(a).value).to.be.below(0.625);
        },
      ),
    );
  });
});
