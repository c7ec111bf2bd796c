import { z } from "zod";

/** A conversation, as the network names it. */
export const conversationId = z.string().min(1).max(256).brand<"ConversationId">();
export type ConversationId = z.output<typeof conversationId>;

/** A message, as the network names it: the same for all who read it. */
export const messageId = z.string().min(1).max(256).brand<"MessageId">();
export type MessageId = z.output<typeof messageId>;
