import type { Conversation, DecodedMessage } from "@xmtp/browser-sdk";
import { type Address, getAddress, isAddress } from "viem";
import * as z from "zod/mini";
import type { ContentTypeId } from "../content/kind.ts";
import { type Arrived, readContent } from "../content/read.ts";
import { kinds } from "../content/table.ts";
import { conversationId, messageId } from "../ids.ts";
import type { Message } from "../messenger.ts";

export type SdkMessage = DecodedMessage<unknown>;
export type SdkConversation = Conversation<unknown>;
export type EncodedContent = Parameters<SdkConversation["send"]>[0];

const NANOSECONDS = 1_000_000n;
const own = z.object({ content: z.custom<Uint8Array>((value) => value instanceof Uint8Array) });

/** Hands the bytes of our own kinds over as they are: they are checked in one place, where they are read. */
export const codecs = Object.values(kinds)
  .map(({ contentType }) => contentType)
  .filter(({ authorityId }) => authorityId === "myceliary.org")
  .map((contentType) => ({
    contentType,
    encode: (content: EncodedContent) => content,
    decode: (content: EncodedContent) => content,
    fallback: () => undefined,
    shouldPush: () => true,
  }));

function arrivedOf(type: ContentTypeId, content: unknown): Arrived {
  const bytes = type.authorityId === "myceliary.org" ? own.safeParse(content).data : undefined;
  return bytes === undefined ? { form: "decoded", value: content } : { form: "bytes", bytes: bytes.content };
}

/** A message of the SDK's in this product's form. @param addressOf who an inbox is */
export function messageOf(message: SdkMessage, addressOf: (inboxId: string) => Address | null): Message {
  const {
    id,
    conversationId: conversation,
    contentType,
    content,
    fallback,
    sentAtNs,
    senderInboxId,
  } = message;
  return {
    id: messageId.parse(id),
    conversation: conversationId.parse(conversation),
    sender: addressOf(senderInboxId),
    sentAt: Number(sentAtNs / NANOSECONDS),
    content: readContent(contentType, arrivedOf(contentType, content), fallback ?? null),
  };
}

/** Who the members of a conversation are, by their inboxes. */
export async function addressesIn(conversation: SdkConversation): Promise<ReadonlyMap<string, Address>> {
  const members = await conversation.members();
  return new Map(
    members.flatMap(({ inboxId, accountIdentifiers }) => {
      const account = accountIdentifiers.find(({ identifier }) => isAddress(identifier, { strict: false }));
      return account === undefined ? [] : [[inboxId, getAddress(account.identifier)] as const];
    }),
  );
}
