import * as z from "zod/mini";
import { deviceId } from "../../calls/ids.ts";
import { negotiationBody } from "../../calls/signal.ts";
import { fromBase64, toBase64 } from "../../identity/private/bytes.ts";
import { MOST_FRAME } from "../../trust/gossip/link.ts";

/** What this app speaks; a change that older apps would misread makes it 2. */
export const VERSION = 1;

/** Characters of the largest frame in base64 (RFC 4648), which has 4 for every 3 bytes. */
const FRAME_LENGTH = 4 * Math.ceil(MOST_FRAME / 3);

const frame = z.codec(
  z.string().check(z.maxLength(FRAME_LENGTH), z.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
  z.instanceof(Uint8Array<ArrayBufferLike>).check(z.refine(({ length }) => length <= MOST_FRAME)),
  {
    decode: (text, context) => {
      try {
        return fromBase64(text);
      } catch {
        context.issues.push({ code: "custom", input: text, message: "not base64" });
        return z.NEVER;
      }
    },
    encode: toBase64,
  },
);

const body = z.union([
  /** "This device is here and would exchange attestations with yours." */
  z.object({ type: z.literal("hello") }),
  negotiationBody,
  /** No direct way was found, or none can be: frames come as messages from now on. */
  z.object({ type: z.literal("throughMessages") }),
  /** A frame as a message. They are counted from 0 in each link, so that a lost or doubled one is noticed. */
  z.object({ type: z.literal("frame"), position: z.int().check(z.nonnegative()), frame }),
  z.object({ type: z.literal("close") }),
]);
export type SignalBody = z.output<typeof body>;

const signal = z.object({
  version: z.literal(VERSION),
  /** Who sends it. */
  device: deviceId,
  /** Which of the other's devices is meant; null means each. */
  to: z.nullable(deviceId),
  /** Counts what this device sent, whomever to. */
  sequence: z.int().check(z.nonnegative()),
  body,
});
export type Signal = z.output<typeof signal>;

/** Checks what came through a conversation; null for what this app can't read. Never throws. */
export function readSignal(value: unknown): Signal | null {
  return signal.safeParse(value).data ?? null;
}

/** A signal in the form that a message carries, as JSON. */
export function writeSignal(value: Signal): unknown {
  return z.encode(signal, value);
}
