import type { AccountId } from "../index/ids.ts";
import { accountId } from "../index/ids.ts";
import type { ConversationId } from "../messaging/ids.ts";
import type { Messenger } from "../messaging/messenger.ts";
import type { Line } from "./links/links.ts";

/** Signals as silent messages of conversations. */
export function lineThrough(messenger: Messenger): Line {
  return {
    send: (conversation, signal) => messenger.sendNow(conversation, { kind: "gossip", value: { signal } }),
    subscribe: (receive) =>
      messenger.subscribe((change) => {
        if (change.type !== "arrived" || change.message.content.kind !== "gossip") return;
        const { conversation, sender, content } = change.message;
        if (sender === null) return;
        receive({
          conversation,
          from: sender === messenger.me ? "me" : "them",
          content: content.value.signal,
        });
      }),
  };
}

/** The conversations between two whom both let in, each with the other. */
export function acquaintances(messenger: Messenger): ReadonlyMap<ConversationId, AccountId> {
  return new Map(
    messenger.conversations().flatMap(({ id, others, isGroup, consent }) => {
      const other = isGroup || consent !== "allowed" ? null : accountId(others[0] ?? "");
      return other === null ? [] : [[id, other] as const];
    }),
  );
}
