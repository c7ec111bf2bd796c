"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { messageId } from "../../messaging/ids.ts";
import type { Waiting } from "../../messaging/messenger.ts";
import { Bubble } from "./Bubble.tsx";
import { useLine } from "./useLine.ts";

/** What was written and is not with the network yet. */
export function WaitingRow({ waiting, onDiscard }: { waiting: Waiting; onDiscard: () => void }) {
  const t = useTranslations("messages");
  const lineOf = useLine();
  const { key, conversation, content, writtenAt, failed } = waiting;
  const line = lineOf({ id: messageId.parse(key), conversation, sender: null, sentAt: writtenAt, content });
  return (
    <Stack sx={{ alignItems: "flex-end", opacity: 0.75 }}>
      <Bubble isMine>
        <Typography sx={{ whiteSpace: "pre-wrap" }}>{line}</Typography>
      </Bubble>
      <Stack direction="row" sx={{ alignItems: "center", color: "text.secondary" }}>
        <Typography variant="body2" role="status">
          {t(failed ? "waiting" : "sending")}
        </Typography>
        {failed && (
          <Button size="small" color="inherit" onClick={onDiscard}>
            {t("discard")}
          </Button>
        )}
      </Stack>
    </Stack>
  );
}
