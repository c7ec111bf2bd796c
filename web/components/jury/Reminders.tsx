"use client";

import FormControlLabel from "@mui/material/FormControlLabel";
import Stack from "@mui/material/Stack";
import Switch from "@mui/material/Switch";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { device } from "../../device/store.ts";
import { setReminders, wantsReminders } from "./reminders.ts";

/** How I am told that a jury needs me. */
export function Reminders() {
  const t = useTranslations("juryDuty");
  const [isOn, setIsOn] = useState(() => wantsReminders(device));
  const [isBlocked, setIsBlocked] = useState(false);
  const change = async (wanted: boolean) => {
    const allowed =
      wanted && "Notification" in window && (await Notification.requestPermission()) === "granted";
    setReminders(device, allowed);
    setIsOn(allowed);
    setIsBlocked(wanted && !allowed);
  };
  return (
    <Stack component="section" spacing={2} aria-labelledby="reminders">
      <Typography variant="h2" id="reminders">
        {t("reminders.title")}
      </Typography>
      <Typography color="textSecondary">{t("reminders.help")}</Typography>
      <FormControlLabel
        control={<Switch checked={isOn} onChange={(_, wanted) => void change(wanted)} />}
        label={t("reminders.notify")}
      />
      {isBlocked && (
        <Typography role="alert" color="error">
          {t("reminders.blocked")}
        </Typography>
      )}
    </Stack>
  );
}
