"use client";

import TextField from "@mui/material/TextField";
import { useTranslations } from "use-intl";
import { WeekPicker } from "../week/WeekPicker.tsx";
import { Section } from "./Field.tsx";
import type { FormValues } from "./form.ts";

interface WhenSectionProps {
  form: Pick<FormValues, "week" | "expiry">;
  change: (change: Partial<Pick<FormValues, "week" | "expiry">>) => void;
  errorOf: (field: "week" | "expiry") => string | undefined;
}

/** At which hours of the week, and until which day. */
export function WhenSection({ form, change, errorOf }: WhenSectionProps) {
  const t = useTranslations("publish");
  return (
    <>
      <Section id="week" title={t("when")} text={t("whenText")} error={errorOf("week")}>
        <WeekPicker
          label={t("when")}
          value={BigInt(form.week)}
          onChange={(week) => change({ week: `0x${week.toString(16)}` })}
        />
      </Section>
      <TextField
        id="expiry"
        type="date"
        label={t("expiry")}
        value={form.expiry}
        error={errorOf("expiry") !== undefined}
        helperText={errorOf("expiry") ?? t("expiryHelp")}
        slotProps={{ inputLabel: { shrink: true } }}
        onChange={({ target }) => change({ expiry: target.value })}
        sx={{ maxWidth: 360 }}
      />
    </>
  );
}
