"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import type { Call, EndReason } from "../../calls/call.ts";
import { MemberPicture } from "../../identity/MemberPicture.tsx";
import { CallCard } from "./CallCard.tsx";
import type { CallDesk } from "./desk.tsx";
import { TransferList } from "./TransferList.tsx";
import { useEndSentence } from "./useCallText.ts";
import { useOther } from "./useOther.ts";

/** Milliseconds that an end which needs no thought stays. */
const STAYS_MS = 8_000;

/** Ends after which one may want to try again. */
const AGAIN: ReadonlySet<EndReason> = new Set([
  "noAnswer",
  "busy",
  "unreachable",
  "lost",
  "undelivered",
  "missed",
]);

interface CallEndedProps {
  desk: CallDesk;
  call: Extract<Call, { phase: "ended" }>;
}

/** How a call ended, what can be done about it, and the files that are not put away yet. */
export function CallEnded({ desk, call }: CallEndedProps) {
  const t = useTranslations("call");
  const { address, name } = useOther(desk, call.conversation);
  const sentenceOf = useEndSentence();
  const files = desk.filesWith(call.conversation);
  const hasFiles = useStore(files.view, (all) => all.length > 0);
  const mayAgain = AGAIN.has(call.reason);
  const { dismiss, dial } = desk.calls;
  useEffect(() => {
    if (hasFiles || mayAgain) return;
    const timer = setTimeout(dismiss, STAYS_MS);
    return () => clearTimeout(timer);
  }, [hasFiles, mayAgain, dismiss]);
  return (
    <CallCard role="region" aria-label={t("over")}>
      <Stack direction="row" spacing={3} sx={{ alignItems: "center" }}>
        {address !== null && <MemberPicture address={address} size={40} />}
        <Stack sx={{ minWidth: 0 }} role="status">
          <Typography variant="subtitle2" component="p" noWrap>
            {name}
          </Typography>
          <Typography>{sentenceOf(call, name)}</Typography>
        </Stack>
      </Stack>
      {hasFiles && <TransferList files={files} />}
      <Stack direction="row" spacing={2} sx={{ marginBlockStart: 3 }}>
        {mayAgain && (
          <Button variant="contained" onClick={() => void dial(call.conversation, call.media)}>
            {t(call.reason === "missed" ? "callBack" : "again")}
          </Button>
        )}
        <Button onClick={dismiss}>{t("dismiss")}</Button>
      </Stack>
    </CallCard>
  );
}
