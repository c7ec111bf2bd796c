import { decodeRecord, encodeRecord } from "../../attestations/codec.ts";
import { toHeld } from "../../attestations/held.ts";
import type { RecordId, SignedRecord } from "../../attestations/record.ts";
import { NOW, SCHEME, type Signer } from "../../attestations/testing/signers.ts";
import { createVerifier } from "../../attestations/verifier.ts";
import { sharesOf } from "../../shares.ts";
import { createRandom } from "../../testing/random.ts";
import { createGossiper, type Gossiper, type GossiperPorts } from "../gossiper.ts";
import type { AttestationStore } from "../store.ts";
import { createPost } from "./wire.ts";

/** A store in memory. */
export function createMemoryStore(records: readonly Uint8Array[] = []): AttestationStore & {
  readonly kept: ReadonlyMap<RecordId, Uint8Array>;
} {
  const idOf = (bytes: Uint8Array): RecordId => {
    const record = decodeRecord(bytes);
    if (typeof record === "string") throw new Error(record);
    return toHeld(record, bytes, SCHEME).id;
  };
  const kept = new Map(records.map((bytes) => [idOf(bytes), bytes]));
  return {
    kept,
    all: async () => [...kept.values()],
    put: async (some) => {
      for (const bytes of some) kept.set(idOf(bytes), bytes);
    },
    remove: async (ids) => {
      for (const id of ids) kept.delete(id);
    },
  };
}

/** A member's device. */
export interface Device {
  readonly owner: Signer;
  readonly gossiper: Gossiper;
  readonly store: ReturnType<typeof createMemoryStore>;
  /** Ids of what counts here, in their order. */
  readonly ids: () => readonly RecordId[];
  readonly add: (record: SignedRecord) => Promise<unknown>;
}

/** Where a device differs from one that holds all and tells what it computes. */
type How = Partial<Pick<GossiperPorts, "holds" | "scores">>;

/** Devices on one clock, which stands still but for {@link World.pass}, and the post between them. */
export interface World {
  readonly device: (owner: Signer, records?: readonly Uint8Array[], how?: How) => Promise<Device>;
  readonly connect: (
    one: Device,
    other: Device,
    kind?: "direct" | "messages",
  ) => ReturnType<ReturnType<typeof createPost>["link"]>;
  readonly link: ReturnType<typeof createPost>["link"];
  readonly deliver: () => Promise<void>;
  /** Lets milliseconds pass, and everybody look at the clock. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

export function createWorld(): World {
  const post = createPost();
  const random = createRandom(1);
  const ticks = new Set<() => void>();
  let at = NOW * 1_000;
  let working: Promise<unknown> = Promise.resolve();
  const settle = async () => {
    // What is verified or computed meanwhile takes its place behind this, until nothing does.
    for (let last: unknown; last !== working; ) {
      last = working;
      await last;
      await new Promise(setImmediate);
    }
  };
  const deliver = () => post.deliver(settle);

  return {
    async device(owner, records = [], { holds = "all", scores = sharesOf } = {}) {
      const store = createMemoryStore(records);
      const real = createVerifier(SCHEME);
      const gossiper = await createGossiper({
        me: owner.account,
        holds,
        scheme: SCHEME,
        store,
        verifier: {
          ...real,
          judge(some, now) {
            const verdicts = real.judge(some, now);
            working = Promise.all([working, verdicts]);
            return verdicts;
          },
        },
        scores(some, hour) {
          const shares = scores(some, hour);
          working = Promise.allSettled([working, shares]);
          return shares;
        },
        now: () => at,
        every: (callback) => {
          ticks.add(callback);
          return () => ticks.delete(callback);
        },
        random: (length) => Uint8Array.from({ length }, () => Math.floor(random() * 256)),
      });
      return {
        owner,
        gossiper,
        store,
        ids: () =>
          gossiper
            .records()
            .map(({ id }) => id)
            .sort(),
        add: (record) => gossiper.add(encodeRecord(record)),
      };
    },
    connect(one, other, kind) {
      const ends = post.link(one.owner.account, other.owner.account, kind);
      one.gossiper.connect(ends[0]);
      other.gossiper.connect(ends[1]);
      return ends;
    },
    link: post.link,
    deliver,
    async pass(milliseconds) {
      at += milliseconds;
      for (const tick of [...ticks]) tick();
      await deliver();
    },
  };
}
