"use client";

import Button from "@mui/material/Button";
import Snackbar from "@mui/material/Snackbar";
import { usePathname } from "next/navigation";
import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { device } from "../../device/store.ts";
import { useMemberName } from "../../identity/useMemberName.ts";
import { isShown } from "../../messaging/content/table.ts";
import type { ConversationId } from "../../messaging/ids.ts";
import type { Change } from "../../messaging/messenger.ts";
import { readPreferences } from "../../messaging/preferences.ts";
import { useStart } from "../../messaging/useMessaging.ts";
import { useChanges, useMessenger } from "../../messaging/useMessenger.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";

/** Milliseconds that a notice stays. */
const STAYS = 6_000;

interface Notice {
  readonly conversation: ConversationId;
  readonly text: string;
}

/** Whether the conversation, or the list in which it shows, is on the screen. */
function isLookedAt(conversation: ConversationId): boolean {
  const opened = new URLSearchParams(window.location.search).get("conversation");
  const isHere = document.visibilityState === "visible" && window.location.pathname.includes("/messages");
  return isHere && (opened === null || opened === conversation);
}

/** Keeps a member's messages coming wherever it is, and tells of new ones: who wrote, never what. */
export function MessageNotices() {
  const t = useTranslations("messages");
  const nameOf = useMemberName();
  const messenger = useMessenger();
  const [notice, setNotice] = useState<Notice | null>(null);
  const pathname = usePathname();
  useStart([paths.messages, paths.sync].some((path) => pathname.startsWith(path)));
  const hear = useCallback(
    (change: Change) => {
      if (change.type !== "arrived" || messenger === null) return;
      const { sender, conversation, content } = change.message;
      if (sender === null || sender === messenger.me || !isShown(content) || isLookedAt(conversation)) return;
      const known = messenger.conversations().find(({ id }) => id === conversation);
      if (known === undefined) return;
      const text = known.consent === "allowed" ? t("notice", { name: nameOf(sender) }) : t("noticeRequest");
      setNotice({ conversation, text });
      const wanted = readPreferences(device).notices && document.visibilityState === "hidden";
      if (wanted && "Notification" in window && Notification.permission === "granted")
        new Notification("Myceliary", { body: text, tag: conversation });
    },
    [messenger, nameOf, t],
  );
  useChanges(messenger, hear);
  return (
    <Snackbar
      open={notice !== null}
      autoHideDuration={STAYS}
      onClose={(_, reason) => reason !== "clickaway" && setNotice(null)}
      message={notice?.text}
      action={
        notice !== null && (
          <Button
            component={PageLink}
            href={paths.conversation(notice.conversation)}
            color="inherit"
            onClick={() => setNotice(null)}
          >
            {t("noticeOpen")}
          </Button>
        )
      }
      sx={{ insetBlockEnd: { xs: 76, md: 24 } }}
    />
  );
}
