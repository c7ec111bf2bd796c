import { createAllowance } from "./allowance.ts";
import type { SignalBody } from "./signal.ts";

/** Frames that go as messages at once, and milliseconds until one more may: messages cost the network, and whoever keeps them. */
const SENDS = { most: 64, every: 5_000 } as const;
/** The other's are taken a little more freely: their way here may bunch them. */
const TAKES = { most: 96, every: 4_000 } as const;
/** Frames that wait for their turn: with more, there is too much to say for messages. */
const MOST_WAITING = 256;

interface CorrespondenceOptions {
  /** Settles when the network has it; rejects where it can't be delivered. */
  readonly send: (body: SignalBody) => Promise<void>;
  readonly received: (frame: Uint8Array) => void;
  /** A frame was lost, or more came or is to go than messages can bear. */
  readonly closed: () => void;
  /** Milliseconds of a clock that only runs forward. */
  readonly now: () => number;
}

/** Frames as messages of a conversation: in order, and as many as one may burden it with. */
export interface Correspondence {
  receive(body: Extract<SignalBody, { type: "frame" }>): void;
  send(frame: Uint8Array): void;
  close(): void;
}

export function createCorrespondence({ send, received, closed, now }: CorrespondenceOptions): Correspondence {
  const sends = createAllowance(SENDS.most, SENDS.every);
  const takes = createAllowance(TAKES.most, TAKES.every);
  const waiting: Uint8Array[] = [];
  let [sent, taken] = [0, 0];
  let isSending = false;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    isOver = true;
    clearTimeout(timer);
  };
  const fail = (): void => {
    if (isOver) return;
    close();
    closed();
  };

  const flush = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    try {
      for (let frame = waiting[0]; frame !== undefined && !isOver; frame = waiting[0]) {
        if (!sends.take(now())) {
          timer = setTimeout(() => void flush(), sends.wait(now()));
          break;
        }
        waiting.shift();
        await send({ type: "frame", position: sent++, frame });
      }
    } catch {
      fail();
    } finally {
      isSending = false;
    }
  };

  return {
    receive: ({ position, frame }) => {
      if (isOver || position < taken) return;
      if (position > taken || !takes.take(now())) return fail();
      taken += 1;
      received(frame);
    },
    send: (frame) => {
      if (isOver) return;
      if (waiting.length >= MOST_WAITING) return fail();
      waiting.push(frame);
      void flush();
    },
    close,
  };
}
