import { expect } from "chai";
import fc from "fast-check";
import type { Match } from "../explain.ts";
import type { ListingInput } from "../listing.ts";
import { learnPreferences } from "../preference/model.ts";
import { tasteOf } from "../preference/taste.ts";
import { KNOWING_NOTHING, type Knowledge, rank, rankAll, toColumns } from "../rank.ts";
import { createLexicon } from "../store/lexicon.ts";
import { crowdOf, queryFor } from "../testing/crowd.ts";
import { exampleListing, exampleQuery } from "../testing/examples.ts";
import { DEFAULT_WEIGHTS, type Weights } from "../weights.ts";
import { ListingIndex } from "./listing-index.ts";

const seed = fc.nat();
const share = fc.constantFrom(0, 0.1, 1, 3);
const weights: fc.Arbitrary<Weights> = fc.record({
  distance: share,
  reputation: fc.constantFrom(0.1, 1),
  availability: share,
  price: share,
  service: share,
  preference: share,
});

function indexOf(listings: readonly ListingInput[]): ListingIndex {
  const lexicon = createLexicon();
  return ListingIndex.over(toColumns(listings, lexicon, { today: 0, trust: KNOWING_NOTHING.trust }), lexicon);
}

/** What a crowd of members wanted, so that there is something to learn. */
const wishes = crowdOf(9, 120).map((listing) => ({
  member: listing.publisher,
  category: listing.category,
  tags: listing.tags,
  at: 0,
}));

function knowledgeFor(index: ListingIndex): Knowledge {
  const trust = Float32Array.from({ length: index.lexicon.publishers.size }, (_, i) =>
    i % 3 === 0 ? Number.NaN : (i % 7) / 6,
  );
  const own = { agreements: wishes.slice(0, 4), clicks: wishes.slice(4, 8) };
  return { trust, taste: tasteOf(learnPreferences(wishes), own, index.lexicon.words) };
}

/** Text, because comparing hundreds of nested explanations as objects takes far longer than finding them. */
function expectSame(found: readonly Match[], expected: readonly Match[]): void {
  expect(found.map(({ id }) => id)).to.deep.equal(expected.map(({ id }) => id));
  expect(JSON.stringify(found)).to.equal(JSON.stringify(expected));
}

describe("ListingIndex", function () {
  this.timeout(20_000);

  it("finds what a look at all listings finds: ids, order, scores and reasons", () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 0, max: 300 }), seed, weights, (crowd, count, wish, shares) => {
        const listings = crowdOf(crowd, count);
        const query = queryFor(wish);
        expectSame(indexOf(listings).rank(query, shares), rank(query, listings, shares));
      }),
      { numRuns: 100 },
    );
  });

  it("does so with the viewer's trust and taste", () => {
    fc.assert(
      fc.property(seed, seed, (crowd, wish) => {
        const index = indexOf(crowdOf(crowd, 200));
        const knowledge = knowledgeFor(index);
        const query = index.prepare(queryFor(wish), DEFAULT_WEIGHTS, knowledge);
        const found = index.rank(queryFor(wish), DEFAULT_WEIGHTS, knowledge);
        const viewpoint = { today: Math.floor(query.now / 86_400), trust: knowledge.trust };
        const columns = toColumns(crowdOf(crowd, 200), index.lexicon, viewpoint);
        expectSame(found, rankAll(query, columns));
      }),
      { numRuns: 30 },
    );
  });

  it("gives each row the score that its explanation adds up to", () => {
    fc.assert(
      fc.property(seed, seed, weights, (crowd, wish, shares) => {
        const index = indexOf(crowdOf(crowd, 120));
        const knowledge = knowledgeFor(index);
        for (const match of index.rank(queryFor(wish), shares, knowledge)) {
          const sum = match.factors.reduce((total, { contribution }) => total + contribution, 0);
          expect(sum).to.be.closeTo(match.score, 1e-12);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("takes listings in and away without a rebuild", () => {
    fc.assert(
      fc.property(seed, seed, fc.boolean(), (crowd, wish, isTidied) => {
        const listings = crowdOf(crowd, 1_300);
        const index = indexOf(listings.slice(0, 200));
        const standing = new Map(listings.slice(0, 200).map((listing) => [listing.id, listing]));
        for (const [i, listing] of listings.slice(200).entries()) {
          index.insert(listing);
          standing.set(listing.id, listing);
          if (i % 3 !== 0) continue;
          const gone = listings[i] ?? listing;
          index.remove(gone.id);
          standing.delete(gone.id);
        }
        if (isTidied) while (index.tidy());
        expect(index.count).to.equal(standing.size);
        const query = queryFor(wish);
        expectSame(index.rank(query, DEFAULT_WEIGHTS), rank(query, [...standing.values()]));
      }),
      { numRuns: 6 },
    );
  });

  it("takes back what was taken away", () => {
    const index = indexOf([exampleListing()]);
    index.remove("1");
    expect(index.rank(exampleQuery(), DEFAULT_WEIGHTS)).to.deep.equal([]);
    index.insert(exampleListing({ price: 5n }));
    expect(index.rank(exampleQuery(), DEFAULT_WEIGHTS)).to.deep.equal(
      rank(exampleQuery(), [exampleListing({ price: 5n })]),
    );
  });

  it("breaks a tie of all by the smallest ids without a look at all", () => {
    const listings = Array.from({ length: 4_000 }, (_, i) => exampleListing({ id: String(4_000 - i) }));
    const index = indexOf(listings);
    const effort = { nodes: 0, rows: 0 };
    const query = index.prepare(exampleQuery({ limit: 3 }), DEFAULT_WEIGHTS);
    const found = index.search(query, effort).map(({ columns, row }) => columns.idLow[row]);
    expect(found).to.deep.equal([1, 2, 3]);
    expect(effort.rows).to.be.below(400);
  });

  for (const [code, act] of [
    ["id-duplicate", (index: ListingIndex) => index.insert(exampleListing())],
    ["id-unknown", (index: ListingIndex) => index.remove("2")],
    ["id-invalid", (index: ListingIndex) => index.remove("one")],
    ["hours-empty", (index: ListingIndex) => index.insert(exampleListing({ id: "2", hoursOfWeek: 0n }))],
  ] as const) {
    it(`refuses with ${code} and stays as it was`, () => {
      const index = indexOf([exampleListing()]);
      expect(() => act(index))
        .to.throw()
        .with.property("code", code);
      expect(index.count).to.equal(1);
      expect(index.rank(exampleQuery(), DEFAULT_WEIGHTS)).to.deep.equal(
        rank(exampleQuery(), [exampleListing()]),
      );
    });
  }
});
