"use client";

import CallEndIcon from "@mui/icons-material/CallEnd";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Underway } from "../../calls/call.ts";
import { MemberPicture } from "../../identity/MemberPicture.tsx";
import type { CallDesk } from "./desk.tsx";
import { useCallLine } from "./useCallText.ts";
import { useOther } from "./useOther.ts";

/** A call made small, while one looks at other pages. */
export function CallBar({ desk, call, onOpen }: { desk: CallDesk; call: Underway; onOpen: () => void }) {
  const t = useTranslations("call");
  const { address, name } = useOther(desk, call.conversation);
  const line = useCallLine(call);
  return (
    <Paper
      component="section"
      aria-label={t("with", { name })}
      variant="outlined"
      sx={{
        position: "fixed",
        zIndex: "snackbar",
        insetBlockStart: 8,
        insetInline: 8,
        maxWidth: 440,
        marginInline: "auto",
        padding: 2,
        paddingInlineStart: 3,
        borderColor: "primary.main",
        boxShadow: "0 4px 24px rgb(0 0 0 / 0.2)",
      }}
    >
      <Stack direction="row" spacing={2} sx={{ alignItems: "center" }}>
        {address !== null && <MemberPicture address={address} size={32} />}
        <Stack sx={{ minWidth: 0, flexGrow: 1 }}>
          <Typography variant="subtitle2" component="p" noWrap>
            {name}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {line}
          </Typography>
        </Stack>
        <Button onClick={onOpen} sx={{ paddingInline: 3, flex: "none" }}>
          {t("open")}
        </Button>
        <Button
          color="error"
          variant="contained"
          aria-label={t("hangUp")}
          onClick={desk.calls.hangUp}
          sx={{ minWidth: 44, paddingInline: 2, flex: "none" }}
        >
          <CallEndIcon />
        </Button>
      </Stack>
    </Paper>
  );
}
