"use client";

import FormControlLabel from "@mui/material/FormControlLabel";
import Stack from "@mui/material/Stack";
import Switch from "@mui/material/Switch";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useKept } from "../../device/useKept.ts";
import { keptTelling } from "./kept.ts";

/** Whether the browser itself tells of what happened. */
export function TellSwitch() {
  const t = useTranslations("notices");
  const isWanted = useKept(keptTelling) === true;
  const [isRefused, setIsRefused] = useState(false);
  const turn = async (on: boolean) => {
    const isAllowed = on && (await Notification.requestPermission()) === "granted";
    setIsRefused(on && !isAllowed);
    keptTelling.write(isAllowed);
  };
  return (
    <Stack>
      <FormControlLabel
        control={<Switch checked={isWanted} onChange={({ target }) => void turn(target.checked)} />}
        label={t("tell")}
        sx={{ marginInlineStart: 0 }}
      />
      <Typography variant="body2" color="textSecondary" role={isRefused ? "alert" : undefined}>
        {t(isRefused ? "tellRefused" : "tellText")}
      </Typography>
    </Stack>
  );
}
