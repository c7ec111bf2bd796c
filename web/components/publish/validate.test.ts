import { expect } from "chai";
import fc from "fast-check";
import { ethAddress, zeroAddress } from "viem";
import { limits } from "../../contracts/generated/limits.ts";
import { parseCell } from "../../places/cell.ts";
import { emptyForm, type FormValues, formOf, formSchema } from "./form.ts";
import { parsePrice, priceText } from "./price.ts";
import { tagFieldsOf, writeTags } from "./tags.ts";
import { type FormContext, validate } from "./validate.ts";

const context: FormContext = {
  now: 1_800_000_000,
  utcOffset: 60,
  decimals: 18,
  native: ethAddress,
  none: zeroAddress,
};

const good: FormValues = {
  ...emptyForm,
  community: "0x5FbDB2315678afecb367f032d93F642f64180aa3",
  category: 1,
  title: "  Bicycle repair ",
  city: "Lisbon",
  latitude: "38.717",
  longitude: "-9.133",
  week: "0xff",
  ways: ["escrow"],
  price: "0,02",
  tags: { skill: "Bicycle, sewing machine" },
};

function faultOf(change: Partial<FormValues>, field: keyof FormValues): string | undefined {
  const result = validate({ ...good, ...change }, context);
  if ("draft" in result) return undefined;
  expect(Object.keys(result.faults)).to.deep.equal([field]);
  return Object.values(result.faults)[0]?.code;
}

describe("the form of a listing", () => {
  it("becomes a draft when all is well", () => {
    const result = validate(good, context);
    expect(result).to.have.property("draft");
    if (!("draft" in result)) return;
    expect(result.draft).to.include({
      kind: 0,
      category: 1,
      radius: 5000,
      hoursOfWeek: 255n,
      payments: 1,
      unit: 1,
      token: ethAddress,
      price: 20_000_000_000_000_000n,
      title: "Bicycle repair",
      tags: "skill:bicycle skill:sewing-machine",
    });
    expect(result.draft.cell.toString(16)).to.match(/^87/u);
  });

  const refused: [string, Partial<FormValues>, keyof FormValues, string][] = [
    ["an empty title", { title: "   " }, "title", "titleMissing"],
    ["a title too long in bytes", { title: "ü".repeat(61) }, "title", "tooLong"],
    ["a description too long", { description: "x".repeat(2001) }, "description", "tooLong"],
    ["no community", { community: "" }, "community", "communityMissing"],
    ["no category", { category: 0 }, "category", "categoryMissing"],
    ["a category that there is not", { category: 99 }, "category", "categoryMissing"],
    ["no city", { latitude: "" }, "city", "cityMissing"],
    ["a latitude out of range", { placeWay: "coordinates", latitude: "91" }, "latitude", "latitude"],
    ["a longitude out of range", { placeWay: "coordinates", longitude: "-180.01" }, "longitude", "longitude"],
    ["a latitude that is no number", { placeWay: "coordinates", latitude: "1e1" }, "latitude", "latitude"],
    ["a negative radius", { radius: "-1" }, "radius", "radiusFormat"],
    ["a radius round the Earth", { radius: "20101" }, "radius", "radiusLarge"],
    ["a week without an hour", { week: "0x0" }, "week", "weekEmpty"],
    ["a past last day", { expiry: "2020-01-01" }, "expiry", "expiryPast"],
    ["a date that is none", { expiry: "2027-13-45" }, "expiry", "expiryFormat"],
    ["no way to pay", { ways: [] }, "ways", "waysMissing"],
    ["no price", { price: "" }, "price", "priceMissing"],
    ["a price of 10^40", { price: `1${"0".repeat(40)}` }, "price", "priceLarge"],
    ["a price of nothing", { price: "0" }, "price", "priceZero"],
    ["a price in words", { price: "ten" }, "price", "priceFormat"],
    ["a price finer than the currency", { price: "0.0000000000000000001" }, "price", "priceDecimals"],
    ["tags without end", { tags: { skill: "x".repeat(400) } }, "tags", "tooLong"],
  ];
  for (const [what, change, field, code] of refused) {
    it(`refuses ${what}`, () => expect(faultOf(change, field)).to.equal(code));
  }

  it("asks for no price where none is named in the network's currency", () => {
    const result = validate({ ...good, ways: ["gift"], price: "ten" }, context);
    expect(result).to.have.nested.property("draft.price", 0n);
    expect(result).to.have.nested.property("draft.token", zeroAddress);
  });

  it("needs neither place nor radius where there is none", () => {
    const result = validate({ ...good, placeWay: "none", latitude: "x", radius: "x" }, context);
    expect(result).to.have.nested.property("draft.cell", 0n);
    expect(result).to.have.nested.property("draft.radius", 0);
  });

  it("survives a reload whole, however wrong, and refuses what is no form", () => {
    const typed = { ...good, latitude: "nonsense", price: "1e99" };
    expect(formSchema.parse(JSON.parse(JSON.stringify(typed)))).to.deep.equal(typed);
    expect(formSchema.safeParse({ title: 3 }).success).to.equal(false);
    expect(formSchema.safeParse({ ...good, week: `0x${"f".repeat(43)}` }).success).to.equal(false);
  });

  it("says the same again when a published listing is revised", () => {
    const first = validate(good, context);
    if (!("draft" in first)) throw new Error("a draft was due");
    const { draft } = first;
    const form = formOf(
      {
        ...draft,
        id: "1",
        publisher: draft.community,
        community: { address: draft.community, name: "" },
        kind: "Offer",
        cell: parseCell(draft.cell.toString(16)),
        unit: "Hour",
        timeCredits: null,
        standing: true,
        publishedAt: 0n,
        statedAt: 0,
        bookedHours: 0,
        reviewCount: 0,
        overallSum: 0,
      },
      context.decimals,
    );
    expect(validate(form, context)).to.deep.equal(first);
  });
});

describe("a typed price", () => {
  it("comes back as it was from the text of its amount", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: limits.amount }),
        fc.integer({ min: 0, max: 18 }),
        (amount, decimals) => {
          expect(parsePrice(priceText(amount, decimals), decimals, limits.amount)).to.deep.equal({ amount });
        },
      ),
    );
  });
});

describe("tags in a form", () => {
  it("ask for urgency only of needs", () => {
    expect(tagFieldsOf(1, "Need").map(({ key }) => key)).to.include("urgency");
    expect(tagFieldsOf(1, "Offer").map(({ key }) => key)).not.to.include("urgency");
    expect(tagFieldsOf(0, "Offer")).to.deep.equal([]);
  });

  it("keep only what the category asks for", () => {
    const fields = tagFieldsOf(3, "Offer");
    expect(writeTags({ diet: "Vegan; halal", skill: "cooking", capacity: "4" }, fields)).to.equal(
      "diet:vegan diet:halal capacity:4",
    );
  });
});
