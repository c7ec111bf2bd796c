import type { AccountId } from "../../index/ids.ts";
import type { HeldRecord } from "../attestations/held.ts";
import type { Refusal } from "../attestations/refusal.ts";
import type { Scheme } from "../attestations/scheme.ts";
import { schemeTag } from "../attestations/schemeTag.ts";
import type { Verifier } from "../attestations/verifier.ts";
import { hourOf } from "../hour.ts";
import type { Share } from "../shares.ts";
import {
  type Conversation,
  type ConversationEffect,
  type ConversationEvent,
  newConversation,
} from "./conversation.ts";
import { converse, isCompared } from "./converse.ts";
import { createHoard } from "./hoard.ts";
import type { Holds } from "./holding.ts";
import { type Credit, isMuted, newCredit } from "./limits.ts";
import type { Link } from "./link.ts";
import { counted, newReport, type PeerReport, refused } from "./report.ts";
import { createComputed } from "./scores/computed.ts";
import { createInquiry } from "./scores/inquiry.ts";
import type { Told } from "./scores/told.ts";
import { NONCE } from "./shortIds.ts";
import type { AttestationStore } from "./store.ts";

/** Milliseconds between two comparisons with one peer; who doesn't ask by itself does after twice as long. */
const COMPARE_EVERY = 60_000;
/** Peers that a new record is pushed to at once; the others learn of it from those, or when they next compare. */
const FAN_OUT = 8;

/** Exchanges signed records with every peer that there is a link to. */
export interface Gossiper {
  /** Compares what the two hold, now and from time to time, until the link closes. A link to a muted peer is closed. */
  readonly connect: (link: Link) => void;
  /** Verifies a record of the device's own or of a file, keeps it and passes it on. @returns why not, or null */
  readonly add: (bytes: Uint8Array) => Promise<Refusal | null>;
  /** All that counts now; the same array until something changes. */
  readonly records: () => readonly HeldRecord[];
  /** Whether all that counts is written down too: false after the store failed. */
  readonly isKept: () => boolean;
  /** Hears of every change of records and peers. @returns ends it */
  readonly subscribe: (listener: () => void) => () => void;
  readonly peers: () => readonly PeerReport[];
  /** Where it holds only its own: what peers say of all trust, each once; the same array until it changes. */
  readonly told: () => readonly Told[];
  /** Closes all links; what is being written is still written. */
  readonly close: () => void;
}

export interface GossiperPorts {
  readonly me: AccountId;
  /** All records, or only those of and about {@link me}: what a store has of others' then goes. */
  readonly holds: Holds;
  readonly scheme: Scheme;
  readonly store: AttestationStore;
  readonly verifier: Verifier;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Calls back from time to time, every few seconds. @returns ends it */
  readonly every: (callback: () => void) => () => void;
  /** So many bytes that nobody can foretell. */
  readonly random: (length: number) => Uint8Array;
  /** How all trust is shared out by records, in an hour since the epoch, for peers that ask. */
  readonly scores: (records: readonly HeldRecord[], hour: number) => Promise<readonly Share[]>;
}

interface Peer {
  report: PeerReport;
  credit: Credit;
}

interface Talk {
  readonly link: Link;
  conversation: Conversation;
}

