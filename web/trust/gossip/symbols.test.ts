import { expect } from "chai";
import fc from "fast-check";
import { keccak256, toHex } from "viem";
import type { RecordId } from "../attestations/record.ts";
import { byShortId, comparisonKey, NONCE, type ShortId } from "./shortIds.ts";
import { append, type Difference, encodeSymbols, peel, subtract } from "./symbols.ts";

const key = (seed: number) =>
  comparisonKey(new Uint8Array(NONCE).fill(seed), new Uint8Array(NONCE).fill(seed + 1));
const recordId = (number: number) => ({ id: keccak256(toHex(number, { size: 32 })) as RecordId });
const ids = (from: number, to: number, session: Uint8Array): readonly ShortId[] => [
  ...byShortId(
    session,
    Array.from({ length: to - from }, (_, place) => recordId(from + place)),
  ).keys(),
];

function symbolsOf(one: readonly ShortId[], other: readonly ShortId[], session: Uint8Array, length: number) {
  return subtract(encodeSymbols(one, session, 0, length), encodeSymbols(other, session, 0, length));
}

const sorted = (found: Difference | null) => found && [found.first.toSorted(), found.second.toSorted()];

describe("Coded symbols of two sets", () => {
  it("tell how the sets differ, whatever the sets", () => {
    const session = key(3);
    fc.assert(
      fc.property(fc.nat({ max: 200 }), fc.nat({ max: 40 }), fc.nat({ max: 40 }), (both, mine, theirs) => {
        const common = ids(0, both, session);
        const first = ids(1_000, 1_000 + mine, session);
        const second = ids(2_000, 2_000 + theirs, session);
        const length = 3 * (mine + theirs) + 60;
        const found = peel(
          symbolsOf([...common, ...first], [...common, ...second], session, length),
          session,
        );
        expect(sorted(found)).to.deep.equal([first.toSorted(), second.toSorted()]);
      }),
    );
  });

  it("come in pieces as they would at once", () => {
    const session = key(7);
    const set = ids(0, 500, session);
    const pieces = append(encodeSymbols(set, session, 0, 30), encodeSymbols(set, session, 30, 100));
    expect(pieces).to.deep.equal(encodeSymbols(set, session, 0, 100));
  });

  it("are enough at the rate that the paper found: at 50 differences of 10,000, under two symbols each", () => {
    const lengths = Array.from({ length: 10 }, (_, seed) => {
      const session = key(10 + seed);
      const set = ids(0, 10_025, session);
      const whole = symbolsOf(set.slice(0, 10_000), set.slice(25), session, 200);
      const prefix = (length: number) => ({
        high: whole.high.subarray(0, length),
        low: whole.low.subarray(0, length),
        check: whole.check.subarray(0, length),
        count: whole.count.subarray(0, length),
      });
      let length = 50;
      while (peel(prefix(length), session) === null) length += 4;
      return length;
    });
    expect(lengths.reduce((sum, length) => sum + length) / lengths.length / 50).to.be.below(2);
  });

  it("say nothing while they are too few, and nothing false when they are made up", () => {
    const session = key(5);
    const set = ids(0, 300, session);
    expect(peel(symbolsOf(set, [], session, 200), session)).to.equal(null);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 32 - 1 }), { minLength: 8, maxLength: 60 }), (noise) => {
        const column = Uint32Array.from(noise);
        const madeUp = {
          high: column,
          low: column,
          check: column,
          count: new Uint8Array(noise.length).fill(1),
        };
        expect(peel(madeUp, session)).to.equal(null);
      }),
    );
  });

  it("aren't comparable by another key", () => {
    const set = ids(0, 30, key(1));
    expect(
      peel(subtract(encodeSymbols(set, key(1), 0, 60), encodeSymbols(set, key(2), 0, 60)), key(1)),
    ).to.equal(null);
  });
});
