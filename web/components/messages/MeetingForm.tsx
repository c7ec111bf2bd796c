"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Meeting } from "../../messaging/content/meeting.ts";
import { toLocalInput } from "../propose/form.ts";

const DAY = 86_400;

/** A place and a time to suggest. */
export function MeetingForm({
  onSend,
  onCancel,
}: {
  onSend: (meeting: Meeting) => void;
  onCancel: () => void;
}) {
  const t = useTranslations("messages");
  const [place, setPlace] = useState("");
  const [at, setAt] = useState(() => toLocalInput(Date.now() / 1000 + DAY));
  const seconds = Math.floor(Date.parse(at) / 1000);
  const isWhole = place.trim() !== "" && Number.isFinite(seconds);
  return (
    <Stack spacing={3}>
      <Typography variant="h3" component="h2">
        {t("meeting")}
      </Typography>
      <TextField
        label={t("meetingPlace")}
        helperText={t("meetingPlaceHelp")}
        value={place}
        onChange={(event) => setPlace(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 300 } }}
      />
      <TextField
        type="datetime-local"
        label={t("meetingAt")}
        value={at}
        onChange={(event) => setAt(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Stack direction="row" spacing={2}>
        <Button
          variant="contained"
          disabled={!isWhole}
          onClick={() => onSend({ place: place.trim(), at: seconds })}
        >
          {t("meetingSend")}
        </Button>
        <Button color="inherit" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </Stack>
    </Stack>
  );
}
