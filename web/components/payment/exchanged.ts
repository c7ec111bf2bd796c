import type { Address } from "viem";
import type { AgreementId } from "../../index/ids.ts";
import type { ConversationId } from "../../messaging/ids.ts";
import type { Conversation, Message, Waiting } from "../../messaging/messenger.ts";
import type { PaymentInstruction } from "../../payments/instruction.ts";

const same = (one: Address | null, other: Address) => one?.toLowerCase() === other.toLowerCase();

/** The conversation that two have alone, where the viewer wants it; null for none. */
export function conversationWith(
  conversations: readonly Conversation[],
  other: Address,
): ConversationId | null {
  const found = conversations.find(
    ({ others: [first = null, ...more], isGroup, consent }) =>
      !isGroup && consent === "allowed" && more.length === 0 && same(first, other),
  );
  return found?.id ?? null;
}

/** What somebody last wrote on how to pay for an agreement; null for nothing. */
export function instructionBy(
  author: Address,
  agreement: AgreementId,
  messages: readonly Pick<Message, "sender" | "content">[],
): PaymentInstruction | null {
  const written = messages.flatMap(({ sender, content }) =>
    content.kind === "payment" && content.value.agreement === agreement && same(sender, author)
      ? [content.value]
      : [],
  );
  return written.at(-1) ?? null;
}

/** What waits on this device, as if it had been sent already. */
export function asSent(waiting: readonly Waiting[], me: Address): Pick<Message, "sender" | "content">[] {
  return waiting.map(({ content }) => ({ sender: me, content }));
}
