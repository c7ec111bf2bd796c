"use client";

import { useFormatter, useTranslations } from "use-intl";
import { useMemberName } from "../../identity/useMemberName.ts";
import type { Conversation } from "../../messaging/messenger.ts";

/** What a conversation is called: a group by its name, else by who is in it. */
export function useConversationName(): (conversation: Conversation) => string {
  const t = useTranslations("messages");
  const format = useFormatter();
  const nameOf = useMemberName();
  return ({ name, isGroup, others }) => {
    if (isGroup && name !== "") return name;
    const names = format.list(others.map(nameOf));
    return isGroup ? t("groupName", { names }) : names;
  };
}
