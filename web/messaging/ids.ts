import * as z from "zod/mini";

/** A conversation, as the network names it. */
export const conversationId = z.string().check(z.minLength(1), z.maxLength(256)).brand();
export type ConversationId = z.output<typeof conversationId>;

/** A message, as the network names it: the same for all who read it. */
export const messageId = z.string().check(z.minLength(1), z.maxLength(256)).brand();
export type MessageId = z.output<typeof messageId>;
