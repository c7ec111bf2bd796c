"use client";

import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useTranslations } from "use-intl";

const DAYS_IN_MONTH = 30.4;

interface DurationFieldProps {
  /** What one chooses among, in days; 0 for no end. */
  choices: readonly string[];
  days: string;
  onChange: (days: string) => void;
}

/** For how long something is attested, in months. */
export function DurationField({ choices, days, onChange }: DurationFieldProps) {
  const t = useTranslations("standing");
  return (
    <TextField select label={t("howLong")} value={days} onChange={({ target }) => onChange(target.value)}>
      {choices.map((one) => (
        <MenuItem key={one} value={one}>
          {one === "0" ? t("noEnd") : t("months", { count: Math.round(Number(one) / DAYS_IN_MONTH) })}
        </MenuItem>
      ))}
    </TextField>
  );
}
