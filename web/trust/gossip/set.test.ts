import { expect } from "chai";
import fc from "fast-check";
import { limits } from "../../contracts/generated/limits.ts";
import { toHeld } from "../attestations/held.ts";
import type { SignedRecord } from "../attestations/record.ts";
import {
  DAY,
  NOW,
  review,
  revocation,
  SCHEME,
  salt,
  signer,
  vouch,
} from "../attestations/testing/signers.ts";
import { collect, counting, EMPTY, join, type RecordSet } from "./set.ts";
import { heldRecords } from "./testing/arbitraries.ts";

const [ada, bo, cy] = [signer(1), signer(2), signer(3)];
const held = (record: SignedRecord) => toHeld(record, new Uint8Array(), SCHEME);
const idsOf = (set: RecordSet) => [...set.values()].map(({ id }) => id).sort();
const joined = (one: RecordSet, other: RecordSet) => join(one, other.values());
const same = (one: RecordSet, other: RecordSet): void => void expect(idsOf(one)).to.deep.equal(idsOf(other));
const countingIds = (set: RecordSet, now: number) =>
  counting(set, now)
    .map(({ id }) => id)
    .sort();
const sets = heldRecords.map((records) => join(EMPTY, records));

describe("Joining sets of records", () => {
  it("is commutative", () => {
    fc.assert(fc.property(sets, sets, (a, b) => same(joined(a, b), joined(b, a))));
  });

  it("is associative", () => {
    fc.assert(
      fc.property(sets, sets, sets, (a, b, c) => same(joined(joined(a, b), c), joined(a, joined(b, c)))),
    );
  });

  it("is idempotent, and then gives back the very set", () => {
    fc.assert(fc.property(sets, (a) => void expect(joined(a, a)).to.equal(a)));
  });

  it("gives the same in whatever order and pieces records come, once or more often", () => {
    const shuffled = heldRecords.chain((records) =>
      fc.tuple(
        fc.constant(records),
        fc.shuffledSubarray([...records, ...records], { minLength: records.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 5 }), ([records, again], pieces) => {
        let set = EMPTY;
        for (let from = 0; from < again.length; from += pieces)
          set = join(set, again.slice(from, from + pieces));
        same(set, join(EMPTY, records));
        expect(countingIds(set, NOW)).to.deep.equal(countingIds(join(EMPTY, records), NOW));
      }),
    );
  });

  it("only ever adds: what a set holds, or greater, its joins hold", () => {
    fc.assert(fc.property(sets, sets, (a, b) => same(joined(a, joined(a, b)), joined(a, b))));
  });

  it("loses nothing that counts when what has ended goes, before or after", () => {
    fc.assert(
      fc.property(sets, sets, fc.integer({ min: NOW - 40, max: NOW + 60 }), (a, b, now) => {
        const after = collect(joined(a, b), now);
        expect(countingIds(after, now)).to.deep.equal(countingIds(joined(a, b), now));
        same(collect(after, now), after);
      }),
    );
  });
});

describe("A set of records", () => {
  it("lets the newest vouch of one for another count", async () => {
    const older = held(await vouch(ada, bo, { time: NOW - 5, weight: 90 }));
    const newer = held(await vouch(ada, bo, { time: NOW - 4, weight: 10 }));
    const other = held(await vouch(cy, bo, { time: NOW - 9 }));
    expect(countingIds(join(EMPTY, [newer, older, other]), NOW)).to.deep.equal([newer.id, other.id].sort());
  });

  it("lets the first review of an agreement by one count", async () => {
    const about = { kind: "agreement", agreement: salt(9) } as const;
    const first = held(await review(ada, bo, about, { time: NOW - 5 }));
    const second = held(await review(ada, bo, about, { time: NOW - 4, salt: salt(8) }));
    const reply = held(await review(bo, ada, about, { time: NOW - 3 }));
    const set = join(EMPTY, [second, first, reply]);
    expect(countingIds(set, NOW)).to.deep.equal([first.id, reply.id].sort());
  });

  it("doesn't revive a vouch that was taken back, or the one before it, whichever comes last", async () => {
    const older = held(await vouch(ada, bo, { time: NOW - 5 }));
    const taken = held(await vouch(ada, bo, { time: NOW - 4 }));
    const tombstone = held(await revocation(ada, taken.uid, NOW - 3));
    for (const records of [
      [older, taken, tombstone],
      [tombstone, taken, older],
      [tombstone, older, taken],
    ])
      expect(counting(join(EMPTY, records), NOW)).to.deep.equal([]);
  });

  it("lets nobody take back another's vouch, though its twin has the same uid", async () => {
    const one = held(await vouch(ada, bo));
    const twin = held(await vouch(cy, bo));
    const tombstone = held(await revocation(cy, twin.uid));
    expect(counting(join(EMPTY, [one, twin, tombstone]), NOW)).to.deep.equal([one]);
  });

  it("forgets a vouch when it ends, and a tombstone when all that it can take back has", async () => {
    const one = held(await vouch(ada, bo, { time: NOW - DAY, expirationTime: NOW + 10 }));
    const tombstone = held(await revocation(ada, one.uid, NOW));
    const set = join(EMPTY, [one, tombstone]);
    expect(collect(set, NOW + 9)).to.equal(set);
    expect([...collect(set, NOW + 10).values()]).to.deep.equal([tombstone]);
    expect(collect(set, NOW + Number(limits.vouchMaxSeconds)).size).to.equal(0);
  });
});
