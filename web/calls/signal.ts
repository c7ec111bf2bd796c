import * as z from "zod/mini";
import { callId, deviceId } from "./ids.ts";

/** What this app speaks; a change that older apps would misread makes it 2. */
export const SIGNAL_VERSION = 1;

/** Characters of a session description; Chromium's for voice, video and data has about 6,000. */
const SDP_LENGTH = 20_000;

/** Candidates in one signal: a device has a few networks, each with a few addresses. */
export const CANDIDATES = 24;

/** What a member wants to begin with; each can be added while the call lasts. */
const media = z.enum(["voice", "video", "files"]);
export type Media = z.infer<typeof media>;

const candidate = z.object({
  candidate: z.string().check(z.maxLength(600)),
  sdpMid: z.nullable(z.string().check(z.maxLength(32))),
  sdpMLineIndex: z.nullable(z.int().check(z.gte(0), z.lte(255))),
  usernameFragment: z.nullable(z.string().check(z.maxLength(256))),
});
export type Candidate = z.infer<typeof candidate>;

/** A session description (RFC 8829). `answers` is the sequence of the offer that an answer belongs to. */
const description = z.discriminatedUnion("kind", [
  z.object({
    type: z.literal("description"),
    kind: z.literal("offer"),
    sdp: z.string().check(z.maxLength(SDP_LENGTH)),
  }),
  z.object({
    type: z.literal("description"),
    kind: z.literal("answer"),
    sdp: z.string().check(z.maxLength(SDP_LENGTH)),
    answers: z.int().check(z.nonnegative()),
  }),
]);

/** Addresses found after their description was sent (trickle ICE, RFC 8838). */
const candidates = z.object({
  type: z.literal("candidates"),
  candidates: z.array(candidate).check(z.minLength(1), z.maxLength(CANDIDATES)),
});

/** What two devices negotiate a connection with. */
export const negotiationBody = z.union([description, candidates]);
export type NegotiationBody = z.infer<typeof negotiationBody>;

const body = z.union([
  z.object({ type: z.literal("invite"), media }),
  z.object({ type: z.literal("accept") }),
  z.object({ type: z.literal("decline"), reason: z.enum(["declined", "busy", "unsupported"]) }),
  z.object({
    type: z.literal("hangUp"),
    /**
     * `replaced`: both called at once and the other call goes on; `answeredElsewhere`: another device of the one called was
     * quicker; `lost`: the connection broke and did not come back.
     */
    reason: z.enum(["ended", "cancelled", "noAnswer", "lost", "replaced", "answeredElsewhere"]),
  }),
  negotiationBody,
]);
export type SignalBody = z.infer<typeof body>;

export const signalSchema = z.object({
  version: z.literal(SIGNAL_VERSION),
  call: callId,
  /** Who sends it. */
  device: deviceId,
  /** Which of the other's devices is meant; null means each. */
  to: z.nullable(deviceId),
  /** Counts what this device sent, whatever the call. */
  sequence: z.int().check(z.nonnegative()),
  body,
});
export type Signal = z.infer<typeof signalSchema>;

/** A signal of an app that is newer than this one. */
const newer = z.object({
  version: z.int().check(z.gt(SIGNAL_VERSION)),
  call: callId,
  body: z.object({ type: z.literal("invite") }),
});

/** What came through a conversation as a signal, as far as this app understands it. */
export type Reading =
  | { readonly kind: "signal"; readonly signal: Signal }
  /** A newer app calls, in a way that this one can't answer. */
  | { readonly kind: "unsupported"; readonly call: Signal["call"] }
  | { readonly kind: "malformed" };

/**
 * Checks a received signal: shape, sizes and version. Never throws, for it reads what strangers may have written.
 *
 * @param value What the conversation's message decoded to.
 */
export function readSignal(value: unknown): Reading {
  const read = signalSchema.safeParse(value);
  if (read.success) return { kind: "signal", signal: read.data };
  const call = newer.safeParse(value);
  return call.success ? { kind: "unsupported", call: call.data.call } : { kind: "malformed" };
}
