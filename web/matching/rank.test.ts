import { expect } from "chai";
import fc from "fast-check";
import { UNKNOWN } from "./factors/factor.ts";
import { type ListingInput, PAYMENTS, UNITS } from "./listing.ts";
import { queryOfListing } from "./query.ts";
import { rank } from "./rank.ts";
import { compareIds } from "./store/ids.ts";
import { EVERY_HOUR, exampleListing, exampleQuery, NATIVE } from "./testing/examples.ts";
import { DEFAULT_WEIGHTS, FACTORS, type FactorName } from "./weights.ts";

const listing: fc.Arbitrary<ListingInput> = fc
  .record({
    id: fc.bigInt({ min: 1n, max: 2n ** 256n - 1n }).map(String),
    kind: fc.constantFrom("Offer" as const, "Need" as const),
    category: fc.integer({ min: 1, max: 15 }),
    place: fc.option(
      fc.record({
        latitude: fc.double({ min: -90, max: 90, noNaN: true }),
        longitude: fc.double({ min: -180, max: 180, noNaN: true }),
      }),
    ),
    radius: fc.constantFrom(0, 5_000, 20_100_000),
    hoursOfWeek: fc.bigInt({ min: 1n, max: EVERY_HOUR }),
    utcOffset: fc.integer({ min: -720, max: 840 }),
    payments: fc.integer({ min: 1, max: 31 }),
    unit: fc.constantFrom(...UNITS),
    token: fc.constantFrom(NATIVE, "0x0000000000000000000000000000000000000000"),
    price: fc.bigInt({ min: 0n, max: 2n ** 96n - 1n }),
    tags: fc.constantFrom("", "skill:bicycle", "capacity:3 language:ar", "urgency:3 diet:vegan"),
    reviewCount: fc.integer({ min: 0, max: 100 }),
  })
  .map((record) => exampleListing({ ...record, overallSum: record.reviewCount * 4 }));
const listings = fc.uniqueArray(listing, { selector: (item) => item.id, maxLength: 30 });
const query = fc
  .record({
    seeks: fc.constantFrom("Offer" as const, "Need" as const),
    radius: fc.constantFrom(null, 0, 100_000, 20_100_000),
    hoursOfWeek: fc.option(fc.bigInt({ min: 1n, max: EVERY_HOUR })),
    price: fc.option(fc.constant({ token: NATIVE, unit: "Hour" as const, amount: 0n })),
    tags: fc.constantFrom("", "skill:bicycle", "capacity:5 language:en"),
  })
  .map((record) => exampleQuery({ ...record, limit: 50 }));
const weights = fc.record({
  distance: fc.double({ min: 0, max: 10, noNaN: true }),
  reputation: fc.double({ min: 0.001, max: 10, noNaN: true }),
  availability: fc.double({ min: 0, max: 10, noNaN: true }),
  price: fc.double({ min: 0, max: 10, noNaN: true }),
  service: fc.double({ min: 0, max: 10, noNaN: true }),
  preference: fc.double({ min: 0, max: 10, noNaN: true }),
});

/** One factor of the only result. */
function factorOf(name: FactorName, listingChanges = {}, queryChanges = {}) {
  const [match] = rank(exampleQuery(queryChanges), [exampleListing(listingChanges)]);
  return match?.factors.find((factor) => factor.factor === name);
}

