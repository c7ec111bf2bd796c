"use client";

import CallIcon from "@mui/icons-material/Call";
import VideocamIcon from "@mui/icons-material/Videocam";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import type { Call } from "../../calls/call.ts";
import { MemberPicture } from "../../identity/MemberPicture.tsx";
import { CallCard } from "./CallCard.tsx";
import type { CallDesk } from "./desk.tsx";
import { useNotice } from "./useNotice.ts";
import { useOther } from "./useOther.ts";
import { useRing } from "./useRing.ts";

interface IncomingCallProps {
  desk: CallDesk;
  call: Extract<Call, { phase: "ringingIn" }>;
}

/** Somebody calls: told on every page, without taking the keyboard from what one is writing. */
export function IncomingCall({ desk, call }: IncomingCallProps) {
  const t = useTranslations("call");
  const { address, name } = useOther(desk, call.conversation);
  const asking = useStore(desk.calls.view, (view) => view.asking);
  const sentence = `${name} ${t(`incoming.${call.media}`)}`;
  useRing();
  useNotice(sentence);
  return (
    <CallCard role="alert" sx={{ borderColor: "warning.main" }}>
      <Stack direction="row" spacing={3} sx={{ alignItems: "center" }}>
        {address !== null && <MemberPicture address={address} size={48} />}
        <Stack sx={{ minWidth: 0 }}>
          <Typography variant="h3" component="p" noWrap>
            {name}
          </Typography>
          <Typography color="textSecondary">{t(`incoming.${call.media}`)}</Typography>
        </Stack>
      </Stack>
      <Stack direction="row" sx={{ gap: 2, flexWrap: "wrap", marginBlockStart: 4 }}>
        {call.media === "video" && (
          <Button
            variant="contained"
            startIcon={<VideocamIcon />}
            disabled={asking !== null}
            onClick={() => void desk.calls.accept("video")}
          >
            {t("answerVideo")}
          </Button>
        )}
        <Button
          variant={call.media === "video" ? "outlined" : "contained"}
          startIcon={call.media === "files" ? undefined : <CallIcon />}
          disabled={asking !== null}
          onClick={() => void desk.calls.accept(call.media === "files" ? "files" : "voice")}
        >
          {t(call.media === "files" ? "answerFiles" : "answer")}
        </Button>
        <Button color="error" onClick={desk.calls.decline}>
          {t("decline")}
        </Button>
      </Stack>
    </CallCard>
  );
}
