import type { AppConfig } from "../config/schema.ts";
import type { AccountId } from "../index/ids.ts";
import { decodeRecord } from "../trust/attestations/codec.ts";
import { toHeld } from "../trust/attestations/held.ts";
import { createVerifier } from "../trust/attestations/verifier.ts";
import { createGossiper } from "../trust/gossip/gossiper.ts";
import type { Holds } from "../trust/gossip/holding.ts";
import { sharesOf } from "../trust/shares.ts";
import { keptLog } from "./log.ts";
import { schemeOf } from "./scheme.ts";
import { noteHolding, type SyncSession } from "./session.ts";
import { IndexedDbAttestations } from "./store.ts";

/** Milliseconds between two looks at the clock. */
const TICK_MS = 5_000;

/** Takes the signed records of this device into use. */
export async function openSession(account: AccountId, holds: Holds, config: AppConfig): Promise<SyncSession> {
  const scheme = schemeOf(config);
  const store = new IndexedDbAttestations(indexedDB, (bytes) => {
    const record = decodeRecord(bytes);
    if (typeof record === "string") throw new RangeError(`A record to be kept is ${record}.`);
    return toHeld(record, bytes, scheme).id;
  });
  const verifier = createVerifier(scheme);
  const gossiper = await createGossiper({
    me: account,
    holds,
    scheme,
    store,
    verifier,
    now: Date.now,
    every: (callback) => {
      const timer = setInterval(callback, TICK_MS);
      return () => clearInterval(timer);
    },
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    scores: sharesOf,
  });
  const note = () => noteHolding(gossiper.records());
  note();
  gossiper.subscribe(note);
  const close = () => {
    gossiper.close();
    verifier.dispose();
  };
  return { account, holds, gossiper, before: keptLog(account).read(), close };
}
