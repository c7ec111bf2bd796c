import { expect } from "chai";
import { cellToChildren, getRes0Cells, isValidCell, latLngToCell } from "h3-js";
import { ethers, networkHelpers } from "../fixtures/network.ts";

const RESOLUTION = 7n;
const CALL_SIZE = 300;

async function harness() {
  return { cells: await ethers.deployContract("CellsHarness") };
}

/** A repeatable stream of 32-bit numbers (xorshift32, Marsaglia 2003). */
function* numbers(seed: number): Generator<bigint> {
  for (let state = seed; ; ) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield BigInt(state >>> 0);
  }
}

function resolutionOf(cell: bigint): bigint {
  return (cell >> 52n) & 15n;
}

function expected(cell: bigint): boolean {
  return isValidCell(cell.toString(16)) && resolutionOf(cell) === RESOLUTION;
}

async function expectAgreement(candidates: readonly bigint[]): Promise<void> {
  const { cells } = await networkHelpers.loadFixture(harness);
  for (let i = 0; i < candidates.length; i += CALL_SIZE) {
    const part = candidates.slice(i, i + CALL_SIZE);
    expect(await cells.areValid(part)).to.deep.equal(part.map(expected));
  }
}

function placesOfTheEarth(count: number): bigint[] {
  const stream = numbers(1);
  const next = () => Number(stream.next().value) / 2 ** 32;
  return Array.from({ length: count }, () =>
    BigInt(`0x${latLngToCell(next() * 180 - 90, next() * 360 - 180, Number(RESOLUTION))}`),
  );
}

describe("Cells.isValid", () => {
  describe("when the number is a cell at resolution 7", () => {
    it("it takes places all over the Earth", async () => {
      const places = placesOfTheEarth(600);
      expect(places.every(expected)).to.equal(true);
      await expectAgreement(places);
    });
  });

  describe("when one bit of a cell is another", () => {
    it("it says what the reference implementation of H3 says", async () => {
      const flipped = placesOfTheEarth(20).flatMap((cell) =>
        Array.from({ length: 64 }, (_, bit) => cell ^ (1n << BigInt(bit))),
      );
      await expectAgreement(flipped);
    });
  });

  describe("when the base cell and the first step are any", () => {
    it("it says what the reference implementation of H3 says", async () => {
      const header = 0x087n << 52n;
      const unused = 0xffffffn;
      const candidates = Array.from({ length: 128 }, (_, base) =>
        Array.from({ length: 7 * 8 }, (_, step) => {
          const [position, digit] = [BigInt(step % 7), BigInt(Math.floor(step / 7))];
          return header | (BigInt(base) << 45n) | (digit << (42n - 3n * position)) | unused;
        }),
      ).flat();
      await expectAgreement(candidates);
    });
  });

  describe("when the cell is of another resolution", () => {
    it("it is false", async () => {
      const others = [0, 1, 2, 3, 4, 5, 6, 8, 9, 15].flatMap((resolution) =>
        [0, 45, -80].map((latitude) => BigInt(`0x${latLngToCell(latitude, 14.5, resolution)}`)),
      );
      const { cells } = await networkHelpers.loadFixture(harness);
      expect(await cells.areValid(others)).to.deep.equal(others.map(() => false));
    });
  });

  describe("when the cell is around a pentagon", () => {
    it("it says what the reference implementation of H3 says", async () => {
      const children = getRes0Cells()
        .flatMap((cell) => cellToChildren(cell, 1))
        .map((cell) => BigInt(`0x${cell}`));
      const sevenths = children.map(
        (cell) => (cell & ~(15n << 52n) & ~(0x3ffffn << 24n)) | (RESOLUTION << 52n),
      );
      await expectAgreement(sevenths);
    });
  });

  describe("when the number is of any kind", () => {
    it("it says what the reference implementation of H3 says", async () => {
      const stream = numbers(7);
      const words = Array.from({ length: 600 }, () => {
        const low = stream.next().value;
        return (stream.next().value << 32n) | low;
      });
      await expectAgreement([0n, (1n << 64n) - 1n, ...words]);
    });
  });
});