/** Starts with what the store has. Rejects where the store can't be read. */
export async function createGossiper(ports: GossiperPorts): Promise<Gossiper> {
  const { me, holds, scheme, store, verifier, now, every, random } = ports;
  const tag = schemeTag(scheme);
  const hoard = await createHoard(store, scheme, seconds(now()), holds === "own" ? me : null);
  const computed = createComputed(ports.scores);
  const peers = new Map<AccountId, Peer>();
  const talks = new Set<Talk>();
  const listeners = new Set<() => void>();
  const inquiry = createInquiry();

  const tell = () => {
    for (const listener of listeners) listener();
  };

  function peerOf(account: AccountId): Peer {
    const peer = peers.get(account) ?? { report: newReport(account), credit: newCredit(now()) };
    peers.set(account, peer);
    return peer;
  }

  function handle(talk: Talk, event: ConversationEvent): void {
    if (!talks.has(talk)) return;
    const peer = peerOf(talk.link.peer);
    // Credit is the peer's, over whichever link it comes.
    const { state, effects } = converse({ ...talk.conversation, credit: peer.credit }, event);
    talk.conversation = state;
    peer.credit = state.credit;
    peer.report = {
      ...peer.report,
      holds: state.theirs ?? peer.report.holds,
      mutedUntil: state.credit.mutedUntil,
    };
    for (const effect of effects) carryOut(talk, peer, effect);
    if (effects.length > 0) tell();
  }

  function carryOut(talk: Talk, peer: Peer, effect: ConversationEffect): void {
    switch (effect.type) {
      case "send":
        peer.report = counted(peer.report, "sent", effect.bytes.length, effect.records);
        if (talks.has(talk)) talk.link.send(effect.bytes);
        return;
      case "judge":
        peer.report = counted(peer.report, "received", 0, effect.records.length);
        // Without a verdict nothing counts, and nothing is held against the peer.
        receive(effect.records, talk).catch(() => {
          const records = effect.records.length;
          handle(talk, { type: "judged", at: now(), records, accepted: [], faults: [] });
        });
        return;
      case "greeted":
        // One of the two asks; with another device of the same account both do.
        if (me <= talk.link.peer || !isCompared(talk.conversation)) compare(talk);
        ask(talk);
        return;
      case "compute":
        void compute(talk, effect.hour);
        return;
      case "told":
        inquiry.heard(talk.link.peer, effect.shares, now());
        return;
      case "again":
        compare(talk);
        return;
      case "synced":
        peer.report = { ...peer.report, lastSynced: now() };
        return;
      case "refused":
        peer.report = refused(peer.report, effect.fault);
        return;
      case "close":
        inquiry.forget(talk.link.peer);
        leave(talk);
        talk.link.close();
    }
  }

  /** Verifies, keeps and passes on. @returns for each record why it was refused, or null */
  async function receive(records: readonly Uint8Array[], from: Talk | null): Promise<(Refusal | null)[]> {
    const verdicts = await verifier.judge(records, seconds(now()));
    const held = verdicts.filter((verdict) => typeof verdict !== "string");
    const kept = hoard.keep(held, seconds(now()));
    const refusals = verdicts.map((verdict) => {
      if (typeof verdict === "string") return verdict;
      if (kept.foreign.has(verdict)) return "of-others";
      return kept.full.has(verdict) ? "full" : null;
    });
    if (from !== null) {
      const accepted = held.map(({ id }) => id);
      const faults = refusals.filter((refusal) => refusal !== null);
      handle(from, { type: "judged", at: now(), records: records.length, accepted, faults });
    }
    push(kept.fresh, from);
    if (kept.fresh.length > 0) tell();
    return refusals;
  }

  /** Rumour mongering: to some peers, each over one link; who knows a record isn't sent it. */
  function push(records: readonly HeldRecord[], from: Talk | null): void {
    if (records.length === 0) return;
    const others = bestTalks().filter(({ link }) => link.peer !== from?.link.peer);
    const held = hoard.offered(seconds(now()));
    for (const talk of sample(others, FAN_OUT)) handle(talk, { type: "push", at: now(), records, held });
  }

  /** One link to each peer, or two where its devices differ in what they hold: a direct one, where there is one. */
  function bestTalks(): readonly Talk[] {
    const best = new Map<string, Talk>();
    for (const talk of talks) {
      const key = `${talk.link.peer}:${talk.conversation.theirs}`;
      if (best.get(key)?.link.kind !== "direct") best.set(key, talk);
    }
    return [...best.values()];
  }

  function sample<T>(all: readonly T[], most: number): readonly T[] {
    const left = [...all];
    const drawn: T[] = [];
    while (drawn.length < most && left.length > 0) {
      const [high = 0, low = 0] = random(2);
      drawn.push(...left.splice((high * 256 + low) % left.length, 1));
    }
    return drawn;
  }

  function compare(talk: Talk): void {
    handle(talk, { type: "compare", at: now(), held: hoard.offered(seconds(now())), nonce: random(NONCE) });
  }

  /** Asks for scores, where it is time to. */
  function ask(talk: Talk): void {
    const isAble = holds === "own" && talk.conversation.theirs === "all";
    if (!isAble || !inquiry.isDue(talk.link.peer, now())) return;
    handle(talk, { type: "ask", at: now(), hour: hourOf(seconds(now())) });
  }

  /** Without scores there is nothing to tell. */
  async function compute(talk: Talk, hour: number): Promise<void> {
    const shares = await computed(hoard.counting(seconds(now())), hour).catch(() => []);
    handle(talk, { type: "computed", at: now(), hour, shares });
  }

  function tick(): void {
    const changes = [hoard.collect(seconds(now())), inquiry.age(now())];
    if (changes.includes(true)) tell();
    for (const talk of [...talks]) handle(talk, { type: "tick", at: now() });
    const due = bestTalks().filter(({ link }) => {
      const patience = me <= link.peer ? COMPARE_EVERY : COMPARE_EVERY * 2;
      return now() - (peerOf(link.peer).report.lastSynced ?? 0) >= patience;
    });
    for (const talk of due) compare(talk);
    for (const talk of bestTalks()) ask(talk);
  }

  function leave(talk: Talk): void {
    if (!talks.delete(talk)) return;
    const peer = peerOf(talk.link.peer);
    peer.report = { ...peer.report, links: peer.report.links - 1 };
    if (talk.conversation.askingScores !== null) inquiry.cutShort(talk.link.peer, now());
    tell();
  }

  const stop = every(tick);

  return {
    connect(link) {
      const peer = peerOf(link.peer);
      if (isMuted(peer.credit, now())) {
        link.close();
        return;
      }
      const talk: Talk = {
        link,
        conversation: newConversation({ credit: peer.credit, scheme: tag, holds, peer: link.peer }),
      };
      talks.add(talk);
      peer.report = { ...peer.report, links: peer.report.links + 1 };
      link.onClose(() => leave(talk));
      link.onFrame((bytes) => {
        peer.report = counted(peer.report, "received", bytes.length, 0);
        const held = hoard.offered(seconds(now()));
        handle(talk, { type: "frame", at: now(), bytes, held, nonce: random(NONCE) });
      });
      handle(talk, { type: "opened", at: now() });
    },
    add: async (bytes) => (await receive([bytes], null))[0] ?? null,
    records: () => hoard.counting(seconds(now())),
    isKept: hoard.isKept,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    peers: () => [...peers.values()].map(({ report }) => report),
    told: inquiry.told,
    close() {
      stop();
      for (const { link } of [...talks]) link.close();
      talks.clear();
      listeners.clear();
    },
  };
}

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1_000);