describe("rank", () => {
  it("answers a query without a place the same, whether or not the listings' places are known", () => {
    fc.assert(
      fc.property(query, listings, weights, (asked, items, given) => {
        const nowhere = { ...asked, place: null };
        const placeless = items.map((item) => ({ ...item, place: null }));
        expect(rank(nowhere, placeless, given)).to.deep.equal(rank(nowhere, items, given));
      }),
    );
  });

  it("scores within 0 and 1, and the contributions add up to the score", () => {
    fc.assert(
      fc.property(query, listings, weights, (wish, items, shares) => {
        for (const match of rank(wish, items, shares)) {
          expect(match.score).to.be.within(0, 1);
          expect(match.factors.map((factor) => factor.factor)).to.deep.equal([...FACTORS]);
          const sum = match.factors.reduce((total, factor) => total + factor.contribution, 0);
          expect(sum).to.be.closeTo(match.score, 1e-9);
        }
      }),
    );
  });

  it("gives the same order whatever the order of the listings", () => {
    fc.assert(
      fc.property(query, listings, (wish, items) => {
        expect(rank(wish, [...items].reverse())).to.deep.equal(rank(wish, items));
      }),
    );
  });

  it("orders by score, then by id as a number", () => {
    fc.assert(
      fc.property(query, listings, (wish, items) => {
        const matches = rank(wish, items);
        for (const [i, match] of matches.slice(1).entries()) {
          const before = matches[i];
          if (before === undefined) continue;
          expect(before.score).to.be.at.least(match.score);
          if (before.score === match.score) expect(compareIds(before.id, match.id)).to.be.below(0);
        }
      }),
    );
    const twins = ["10", "9", "2"].map((id) => exampleListing({ id }));
    expect(rank(exampleQuery(), twins).map((match) => match.id)).to.deep.equal(["2", "9", "10"]);
  });

  it("gives the first ones of the whole order", () => {
    fc.assert(
      fc.property(query, listings, fc.integer({ min: 1, max: 10 }), (wish, items, limit) => {
        expect(rank({ ...wish, limit }, items)).to.deep.equal(rank(wish, items).slice(0, limit));
      }),
    );
  });

  it("never ranks a listing lower for coming nearer", () => {
    const far = exampleListing({ id: "1", place: { latitude: 38.78, longitude: -9.14 } });
    const near = exampleListing({ id: "2", place: { latitude: 38.73, longitude: -9.14 } });
    expect(rank(exampleQuery(), [far, near]).map((match) => match.id)).to.deep.equal(["2", "1"]);
  });

  for (const [name, change] of [
    ["the other kind", { kind: "Need" }],
    ["what expired", { expiry: 1_600_000_000 }],
    ["one's own", { publisher: "0x00000000000000000000000000000000000000BB" }],
    ["another way to pay", { payments: PAYMENTS.traditional }],
    ["another category", { category: 2 }],
    ["what is out of the publisher's reach", { radius: 1_000, place: { latitude: 38.78, longitude: -9.14 } }],
    ["what is out of one's own reach", { radius: 0, place: { latitude: 41.15, longitude: -8.61 } }],
  ] as const) {
    it(`leaves out ${name}`, () => {
      const wish = exampleQuery({
        categories: [1],
        payments: PAYMENTS.escrow,
        exclude: "0x00000000000000000000000000000000000000bb",
      });
      expect(rank(wish, [exampleListing()])).to.have.length(1);
      expect(rank(wish, [exampleListing(change)])).to.have.length(0);
    });
  }

  it("spreads the weight of what the query does not say over the rest", () => {
    const [match] = rank(exampleQuery({ place: null, hoursOfWeek: null, price: null, tags: "" }), [
      exampleListing(),
    ]);
    const reputation = match?.factors.find((factor) => factor.factor === "reputation");
    expect(reputation?.weight).to.equal(1);
    expect(match?.score).to.equal(reputation?.value);
    expect(match?.factors.filter((factor) => factor.value === null)).to.have.length(5);
  });

  it("scores 0 where no weighted factor knows anything", () => {
    const onlyPrice = { distance: 0, reputation: 0, availability: 0, price: 1, service: 0, preference: 0 };
    expect(rank(exampleQuery({ price: null }), [exampleListing()], onlyPrice)[0]?.score).to.equal(0);
  });

  it("weighs distance 0.30, reputation 0.25, availability 0.20, price 0.15 and service 0.10", () => {
    const [match] = rank(exampleQuery(), [exampleListing({ reviewCount: 5, overallSum: 20 })]);
    const value = 0.3 * 1 + 0.25 * ((3.75 - 1) / 4) + 0.2 * 1 + 0.15 * 1 + 0.1 * 1;
    expect(match?.score).to.be.closeTo(value, 1e-12);
  });
});

