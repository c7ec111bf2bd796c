import type { Address } from "viem";
import * as z from "zod/mini";
import type { DeviceStore } from "../device/store.ts";
import type { ConversationId } from "./ids.ts";

const schema = z.record(z.string(), z.number());

const keyOf = (account: Address): string => `myceliary.messages.read.${account.toLowerCase()}`;

function read(store: DeviceStore, account: Address): Record<string, number> {
  try {
    return schema.parse(JSON.parse(store.read(keyOf(account)) ?? "{}"));
  } catch {
    return {};
  }
}

/** Up to when a member has read a conversation, in milliseconds since 1970; 0 for not at all. */
export function readUpTo(store: DeviceStore, account: Address, conversation: ConversationId): number {
  return read(store, account)[conversation] ?? 0;
}

/** Moves the mark forward, never back. */
export function moveMark(
  store: DeviceStore,
  account: Address,
  conversation: ConversationId,
  to: number,
): void {
  const marks = read(store, account);
  if (to <= (marks[conversation] ?? 0)) return;
  store.keep(keyOf(account), JSON.stringify({ ...marks, [conversation]: to }));
}
