import type { AccountId } from "../../index/ids.ts";

/** Bytes of a frame at most: below the 16 KiB above which browsers used to disagree on data channels (RFC 8831, section 6.6). */
export const MOST_FRAME = 16_384;

/** A way to one peer: whole frames, in order, of at most {@link MOST_FRAME} bytes; closed for good once it closes. */
export interface Link {
  /** Who is at the other end, as the message network authenticated it. */
  readonly peer: AccountId;
  /** A WebRTC data channel, or XMTP messages. */
  readonly kind: "direct" | "messages";
  send(frame: Uint8Array): void;
  onFrame(listener: (frame: Uint8Array) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}
