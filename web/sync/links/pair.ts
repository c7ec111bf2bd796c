import type { AccountId } from "../../index/ids.ts";
import type { Link } from "../../trust/gossip/link.ts";
import { type Correspondence, createCorrespondence } from "./correspondence.ts";
import type { openDirect } from "./direct.ts";
import { type LinkEnd, linkOver } from "./end.ts";
import type { SignalBody } from "./signal.ts";

/** Milliseconds in which a direct way is looked for, before frames go as messages. */
const DIRECT_MS = 15_000;

export interface PairOptions {
  readonly peer: AccountId;
  /** Whether this device offers first, and decides when no direct way is looked for any more. */
  readonly first: boolean;
  /** Null where this browser has no connections from device to device. */
  readonly openDirect: typeof openDirect | null;
  readonly configuration: RTCConfiguration;
  /** Signals to the other device; gives the signal's sequence, which only grows, and when the network has it. */
  readonly send: (body: SignalBody) => { readonly sequence: number; readonly delivered: Promise<void> };
  /** There is a way to the other. Told at most once for each way. */
  readonly linked: (link: Link) => void;
  /** There is none any more; told once, and not where this side closed it. */
  readonly ended: () => void;
}

/** This device and one of a peer's, which look for a way to each other: direct where they can, else through messages. */
export interface Pair {
  receive(sequence: number, body: SignalBody): void;
  close(): void;
}

export function createPair({ peer, first, configuration, send, linked, ended, ...ports }: PairOptions): Pair {
  let direct: ReturnType<typeof openDirect> | null = null;
  let letters: Correspondence | null = null;
  let end: LinkEnd | null = null;
  let isOver = false;

  const tell = (body: SignalBody): void => {
    // Where it can't be told, the other notices by what doesn't come.
    send(body).delivered.catch(() => {});
  };
  const stop = (): void => {
    isOver = true;
    clearTimeout(timer);
    direct?.close();
    letters?.close();
    end?.end();
  };
  const finish = (tells: boolean): void => {
    if (isOver) return;
    stop();
    if (tells) tell({ type: "close" });
    ended();
  };
  const link = (kind: Link["kind"], way: { send(frame: Uint8Array): void }): void => {
    end = linkOver(peer, kind, { send: way.send, close: () => finish(true) });
    linked(end.link);
  };

  const write = (): void => {
    if (isOver || letters !== null) return;
    clearTimeout(timer);
    direct?.close();
    direct = null;
    end?.end();
    letters = createCorrespondence({
      send: (body) => send(body).delivered,
      received: (frame) => end?.receive(frame),
      closed: () => finish(true),
      now: () => performance.now(),
    });
    link("messages", letters);
  };
  /** Gives up looking for a direct way. */
  const resort = (): void => {
    if (isOver || letters !== null) return;
    tell({ type: "throughMessages" });
    write();
  };

  const timer = setTimeout(() => {
    if (first && end === null) resort();
  }, DIRECT_MS);

  if (ports.openDirect === null) queueMicrotask(resort);
  else {
    const opened = ports.openDirect({
      first,
      configuration,
      send: (body) => {
        const { sequence, delivered } = send(body);
        // What did not arrive is sent again, or the time runs out.
        delivered.catch(() => {});
        return sequence;
      },
      opened: () => {
        clearTimeout(timer);
        link("direct", opened);
      },
      received: (frame) => end?.receive(frame),
      closed: () => {
        if (end === null && first) resort();
        else if (end !== null) finish(false);
      },
    });
    direct = opened;
  }

  return {
    receive: (sequence, body) => {
      if (isOver) return;
      switch (body.type) {
        case "hello":
          return;
        case "description":
        case "candidates":
          direct?.receive(sequence, body);
          return;
        case "throughMessages":
          write();
          return;
        case "frame":
          letters?.receive(body);
          return;
        case "close":
          finish(false);
      }
    },
    close: () => {
      if (isOver) return;
      stop();
      tell({ type: "close" });
    },
  };
}
