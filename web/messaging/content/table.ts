import type * as z from "zod/mini";
import { attachment } from "./attachment.ts";
import { call } from "./call.ts";
import { exchange } from "./exchange.ts";
import { gossip } from "./gossip.ts";
import type { Kind } from "./kind.ts";
import { meeting } from "./meeting.ts";
import { membership } from "./membership.ts";
import { payment } from "./payment.ts";
import { proposal } from "./proposal.ts";
import { reaction } from "./reaction.ts";
import { receipt } from "./receipt.ts";
import { reply } from "./reply.ts";
import { text } from "./text.ts";

/** Everything that can stand in a message. A further kind is one file here and one line in this table. */
export const kinds = {
  text,
  attachment,
  reply,
  reaction,
  receipt,
  membership,
  proposal,
  payment,
  meeting,
  call,
  exchange,
  gossip,
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
type ValueOf<Name extends KindName> = z.output<(typeof kinds)[Name]["schema"]>;

/** A message's content of one kind, checked. */
export type ContentOf<Name extends KindName> = {
  readonly [N in Name]: { readonly kind: N; readonly value: ValueOf<N> };
}[Name];

/** What could not be read: another app's kind, or one of ours that is broken or too big. */
export interface Unreadable {
  readonly kind: "unreadable";
  readonly reason: "unknown" | "malformed" | "oversize";
  /** What its sender wants shown instead; null where it said nothing. */
  readonly fallback: string | null;
}

export type Content = ContentOf<KindName> | Unreadable;
/** What a member can send; the rest comes of the network itself. */
export type Sendable = ContentOf<Exclude<KindName, "membership">>;

/** Whether it is for devices alone and for this moment: it is told as it comes, and kept in no conversation. */
export function isPassing(content: Content): boolean {
  return content.kind === "gossip";
}

/** Whether it stands in the conversation as a message of its own. */
export function isShown(content: Content): boolean {
  return content.kind === "unreadable" || kinds[content.kind].isShown;
}
