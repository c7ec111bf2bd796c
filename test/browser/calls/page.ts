import type { Calls } from "../../../web/calls/calls.ts";
import { createDesk } from "../../../web/calls/desk.ts";
import type { Transfers } from "../../../web/calls/files/transfers.ts";
import type { ConversationId } from "../../../web/messaging/ids.ts";
import { conversationId } from "../../../web/messaging/ids.ts";
import { signalling } from "./signalling.ts";

declare global {
  /** What the tests drive: a device of a member, with all of its parts real but the messenger. */
  var calls: Calls;
  var transfers: Transfers;
  var conversation: ConversationId;
  /** A file of so many mebibytes of random bytes, which only this page knows. */
  var makeFile: (mebibytes: number, name: string) => File;
  /** The SHA-256 of the whole, by the browser's own means. */
  var digestOf: (blob: Blob) => Promise<string>;
}

const desk = createDesk(signalling, {});
globalThis.conversation = conversationId.parse("the two of us");
globalThis.transfers = desk.filesWith(globalThis.conversation);
globalThis.calls = desk.calls;
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
