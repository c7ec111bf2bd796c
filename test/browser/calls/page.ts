import { type Calls, createCalls } from "../../../web/calls/calls.ts";
import { createTransfers, type Transfers } from "../../../web/calls/files/transfers.ts";
import { conversationId, newDeviceId } from "../../../web/calls/ids.ts";
import { openPeer } from "../../../web/calls/peer.ts";
import type { Arrival } from "../../../web/calls/signalling.ts";

declare global {
  /** What the tests drive: a device of a member, with all of its parts real but the messenger. */
  var calls: Calls;
  var transfers: Transfers;
  var conversation: Arrival["conversation"];
  /** The test's post takes what this page sends… */
  var post: (content: unknown) => Promise<void>;
  /** …and hands over what the other page sent. */
  var deliver: (content: unknown) => void;
  /** A file of so many mebibytes of random bytes, which only this page knows. */
  var makeFile: (mebibytes: number, name: string) => File;
  /** The SHA-256 of the whole, by the browser's own means. */
  var digestOf: (blob: Blob) => Promise<string>;
}

const listeners = new Set<(arrival: Arrival) => void>();

globalThis.conversation = conversationId.parse("the two of us");
globalThis.transfers = createTransfers();
globalThis.deliver = (content) => {
  for (const listener of listeners) {
    listener({ conversation: globalThis.conversation, from: "them", sentAt: Date.now(), content });
  }
};
globalThis.calls = createCalls({
  device: newDeviceId(),
  signalling: {
    send: (_conversation, signal) => globalThis.post(signal),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  },
  configuration: {},
  openPeer,
  carryFiles: (_conversation, channel) => globalThis.transfers.attach(channel),
});
// Browsers decode what somebody listens to.
const speaker = new Audio();
globalThis.calls.view.subscribe(({ remote }) => {
  const stream = remote?.stream ?? null;
  if (speaker.srcObject === stream) return;
  speaker.srcObject = stream;
  // A call that ends at once interrupts it.
  if (stream !== null) speaker.play().catch(() => {});
});
globalThis.makeFile = (mebibytes, name) => {
  const parts = Array.from({ length: mebibytes * 16 }, () => crypto.getRandomValues(new Uint8Array(65_536)));
  return new File(parts, name);
};
globalThis.digestOf = async (blob) => {
  const digest = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
};
