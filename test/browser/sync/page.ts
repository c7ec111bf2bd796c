import { newDeviceId } from "../../../web/calls/ids.ts";
import { accountId } from "../../../web/index/ids.ts";
import { conversationId } from "../../../web/messaging/ids.ts";
import { openDirect } from "../../../web/sync/links/direct.ts";
import { type Arrival, createLinks, type Links } from "../../../web/sync/links/links.ts";
import type { Link } from "../../../web/trust/gossip/link.ts";

declare global {
  /** The test's post takes what this page sends… */
  var postSync: (content: unknown) => Promise<void>;
  /** …and hands over what the other page sent. */
  var deliverSync: (content: unknown) => void;
  /** What the tests drive: one device's links, which send back whatever comes. */
  var links: Links;
  /** Begins; without direct ways where the browser is to be one that has none. */
  var begin: (hasDirect: boolean) => void;
  /** The links so far, in order, each with its kind and whether it still stands. */
  var seen: { kind: Link["kind"]; isOpen: boolean; received: number[]; link: Link }[];
}

const conversation = conversationId.parse("the two of us");
const listeners = new Set<(arrival: Arrival) => void>();
globalThis.seen = [];
globalThis.deliverSync = (content) => {
  for (const listener of listeners) listener({ conversation, from: "them", content });
};
globalThis.begin = (hasDirect) => {
  globalThis.links = createLinks({
    device: newDeviceId(),
    line: {
      send: (_conversation, content) => globalThis.postSync(content),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    openDirect: hasDirect ? openDirect : null,
    configuration: {},
    peerOf: () => accountId(`0x${"be".repeat(20)}`),
    linked: (link) => {
      const entry = { kind: link.kind, isOpen: true, received: [] as number[], link };
      globalThis.seen.push(entry);
      link.onFrame((frame) => {
        entry.received.push(frame.length);
      });
      link.onClose(() => {
        entry.isOpen = false;
      });
    },
  });
};
