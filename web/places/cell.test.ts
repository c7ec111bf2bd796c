import { expect } from "chai";
import fc from "fast-check";
import { cellToParent, getPentagons, getRes0Cells, getResolution, isValidCell, latLngToCell } from "h3-js";
import { ancestorOf, cellFromUint64, cellToUint64, isWithin, parseCell, resolutionOf } from "./cell.ts";

const resolution = fc.integer({ min: 0, max: 15 });
const somewhere = fc
  .tuple(
    fc.double({ min: -90, max: 90, noNaN: true }),
    fc.double({ min: -180, max: 180, noNaN: true }),
    resolution,
  )
  .map(([latitude, longitude, at]) => parseCell(latLngToCell(latitude, longitude, at)));
const pentagon = resolution.chain((at) => fc.constantFrom(...getPentagons(at))).map(parseCell);
const cell = fc.oneof({ weight: 4, arbitrary: somewhere }, { weight: 1, arbitrary: pentagon });

function isTaken(text: string): boolean {
  try {
    return parseCell(text) === text;
  } catch {
    return false;
  }
}

describe("a cell, read without H3's code", () => {
  it("is one for us where it is one for H3, bit by bit", () => {
    fc.assert(
      fc.property(cell, fc.integer({ min: 0, max: 59 }), (one, bit) => {
        expect(isTaken(one)).to.equal(true);
        const turned = (BigInt(`0x${one}`) ^ (1n << BigInt(bit))).toString(16);
        expect(isTaken(turned), turned).to.equal(isValidCell(turned));
      }),
      { numRuns: 5_000 },
    );
  });

  it("is one for us where it is one for H3, whatever digits it has", () => {
    const digit = fc.integer({ min: 0, max: 7 });
    const base = fc.integer({ min: 0, max: 127 });
    const written = fc.tuple(resolution, base, fc.array(digit, { minLength: 15, maxLength: 15 }));
    fc.assert(
      fc.property(written, fc.boolean(), ([at, home, digits], isFilled) => {
        const path = digits.map((one, level) => (isFilled ? (level < at ? Math.min(one, 6) : 7) : one));
        const bits = path.reduce(
          (sum, one) => sum * 8n + BigInt(one),
          (8n << 11n) | (BigInt(at) << 7n) | BigInt(home),
        );
        const text = bits.toString(16);
        expect(isTaken(text), text).to.equal(isValidCell(text));
      }),
      { numRuns: 5_000 },
    );
  });

  it("is none in another spelling", () => {
    const [first = ""] = getRes0Cells();
    for (const text of ["", "zzz", first.toUpperCase(), `0${first}`, `0x${first}`, first.slice(1)]) {
      expect(() => parseCell(text), text)
        .to.throw()
        .with.property("code", "cell-invalid");
    }
  });

  it("has H3's resolution and ancestors", () => {
    fc.assert(
      fc.property(cell, resolution, (one, coarse) => {
        expect(resolutionOf(one)).to.equal(getResolution(one));
        const expected = coarse < getResolution(one) ? cellToParent(one, coarse) : one;
        expect(ancestorOf(one, coarse)).to.equal(expected);
      }),
      { numRuns: 5_000 },
    );
  });

  it("lies within its ancestors and in no other cell of their size", () => {
    fc.assert(
      fc.property(cell, cell, (one, other) => {
        const isParent =
          getResolution(one) >= getResolution(other) && cellToParent(one, getResolution(other)) === other;
        expect(isWithin(one, other)).to.equal(isParent);
        expect(isWithin(one, ancestorOf(one, resolutionOf(other)))).to.equal(true);
        expect(isWithin(null, other)).to.equal(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it("survives the way through a contract", () => {
    fc.assert(
      fc.property(cell, (one) => {
        expect(cellFromUint64(cellToUint64(one))).to.equal(one);
      }),
    );
    expect(cellFromUint64(0n)).to.equal(null);
  });
});
