import { expect } from "chai";
import fc from "fast-check";
import { haversine } from "../matching/distance.ts";
import { ancestorOf } from "./cell.ts";
import {
  boundaryOf,
  cellAt,
  centreOf,
  coverCircle,
  metresBetweenCells,
  neighboursOf,
  publicCell,
} from "./cells.ts";

const place = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe("cells", () => {
  it("stand for a place within about two kilometres", () => {
    fc.assert(
      fc.property(place, (where) => {
        const centre = centreOf(publicCell(where));
        const metres = haversine(where.latitude, where.longitude, centre.latitude, centre.longitude);
        expect(metres).to.be.below(2_000);
      }),
    );
  });

  it("have neighbours, corners and ancestors", () => {
    const cell = publicCell({ latitude: 38.72, longitude: -9.14 });
    expect(neighboursOf(cell, 1)).to.have.length(7).and.include(cell);
    expect(boundaryOf(cell)).to.have.length(6);
    expect(neighboursOf(ancestorOf(cell, 5), 1)).to.include(cellAt({ latitude: 38.72, longitude: -9.14 }, 5));
    expect(metresBetweenCells(cell, cell)).to.equal(0);
  });

  for (const bad of [
    { latitude: Number.NaN, longitude: 0 },
    { latitude: 90.01, longitude: 0 },
    { latitude: 0, longitude: -181 },
    { latitude: 0, longitude: Number.POSITIVE_INFINITY },
  ]) {
    it(`refuse ${bad.latitude}, ${bad.longitude}`, () => {
      expect(() => publicCell(bad))
        .to.throw()
        .with.property("code", "coordinates-out-of-range");
    });
  }
});

describe("coverCircle", () => {
  it("misses no place within the radius, poles and antimeridian included", () => {
    const fraction = fc.double({ min: 0, max: 1, noNaN: true });
    const radius = fc.constantFrom(0, 1_000, 5_000, 20_000, 100_000);
    fc.assert(
      fc.property(place, radius, fraction, fraction, (centre, metres, turn, part) => {
        const cover = coverCircle(centre, metres);
        if (cover === null) return;
        // A step of at most `metres` in some direction: latitude first, longitude scaled by it.
        const north = (Math.cos(turn * 2 * Math.PI) * metres * part) / 111_320;
        const latitude = Math.max(-90, Math.min(90, centre.latitude + north));
        const narrow = Math.max(Math.cos((latitude * Math.PI) / 180), 1e-9);
        const east = (Math.sin(turn * 2 * Math.PI) * metres * part) / 111_320 / narrow;
        const longitude = ((centre.longitude + Math.max(-180, Math.min(180, east)) + 540) % 360) - 180;
        const there = { latitude, longitude };
        if (haversine(centre.latitude, centre.longitude, latitude, longitude) > metres) return;
        expect(cover.cells).to.include(cellAt(there, cover.resolution));
      }),
      { numRuns: 500 },
    );
  });

  it("takes a coarser resolution for a wider circle, and none for the whole Earth", () => {
    const berlin = { latitude: 52.52, longitude: 13.405 };
    const near = coverCircle(berlin, 1_000)?.resolution ?? 0;
    const far = coverCircle(berlin, 60_000)?.resolution ?? 9;
    expect(near).to.be.above(far);
    expect(coverCircle(berlin, 20_000_000)).to.equal(null);
  });

  it("refuses a negative radius and NaN", () => {
    for (const radius of [-1, Number.NaN]) {
      expect(() => coverCircle({ latitude: 0, longitude: 0 }, radius))
        .to.throw()
        .with.property("code", "radius-out-of-range");
    }
  });
});
