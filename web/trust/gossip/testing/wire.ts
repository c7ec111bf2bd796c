import type { AccountId } from "../../../index/ids.ts";
import type { Link } from "../link.ts";

/** A link's end in memory, and what went through it. */
export interface TestLink extends Link {
  /** Frames that this end sent. */
  readonly sent: Uint8Array[];
  isOpen: boolean;
}

/** Frames on their way between any ends, oldest first. */
export interface Post {
  /** Two ends, each of which says that the given account is at the other. */
  readonly link: (one: AccountId, other: AccountId, kind?: Link["kind"]) => readonly [TestLink, TestLink];
  /** Delivers what was sent, and what comes of it, until nothing is on its way. `settle` waits for what runs apart. */
  readonly deliver: (settle?: () => Promise<void>) => Promise<void>;
}

export function createPost(): Post {
  const queue: (() => void)[] = [];

  function end(peer: AccountId, kind: Link["kind"]) {
    const frames: ((frame: Uint8Array) => void)[] = [];
    const closings: (() => void)[] = [];
    const sent: Uint8Array[] = [];
    let other: { readonly receive: (frame: Uint8Array) => void; readonly end: () => void } | null = null;
    const link: TestLink = {
      peer,
      kind,
      sent,
      isOpen: true,
      send(frame) {
        sent.push(frame);
        queue.push(() => other?.receive(frame));
      },
      onFrame: (listener) => void frames.push(listener),
      onClose: (listener) => void closings.push(listener),
      close() {
        finish();
        queue.push(() => other?.end());
      },
    };
    const finish = () => {
      if (!link.isOpen) return;
      link.isOpen = false;
      for (const listener of closings) listener();
    };
    return {
      link,
      join: (to: NonNullable<typeof other>) => {
        other = to;
      },
      receive: (frame: Uint8Array) => {
        if (link.isOpen) for (const listener of frames) listener(frame);
      },
      end: finish,
    };
  }

  return {
    link(one, other, kind = "direct") {
      const [ones, others] = [end(other, kind), end(one, kind)];
      ones.join(others);
      others.join(ones);
      return [ones.link, others.link];
    },
    async deliver(settle = async () => undefined) {
      do {
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) next();
        await settle();
      } while (queue.length > 0);
    },
  };
}

/** Bytes of frames. */
export const bytesOf = (frames: readonly Uint8Array[]): number =>
  frames.reduce((total, frame) => total + frame.length, 0);
