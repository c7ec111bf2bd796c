import type { Address } from "viem";
import { isShown } from "./content/table.ts";
import type { MessageId } from "./ids.ts";
import type { Message } from "./messenger.ts";

/** A sign under a message, and who gave it. */
export interface Reactions {
  readonly sign: string;
  readonly by: readonly Address[];
}

/** A message as a conversation shows it. */
export interface Entry {
  readonly message: Message;
  readonly reactions: readonly Reactions[];
  /** The message that it answers, where that is on this device. */
  readonly answers: Message | null;
  /** Whether somebody else has said that this was read. */
  readonly isRead: boolean;
}

/** Oldest first; of the same time, by id, so that all see one order. */
export function bySentAt(one: Message, other: Message): number {
  return one.sentAt - other.sentAt || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

/** Adds messages to others, each id once; what is known stays as it is. */
export function merged(known: readonly Message[], more: readonly Message[]): readonly Message[] {
  const ids = new Set(known.map(({ id }) => id));
  const fresh = more.filter(({ id }) => !ids.has(id) && ids.add(id));
  return fresh.length === 0 ? known : [...known, ...fresh].sort(bySentAt);
}

function reactionsTo(
  messages: readonly Message[],
): ReadonlyMap<MessageId, ReadonlyMap<string, Set<Address>>> {
  const all = new Map<MessageId, Map<string, Set<Address>>>();
  for (const { sender, content } of messages) {
    if (content.kind !== "reaction" || sender === null) continue;
    const { reference, action, content: sign } = content.value;
    const signs = all.get(reference) ?? new Map<string, Set<Address>>();
    const by = signs.get(sign) ?? new Set<Address>();
    if (action === 1) by.add(sender);
    else by.delete(sender);
    all.set(reference, signs.set(sign, by));
  }
  return all;
}

/** When the others last said that they had read all before, in milliseconds since 1970; 0 for never. */
function readByOthers(messages: readonly Message[], me: Address): number {
  return messages
    .filter(({ sender, content }) => content.kind === "receipt" && sender !== null && sender !== me)
    .reduce((latest, { sentAt }) => Math.max(latest, sentAt), 0);
}

/** What a conversation shows of its messages, oldest first. */
export function threadOf(messages: readonly Message[], me: Address): readonly Entry[] {
  const reactions = reactionsTo(messages);
  const byId = new Map(messages.map((message) => [message.id, message]));
  const readUpTo = readByOthers(messages, me);
  return messages
    .filter(({ content }) => isShown(content) || content.kind === "membership")
    .map((message) => ({
      message,
      reactions: [...(reactions.get(message.id) ?? [])]
        .filter(([, by]) => by.size > 0)
        .map(([sign, by]) => ({ sign, by: [...by] })),
      answers:
        message.content.kind === "reply" ? (byId.get(message.content.value.referenceId) ?? null) : null,
      isRead: message.sender === me && message.sentAt <= readUpTo,
    }));
}

/** How many messages of others came after a mark. */
export function unreadIn(messages: readonly Message[], me: Address, mark: number): number {
  return messages.filter(({ sender, sentAt, content }) => sender !== me && sentAt > mark && isShown(content))
    .length;
}

/** The newest message that is shown; null for none. */
export function lastShown(messages: readonly Message[]): Message | null {
  return messages.findLast(({ content }) => isShown(content)) ?? null;
}

/** The texts of a content, for a line in a list; null where words for its kind stand in their place. */
export function lineOf({ content }: Message): string | null {
  switch (content.kind) {
    case "text":
      return content.value;
    case "reply":
      return content.value.content;
    case "unreadable":
      return content.fallback;
    default:
      return null;
  }
}
