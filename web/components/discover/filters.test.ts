import { expect } from "chai";
import fc from "fast-check";
import { CATEGORIES } from "../../matching/categories.ts";
import { KINDS, UNITS } from "../../matching/listing.ts";
import { publicCell } from "../../places/cells.ts";
import { ALWAYS } from "../week/week.ts";
import {
  countChosen,
  DISTANCES,
  type Filters,
  noFilters,
  readFilters,
  readNearby,
  writeFilters,
} from "./filters.ts";

const filters: fc.Arbitrary<Filters> = fc.record({
  seeks: fc.constantFrom(...KINDS),
  category: fc.option(fc.constantFrom(...CATEGORIES.map(({ slug }) => slug))),
  community: fc.option(fc.constant("0x5fbdb2315678afecb367f032d93f642f64180aa3" as const)),
  within: fc.option(fc.constantFrom(...DISTANCES)),
  week: fc.option(fc.bigInt({ min: 1n, max: ALWAYS })),
  price: fc.constantFrom("", "0.05", "12"),
  unit: fc.constantFrom(...UNITS),
  gift: fc.boolean(),
  area: fc.option(fc.constant(publicCell({ latitude: 38.7, longitude: -9.1 }))),
});

describe("the number of filters", () => {
  it("counts wishes, and neither what one looks for nor a unit without a price", () => {
    expect(countChosen({ ...noFilters, seeks: "Need", unit: "Day" })).to.equal(0);
    expect(countChosen({ ...noFilters, gift: true, category: "food", price: "2" })).to.equal(3);
  });
});

describe("filters in an address", () => {
  it("come back as they went", () => {
    fc.assert(
      fc.property(filters, (given) => {
        const unit = given.price === "" ? noFilters.unit : given.unit;
        expect(readFilters(writeFilters(given))).to.deep.equal({ ...given, unit });
      }),
    );
  });

  it("say nothing where nothing is chosen", () => {
    expect(writeFilters(noFilters).toString()).to.equal("");
  });

  it("leave out what makes no sense, whatever is given", () => {
    const nonsense = new URLSearchParams(
      "for=x&category=y&community=0x12&within=-3&when=zz&price=1e9&unit=z&area=8f",
    );
    expect(readFilters(nonsense)).to.deep.equal(noFilters);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("when", "area", "within", "price"), fc.string()), (given) => {
        expect(() => readFilters(new URLSearchParams(given))).not.to.throw();
      }),
    );
  });

  it("never tell where the member is", () => {
    const kept = JSON.stringify({ name: "Lisbon", place: { latitude: 38.7, longitude: -9.1 } });
    expect(readNearby(kept)?.name).to.equal("Lisbon");
    expect(readNearby('{"name":"x","place":{"latitude":91,"longitude":0}}')).to.equal(null);
    expect(readNearby("{")).to.equal(null);
  });
});
