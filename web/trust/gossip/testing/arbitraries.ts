import fc from "fast-check";
import type { Hex } from "viem";
import { unrated } from "../../../contracts/ratings.ts";
import { type HeldRecord, toHeld } from "../../attestations/held.ts";
import type { SignedRecord } from "../../attestations/record.ts";
import { NOW, SCHEME, salt, signer } from "../../attestations/testing/signers.ts";

const accounts = [1, 2, 3].map((number) => signer(number).account);
const account = fc.constantFrom(...accounts);
const time = fc.integer({ min: NOW - 40, max: NOW });
/** Nothing looks at it: what is held was verified before. */
const signature: Hex = `0x${"00".repeat(64)}`;

const held = (record: SignedRecord): HeldRecord => toHeld(record, new Uint8Array(), SCHEME);

const vouch = fc
  .record({
    attester: account,
    recipient: account,
    time,
    life: fc.integer({ min: 1, max: 60 }),
    weight: fc.integer({ min: 1, max: 3 }),
    salt: fc.nat({ max: 1 }).map(salt),
  })
  .map(({ life, ...said }) => held({ kind: "vouch", ...said, expirationTime: said.time + life, signature }));

const review = fc
  .record({
    attester: account,
    recipient: account,
    time,
    overall: fc.integer({ min: 1, max: 5 }),
    agreement: fc.nat({ max: 3 }).map(salt),
    salt: fc.nat({ max: 1 }).map(salt),
  })
  .map(({ overall, agreement, ...said }) =>
    held({
      kind: "review",
      ...said,
      ratings: { ...unrated, overall },
      about: { kind: "agreement", agreement },
      signature,
    }),
  );

/** Vouches and reviews of three members, and revocations of some of those vouches, at times that often collide. */
export const heldRecords = fc
  .tuple(
    fc.array(fc.oneof(vouch, review), { maxLength: 30 }),
    fc.array(fc.tuple(fc.nat(), time), { maxLength: 8 }),
  )
  .map(([said, revoked]) => {
    const vouches = said.filter(({ record }) => record.kind === "vouch");
    const revocations = revoked.flatMap(([place, at]) => {
      const one = vouches[place % Math.max(1, vouches.length)];
      if (one === undefined) return [];
      const { record, uid } = one;
      return [held({ kind: "revocation", attester: record.attester, uid, time: at, signature })];
    });
    return [...said, ...revocations];
  });
