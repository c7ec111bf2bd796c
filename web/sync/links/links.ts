import type { DeviceId } from "../../calls/ids.ts";
import type { AccountId } from "../../index/ids.ts";
import type { ConversationId } from "../../messaging/ids.ts";
import type { Link } from "../../trust/gossip/link.ts";
import { type Allowance, createAllowance } from "./allowance.ts";
import { createPair, type Pair, type PairOptions } from "./pair.ts";
import { readSignal, type Signal, type SignalBody, VERSION, writeSignal } from "./signal.ts";

/** Devices of one peer that this one exchanges with at a time. */
const MOST_DEVICES = 3;
/** Greetings of a peer that are answered at once, and milliseconds until one more is. */
const GREETINGS = { most: 6, every: 20_000 } as const;
/** Milliseconds until a peer whose link ended is greeted again, and to how much that grows while no link stands for long. */
const AGAIN = { first: 5_000, most: 300_000 } as const;
/** Milliseconds after which a link has stood. */
const STANDS_MS = 60_000;

/** What came through a conversation. */
export interface Arrival {
  readonly conversation: ConversationId;
  readonly from: "them" | "me";
  /** Unchecked. */
  readonly content: unknown;
}

/** What links need of a messenger: it authenticates who wrote, and nobody else reads it. */
export interface Line {
  /** Sends to every device of both; settles when the network has it. @throws where it can't be delivered now */
  send(conversation: ConversationId, content: unknown): Promise<void>;
  /** Hears what comes from then on; the answer ends it. */
  subscribe(receive: (arrival: Arrival) => void): () => void;
}

export interface LinksOptions extends Pick<PairOptions, "configuration" | "openDirect"> {
  readonly device: DeviceId;
  readonly line: Line;
  /** Who is at the other end of a conversation that the member chose to sync over; null for all others. */
  readonly peerOf: (conversation: ConversationId) => AccountId | null;
  readonly linked: (link: Link) => void;
}

/** The ways to the devices of the peers whom the member chose. */
export interface Links {
  /** Says to a peer's devices that this one is here. */
  greet(conversation: ConversationId): void;
  /** Ends what there is with a peer. */
  leave(conversation: ConversationId): void;
  close(): void;
}

/** What there is with one peer. */
interface Acquaintance {
  readonly pairs: Map<DeviceId, Pair>;
  readonly greetings: Allowance;
  wait: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Looks for ways to the devices of chosen peers. Two devices that greet each other become a pair; whoever was not chosen is
 * not answered, and sees no difference from somebody who is away.
 */
export function createLinks({ device, line, peerOf, linked, ...ports }: LinksOptions): Links {
  const known = new Map<ConversationId, Acquaintance>();
  let sequence = 0;

  const send = (conversation: ConversationId, to: DeviceId | null, body: SignalBody) => {
    const signal: Signal = { version: VERSION, device, to, sequence: sequence++, body };
    return { sequence: signal.sequence, delivered: line.send(conversation, writeSignal(signal)) };
  };
  const acquaintance = (conversation: ConversationId): Acquaintance => {
    const found = known.get(conversation) ?? {
      pairs: new Map(),
      greetings: createAllowance(GREETINGS.most, GREETINGS.every),
      wait: AGAIN.first,
      timer: undefined,
    };
    known.set(conversation, found);
    return found;
  };

  const greet = (conversation: ConversationId): void => {
    if (peerOf(conversation) === null) return;
    const one = acquaintance(conversation);
    clearTimeout(one.timer);
    one.timer = undefined;
    // Where the network is away, the next greeting may reach them.
    send(conversation, null, { type: "hello" }).delivered.catch(() => greetLater(conversation));
  };
  const greetLater = (conversation: ConversationId): void => {
    const one = acquaintance(conversation);
    if (one.timer !== undefined || peerOf(conversation) === null) return;
    one.timer = setTimeout(() => greet(conversation), one.wait);
    one.wait = Math.min(2 * one.wait, AGAIN.most);
  };

  const pairUp = (conversation: ConversationId, peer: AccountId, other: DeviceId): void => {
    const one = acquaintance(conversation);
    one.pairs.get(other)?.close();
    one.pairs.delete(other);
    if (one.pairs.size >= MOST_DEVICES) return;
    let since = Number.POSITIVE_INFINITY;
    const pair = createPair({
      ...ports,
      peer,
      first: device < other,
      send: (body) => send(conversation, other, body),
      linked: (link) => {
        since = performance.now();
        linked(link);
      },
      ended: () => {
        if (one.pairs.get(other) === pair) one.pairs.delete(other);
        if (performance.now() - since > STANDS_MS) one.wait = AGAIN.first;
        greetLater(conversation);
      },
    });
    one.pairs.set(other, pair);
  };

  const receive = ({ conversation, from, content }: Arrival): void => {
    const peer = peerOf(conversation);
    const signal = readSignal(content);
    if (peer === null || from !== "them" || signal === null) return;
    const isForMe = signal.to === null || signal.to === device;
    if (!isForMe || signal.device === device) return;
    const one = acquaintance(conversation);
    const pair = one.pairs.get(signal.device);
    if (signal.body.type !== "hello") pair?.receive(signal.sequence, signal.body);
    else if (signal.to === null) {
      // Whoever greets all has no way to this device, whatever this one believes.
      if (!one.greetings.take(performance.now())) return;
      pairUp(conversation, peer, signal.device);
      send(conversation, signal.device, { type: "hello" }).delivered.catch(() => {});
    } else if (pair === undefined) pairUp(conversation, peer, signal.device);
  };

  const leave = (conversation: ConversationId): void => {
    const one = known.get(conversation);
    if (one === undefined) return;
    known.delete(conversation);
    clearTimeout(one.timer);
    for (const pair of one.pairs.values()) pair.close();
  };

  const stop = line.subscribe(receive);
  return {
    greet,
    leave,
    close: () => {
      stop();
      for (const conversation of [...known.keys()]) leave(conversation);
    },
  };
}
