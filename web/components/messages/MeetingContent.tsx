"use client";

import PlaceIcon from "@mui/icons-material/PlaceOutlined";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Meeting } from "../../messaging/content/meeting.ts";
import { useTime } from "../text/time.ts";

/** A place and a time that somebody suggests. */
export function MeetingContent({ meeting }: { meeting: Meeting }) {
  const t = useTranslations("messages");
  const time = useTime();
  const now = Date.now() / 1000;
  return (
    <Stack direction="row" spacing={2} sx={{ minWidth: 0 }}>
      <PlaceIcon color="primary" />
      <Stack sx={{ minWidth: 0 }}>
        <Typography variant="body2" color="textSecondary">
          {t("meetingTitle")}
        </Typography>
        <Typography dir="auto" sx={{ fontWeight: 600 }}>
          {meeting.place}
        </Typography>
        <Typography>{time.both(BigInt(meeting.at), BigInt(Math.floor(now)))}</Typography>
        {meeting.at < now && (
          <Typography variant="body2" color="textSecondary">
            {t("meetingOver")}
          </Typography>
        )}
      </Stack>
    </Stack>
  );
}
