"use client";

import { useTranslations } from "use-intl";
import type { Message } from "../../messaging/messenger.ts";
import { lineOf } from "../../messaging/thread.ts";

/** A message in one line. */
export function useLine(): (message: Message) => string {
  const t = useTranslations("messages.line");
  return (message) => {
    const line = lineOf(message);
    if (line !== null) return line;
    const { kind } = message.content;
    switch (kind) {
      case "attachment":
      case "proposal":
      case "payment":
      case "meeting":
      case "exchange":
        return t(kind);
      default:
        return t("unreadable");
    }
  };
}
