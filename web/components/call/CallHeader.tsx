"use client";

import CloseFullscreenIcon from "@mui/icons-material/CloseFullscreen";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import type { Underway } from "../../calls/call.ts";
import type { Desk } from "../../calls/desk.ts";
import { Muted } from "./Stage.tsx";
import { useCallLine } from "./useCallText.ts";

interface CallHeaderProps {
  desk: Desk;
  call: Underway;
  name: string;
  onSmall: () => void;
}

/** Above pictures: who, how long, and the way back to the page. */
export function CallHeader({ desk, call, name, onSmall }: CallHeaderProps) {
  const t = useTranslations("call");
  const isSeen = useStore(
    desk.calls.view,
    ({ remote }) => remote !== null && remote.presence.video !== "off",
  );
  const line = useCallLine(call);
  return (
    <Stack direction="row" spacing={3} sx={{ alignItems: "center" }}>
      {isSeen && (
        <Stack sx={{ minWidth: 0 }}>
          <Typography variant="subtitle2" component="p" noWrap>
            {name}
          </Typography>
          <Stack direction="row" spacing={3}>
            <Typography variant="body2" color="textSecondary">
              {line}
            </Typography>
            <Muted desk={desk} call={call} />
          </Stack>
        </Stack>
      )}
      <Button
        startIcon={<CloseFullscreenIcon />}
        onClick={onSmall}
        color="inherit"
        sx={{ flex: "none", marginInlineStart: "auto !important" }}
      >
        {t("small")}
      </Button>
    </Stack>
  );
}
