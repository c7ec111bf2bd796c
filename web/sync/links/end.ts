import type { AccountId } from "../../index/ids.ts";
import type { Link } from "../../trust/gossip/link.ts";

/** This device's end of a link, for whoever carries its frames. */
export interface LinkEnd {
  readonly link: Link;
  /** A frame of the other's came. */
  receive(frame: Uint8Array): void;
  /** Nothing comes or goes any more. */
  end(): void;
}

interface Transport {
  send(frame: Uint8Array): void;
  close(): void;
}

/** Makes a link out of what carries frames. Its close is told once, whoever closed it. */
export function linkOver(peer: AccountId, kind: Link["kind"], transport: Transport): LinkEnd {
  const frames = new Set<(frame: Uint8Array) => void>();
  const closes = new Set<() => void>();
  let isOpen = true;
  const end = (): void => {
    if (!isOpen) return;
    isOpen = false;
    for (const listener of closes) listener();
  };
  return {
    link: {
      peer,
      kind,
      send: (frame) => {
        if (isOpen) transport.send(frame);
      },
      onFrame: (listener) => void frames.add(listener),
      onClose: (listener) => void closes.add(listener),
      close: () => {
        if (!isOpen) return;
        transport.close();
        end();
      },
    },
    receive: (frame) => {
      if (isOpen) for (const listener of frames) listener(frame);
    },
    end,
  };
}
