import { encodeRecord } from "../../web/trust/attestations/codec.ts";
import type { SignedRecord } from "../../web/trust/attestations/record.ts";
import { exchange, review, salt, signer, vouch } from "../../web/trust/attestations/testing/signers.ts";
import { createWorld } from "../../web/trust/gossip/testing/device.ts";
import { bytesOf } from "../../web/trust/gossip/testing/wire.ts";
import { storedVouch } from "./members.ts";

export interface Reconciled {
  /** What the two sets differ by. */
  readonly what: string;
  /** Of all frames, both ways. */
  readonly bytes: number;
  /** Of the signed records in them, with their lengths. */
  readonly records: number;
  /** What is left: the comparison itself. */
  readonly comparison: number;
  readonly frames: number;
}

const HELD = 10_000;
const DIFFERENT = 50;

const MAKERS: Readonly<Record<string, (number: number) => Promise<SignedRecord>>> = {
  vouches: (number) => vouch(signer(number), signer(number + 1), { salt: salt(number) }),
  "reviews with their exchanges": async (number) => {
    const [provider, receiver] = [signer(number), signer(number + 1)];
    const exchanged = await exchange(provider, receiver, { salt: salt(number) });
    return review(receiver, provider, { kind: "exchange", exchange: exchanged });
  },
};

/**
 * Two devices that hold 10,000 records, of which each lacks 25 of the other's, meet over a link in memory. The 50 are signed and verified;
 * what both hold comes out of their stores, where nobody looks at signatures.
 */
export async function reconcile(): Promise<readonly Reconciled[]> {
  const common = Array.from({ length: HELD - DIFFERENT / 2 }, (_, place) => encodeRecord(storedVouch(place)));
  const results: Reconciled[] = [];
  for (const [what, make] of Object.entries(MAKERS)) {
    const made = await Promise.all(Array.from({ length: DIFFERENT }, (_, place) => make(place * 2)));
    const different = made.map(encodeRecord);
    const world = createWorld();
    const one = await world.device(signer(1_001), [...common, ...different.slice(0, DIFFERENT / 2)]);
    const other = await world.device(signer(1_002), [...common, ...different.slice(DIFFERENT / 2)]);
    const ends = world.connect(one, other);
    await world.deliver();
    if (one.ids().join() !== other.ids().join() || one.ids().length !== HELD + DIFFERENT / 2)
      throw new Error("The two don't hold the same.");
    const frames = ends.flatMap(({ sent }) => sent);
    const records = different.reduce((total, { length }) => total + length + 2, 0);
    const bytes = bytesOf(frames);
    results.push({ what, bytes, records, comparison: bytes - records, frames: frames.length });
  }
  return results;
}
