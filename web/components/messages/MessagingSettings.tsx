"use client";

import FormControlLabel from "@mui/material/FormControlLabel";
import Stack from "@mui/material/Stack";
import Switch from "@mui/material/Switch";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { device } from "../../device/store.ts";
import { changePreferences, readPreferences } from "../../messaging/preferences.ts";

/** What a member wants told to others, and to be told. */
export function MessagingSettings() {
  const t = useTranslations("messages");
  const [preferences, setPreferences] = useState(() => readPreferences(device));
  const [isBlocked, setIsBlocked] = useState(false);
  const change = (part: Partial<typeof preferences>) => {
    changePreferences(device, part);
    setPreferences(readPreferences(device));
  };
  const setNotices = async (wanted: boolean) => {
    const allowed =
      wanted && "Notification" in window && (await Notification.requestPermission()) === "granted";
    setIsBlocked(wanted && !allowed);
    change({ notices: allowed });
  };
  return (
    <Stack role="group" aria-label={t("settings")}>
      <FormControlLabel
        control={<Switch checked={preferences.receipts} onChange={(_, receipts) => change({ receipts })} />}
        label={t("receipts")}
      />
      <FormControlLabel
        control={<Switch checked={preferences.notices} onChange={(_, wanted) => void setNotices(wanted)} />}
        label={t("notices")}
      />
      {isBlocked && (
        <Typography role="alert" color="error">
          {t("noticesBlocked")}
        </Typography>
      )}
    </Stack>
  );
}
