import type { Address } from "viem";
import { z } from "zod";
import type { ConversationId } from "./ids.ts";

const schema = z.record(z.string(), z.number());

const keyOf = (account: Address): string => `myceliary.messages.read.${account.toLowerCase()}`;

function read(storage: Storage, account: Address): Record<string, number> {
  try {
    return schema.parse(JSON.parse(storage.getItem(keyOf(account)) ?? "{}"));
  } catch {
    return {};
  }
}

/** Up to when a member has read a conversation, in milliseconds since 1970; 0 for not at all. */
export function readUpTo(storage: Storage, account: Address, conversation: ConversationId): number {
  return read(storage, account)[conversation] ?? 0;
}

/** Moves the mark forward, never back. */
export function moveMark(storage: Storage, account: Address, conversation: ConversationId, to: number): void {
  const marks = read(storage, account);
  if (to <= (marks[conversation] ?? 0)) return;
  storage.setItem(keyOf(account), JSON.stringify({ ...marks, [conversation]: to }));
}