describe("factors", () => {
  it("tell distance in metres, and that a place is missing", () => {
    const there = factorOf("distance", { place: { latitude: 38.74, longitude: -9.14 } });
    expect(there?.reason).to.deep.equal({
      code: "within-reach",
      parameters: { metres: 2224, reach: 20_000 },
      isAssumed: false,
    });
    const nowhere = factorOf("distance", { place: null });
    expect(nowhere?.value).to.equal(UNKNOWN);
    expect(nowhere?.reason).to.deep.equal({ code: "no-place", parameters: {}, isAssumed: true });
  });

  it("move a rating more the more reviews stand behind it", () => {
    const one = factorOf("reputation", { reviewCount: 1, overallSum: 5 })?.value ?? 0;
    const many = factorOf("reputation", { reviewCount: 50, overallSum: 250 })?.value ?? 0;
    const none = factorOf("reputation")?.value ?? 0;
    expect(none).to.equal(0.625);
    expect(one).to.be.within(none, many);
    expect(factorOf("reputation")?.reason.code).to.equal("newcomer");
  });

  it("count the wanted hours that are open", () => {
    expect(factorOf("availability", { hoursOfWeek: 0x0f00n })?.reason).to.deep.equal({
      code: "sometimes-open",
      parameters: { openHours: 4, wantedHours: 8 },
      isAssumed: false,
    });
  });

  for (const [name, change, wish, value, code] of [
    ["within what one pays", {}, {}, 1, "fits"],
    ["half more than one pays", { price: 18n }, {}, 0.5, "over"],
    ["thrice what one pays", { price: 36n }, {}, 0, "over"],
    ["in another token", { token: "0x01" }, {}, UNKNOWN, "other-token"],
    ["for another unit", { unit: "Day" }, {}, UNKNOWN, "other-unit"],
    [
      "an hour of time credits for an hour",
      { price: 0n, payments: PAYMENTS.timeCredits },
      { payments: PAYMENTS.timeCredits },
      1,
      "hour-for-hour",
    ],
    ["a gift", { price: 0n, payments: PAYMENTS.gift }, {}, 1, "gift"],
    ["no matter", {}, { price: null }, null, "price-not-given"],
    [
      "above zero for one who pays nothing",
      {},
      { price: { token: NATIVE, unit: "Hour", amount: 0n } },
      0,
      "over",
    ],
    ["less than one asks of a need", { kind: "Need", price: 8n }, { seeks: "Need" }, 0.5, "over"],
    ["what a need pays", { kind: "Need", price: 20n }, { seeks: "Need" }, 1, "fits"],
    ["hoped for as a gift", { kind: "Need", price: 0n, payments: 16 }, { seeks: "Need" }, 0, "gift-wanted"],
  ] as const) {
    it(`judge a price that is ${name}`, () => {
      const factor = factorOf("price", change, wish);
      expect(factor?.value).to.equal(value);
      expect(factor?.reason.code).to.equal(code);
    });
  }

  it("show what the service fit is made of", () => {
    const factor = factorOf("service", {}, { tags: "skill:bicycle language:ar" });
    expect(factor?.value).to.be.closeTo(0.6 / 0.7, 1e-12);
    expect(factor?.aspects.map((aspect) => [aspect.key, aspect.code])).to.deep.equal([
      ["skill", "all"],
      ["language", "none"],
    ]);
  });

  it("judge a service from the need's side whoever asks", () => {
    const need = exampleListing({ kind: "Need", tags: "skill:bicycle skill:sewing" });
    const offer = exampleListing({ id: "2", publisher: "0xb0", tags: "skill:bicycle" });
    const fromOffer = rank(queryOfListing(offer, 0, 1), [need])[0]?.factors[4]?.value;
    const fromNeed = rank(queryOfListing(need, 0, 1), [offer])[0]?.factors[4]?.value;
    expect(fromOffer).to.equal(0.5);
    expect(fromNeed).to.equal(0.5);
  });
});

describe("bad input", () => {
  for (const [code, change] of [
    ["id-invalid", { id: "0x1" }],
    ["category-unknown", { category: 99 }],
    ["coordinates-out-of-range", { place: { latitude: Number.NaN, longitude: 0 } }],
    ["coordinates-out-of-range", { place: { latitude: 0, longitude: 180.1 } }],
    ["radius-out-of-range", { radius: -1 }],
    ["radius-out-of-range", { radius: Number.NaN }],
    ["hours-empty", { hoursOfWeek: 0n }],
    ["price-out-of-range", { price: 2n ** 96n }],
    ["payments-out-of-range", { payments: 32 }],
    ["time-out-of-range", { expiry: 0.5 }],
    ["reviews-impossible", { reviewCount: 1, overallSum: 6 }],
  ] as const) {
    it(`is refused in a listing: ${code} of ${Object.keys(change).join()}`, () => {
      expect(() => rank(exampleQuery(), [exampleListing(change)]))
        .to.throw()
        .with.property("code", code);
    });
  }

  for (const [code, change] of [
    ["category-unknown", { categories: [0] }],
    ["coordinates-out-of-range", { place: { latitude: 91, longitude: 0 } }],
    ["radius-out-of-range", { radius: Number.POSITIVE_INFINITY }],
    ["hours-empty", { hoursOfWeek: 0n }],
    ["utc-offset-out-of-range", { utcOffset: 1e9 }],
    ["price-out-of-range", { price: { token: NATIVE, unit: "Once", amount: -1n } }],
    ["time-out-of-range", { now: Number.NaN }],
    ["limit-out-of-range", { limit: 0 }],
  ] as const) {
    it(`is refused in a query: ${code}`, () => {
      expect(() => rank(exampleQuery(change), []))
        .to.throw()
        .with.property("code", code);
    });
  }

  it("is refused in weights and in ids that come twice", () => {
    expect(() => rank(exampleQuery(), [], { ...DEFAULT_WEIGHTS, price: Number.NaN }))
      .to.throw()
      .with.property("code", "weight-invalid");
    expect(() => rank(exampleQuery(), [exampleListing(), exampleListing()]))
      .to.throw()
      .with.property("code", "id-duplicate");
  });
});
