import { expect } from "chai";
import fc from "fast-check";
import { ListingIndex } from "./index/listing-index.ts";
import type { ListingInput } from "./listing.ts";
import { rankMutual } from "./mutual.ts";
import { queryOfListing } from "./query.ts";
import { KNOWING_NOTHING, rank, toColumns } from "./rank.ts";
import { compareIds } from "./store/ids.ts";
import { createLexicon } from "./store/lexicon.ts";
import { crowdOf } from "./testing/crowd.ts";
import { exampleListing } from "./testing/examples.ts";
import { DEFAULT_WEIGHTS } from "./weights.ts";

/** As the index publishes days. */
const NOW = 1_784_073_600;

/** Each listing asks for the other, one by one, by the plain ranking. */
function mutualByHand(own: ListingInput, listings: readonly ListingInput[], limit: number) {
  const all = listings.length;
  return rank(queryOfListing(own, NOW, Math.max(1, all)), listings)
    .flatMap(({ id, score }) => {
      const other = listings.find((listing) => listing.id === id);
      const back = other === undefined ? undefined : rank(queryOfListing(other, NOW, 1), [own])[0];
      return back === undefined ? [] : [{ id, score: Math.sqrt(score * back.score) }];
    })
    .sort((a, b) => b.score - a.score || compareIds(a.id, b.id))
    .slice(0, limit);
}

describe("rankMutual", function () {
  this.timeout(20_000);

  it("equals asking both ways for every listing", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(1, 5, 50), (seed, limit) => {
        const [own = exampleListing(), ...listings] = crowdOf(seed, 120);
        const lexicon = createLexicon();
        const columns = toColumns(listings, lexicon, { today: 0, trust: KNOWING_NOTHING.trust });
        const index = ListingIndex.over(columns, lexicon);
        const found = rankMutual(index, own, NOW, limit, DEFAULT_WEIGHTS);
        expect(found.map(({ id, score }) => ({ id, score }))).to.deep.equal(
          mutualByHand(own, listings, limit),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("explains both ways", () => {
    const index = new ListingIndex();
    index.insert(
      exampleListing({ id: "2", publisher: "0xb0", kind: "Need", tags: "skill:bicycle skill:sewing" }),
    );
    const [match] = rankMutual(index, exampleListing(), NOW, 1, DEFAULT_WEIGHTS);
    expect(match?.score).to.equal(Math.sqrt((match?.forward ?? 0) * (match?.backward ?? 0)));
    const sum = match?.backwardFactors.reduce((total, { contribution }) => total + contribution, 0);
    expect(sum).to.be.closeTo(match?.backward ?? 0, 1e-12);
  });

  it("finds nothing that one side can't accept", () => {
    const index = new ListingIndex();
    const far = { latitude: 38.9, longitude: -9.14 };
    index.insert(exampleListing({ id: "2", publisher: "0xb0", kind: "Need", place: far, radius: 0 }));
    expect(rankMutual(index, exampleListing({ radius: 1_000 }), NOW, 1, DEFAULT_WEIGHTS)).to.deep.equal([]);
  });
});
