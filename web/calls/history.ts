import type { Address } from "viem";
import type { MessageId } from "../messaging/ids.ts";
import type { Message } from "../messaging/messenger.ts";
import { RING_MS } from "./call.ts";
import type { CallId } from "./ids.ts";
import { type Media, readSignal, type Signal } from "./signal.ts";

/** What a conversation tells of a call that was. */
export interface PastCall {
  /** The invitation's message. */
  readonly id: MessageId;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  readonly isMine: boolean;
  readonly media: Media;
  readonly outcome: "talked" | "unanswered" | "declined" | "busy" | "unsupported";
  /** Milliseconds from the answer to the end; null where nobody said that it ended. */
  readonly lasted: number | null;
}

interface Heard {
  readonly invitation: Message;
  readonly media: Media;
  acceptedAt: number | null;
  endedAt: number | null;
  end: Signal["body"] | null;
}

/**
 * The calls of a conversation, oldest first, from the signals that stand in it.
 *
 * @param messages All messages of the conversation, oldest first.
 * @param now Milliseconds since 1970: a call that may still ring is none yet.
 */
export function pastCalls(messages: readonly Message[], me: Address, now: number): readonly PastCall[] {
  const calls = new Map<CallId, Heard>();
  for (const message of messages) {
    if (message.content.kind !== "call") continue;
    const reading = readSignal(message.content.value.signal);
    if (reading.kind === "signal") note(calls, message, reading.signal);
  }
  return [...calls.values()].filter((call) => isTold(call, now)).map((call) => told(call, me));
}

function note(calls: Map<CallId, Heard>, message: Message, { call, to, body }: Signal): void {
  const known = calls.get(call);
  if (body.type === "invite" && known === undefined) {
    calls.set(call, { invitation: message, media: body.media, acceptedAt: null, endedAt: null, end: null });
  }
  if (known === undefined) return;
  if (body.type === "accept") known.acceptedAt ??= message.sentAt;
  // What is meant for one of several devices ends nothing for the others.
  const ends = to === null && (body.type === "hangUp" || body.type === "decline");
  if (!ends || known.end !== null) return;
  known.end = body;
  known.endedAt = message.sentAt;
}

/** Two calls that crossed are one; a call that rings or goes on is not past. */
function isTold({ invitation, acceptedAt, end }: Heard, now: number): boolean {
  if (end?.type === "hangUp" && end.reason === "replaced") return false;
  return end !== null || (acceptedAt === null && invitation.sentAt < now - RING_MS);
}

function told({ invitation, media, acceptedAt, endedAt, end }: Heard, me: Address): PastCall {
  const lasted = acceptedAt === null || endedAt === null ? null : endedAt - acceptedAt;
  const declined = end?.type === "decline" ? end.reason : "unanswered";
  return {
    id: invitation.id,
    sentAt: invitation.sentAt,
    isMine: invitation.sender === me,
    media,
    outcome: acceptedAt === null ? declined : "talked",
    lasted,
  };
}

/** A conversation's messages and calls in one order: those of `Entry`, and the calls between them. */
export function withCalls<Entry extends { readonly message: Message }>(
  entries: readonly Entry[],
  calls: readonly PastCall[],
): readonly (Entry | PastCall)[] {
  const timeOf = (row: Entry | PastCall) => ("message" in row ? row.message.sentAt : row.sentAt);
  return [...entries, ...calls].sort((one, other) => timeOf(one) - timeOf(other));
}
