import { expect } from "chai";
import fc from "fast-check";
import { latLngToCell } from "h3-js";
import { ancestorOf, parseCell } from "../../places/cell.ts";
import { countByCell, FINEST, middleOf, outlineOf, reachOf, resolutionAt, SHADES, shadeOf } from "./cells.ts";

const berlin = parseCell(latLngToCell(52.52, 13.405, FINEST));
const nairobi = parseCell(latLngToCell(-1.286, 36.817, FINEST));

describe("the map's cells", () => {
  it("become finer as one zooms in, never coarser", () => {
    const steps = Array.from({ length: 40 }, (_, i) => resolutionAt(256 * 1.3 ** i, 48));
    expect(steps).to.deep.equal([...steps].sort((a, b) => a - b));
    expect(steps[0]).to.be.at.most(1);
    expect(steps.at(-1)).to.equal(FINEST);
  });

  it("are never finer than what is public", () => {
    expect(resolutionAt(2 ** 40, 0)).to.equal(FINEST);
  });

  it("count what lies within, and lose nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: FINEST }), (resolution) => {
        const counts = countByCell([berlin, berlin, nairobi], resolution);
        expect([...counts.values()].reduce((a, b) => a + b, 0)).to.equal(3);
        expect(counts.get(ancestorOf(berlin, resolution))).to.be.at.least(2);
      }),
    );
  });

  it("are shaded within bounds, more for more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (count, rest) => {
        const most = count + rest;
        expect(shadeOf(count, most)).to.be.within(1, SHADES);
        expect(shadeOf(count, most)).to.be.at.most(shadeOf(most, most));
      }),
    );
    expect(shadeOf(1, 100)).to.equal(1);
    expect(shadeOf(100, 100)).to.equal(SHADES);
  });

  it("lie within their reach, at any zoom", () => {
    const latitude = fc.double({ min: -80, max: 80, noNaN: true });
    const longitude = fc.double({ min: -180, max: 180, noNaN: true });
    fc.assert(
      fc.property(latitude, longitude, fc.integer({ min: 1, max: FINEST }), (lat, lon, resolution) => {
        const cell = parseCell(latLngToCell(lat, lon, resolution));
        const [x, y] = middleOf(cell);
        const reach = reachOf(cell, 1);
        const outline = outlineOf(cell);
        for (let i = 0; i < outline.length; i += 2) {
          // A cell at the date line is drawn at the one side of it or at the other.
          const across = Math.abs((outline[i] ?? 0) - x);
          expect(Math.min(across, Math.abs(1 - across))).to.be.at.most(reach);
          expect(Math.abs((outline[i + 1] ?? 0) - y)).to.be.at.most(reach);
        }
      }),
    );
  });

  it("stay whole across the date line", () => {
    const fiji = outlineOf(parseCell(latLngToCell(-17, 179.99, 3)));
    const xs = fiji.filter((_, i) => i % 2 === 0);
    expect(Math.max(...xs) - Math.min(...xs)).to.be.below(0.05);
  });
});
