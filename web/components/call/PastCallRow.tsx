"use client";

import Typography from "@mui/material/Typography";
import { useFormatter, useTranslations } from "use-intl";
import type { PastCall } from "../../calls/history.ts";

/** A call that was, in one line between messages. */
export function PastCallRow({ call, name }: { call: PastCall; name: string }) {
  const t = useTranslations("call");
  const format = useFormatter();
  const { isMine, outcome, lasted, sentAt } = call;
  const minutes = Math.max(1, Math.round((lasted ?? 0) / 60_000));
  return (
    <Typography
      variant="body2"
      sx={{
        textAlign: "center",
        paddingBlock: 1,
        color: !isMine && outcome === "unanswered" ? "warning.main" : "text.secondary",
      }}
    >
      {outcome === "talked"
        ? t("past.talked", { minutes })
        : t(`past.${isMine ? "mine" : "theirs"}.${outcome}`, { name })}
      {` · ${format.dateTime(new Date(sentAt), { timeStyle: "short" })}`}
    </Typography>
  );
}
