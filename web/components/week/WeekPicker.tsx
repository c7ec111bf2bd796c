"use client";

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { memo } from "react";
import { useTranslations } from "use-intl";
import { useDayNames } from "./useWeekSentence.ts";
import { ALWAYS, DAYS, hoursOf, type Openness, opennessOf, PARTS, toggle } from "./week.ts";

const PRESSED: Readonly<Record<Openness, boolean | "mixed">> = { all: true, some: "mixed", none: false };

/** The hours that one press opens: workdays and the weekend by part of the day. */
const SHORTCUTS = [
  { name: "always", hours: ALWAYS },
  { name: "workdays", hours: spanOf([0, 1, 2, 3, 4], 9, 17) },
  { name: "evenings", hours: spanOf([0, 1, 2, 3, 4], 17, 22) },
  { name: "weekend", hours: spanOf([5, 6], 6, 22) },
] as const;

function spanOf(days: readonly number[], from: number, until: number): bigint {
  return days.reduce((hours, day) => hours | hoursOf(day, from, until), 0n);
}

interface WeekPickerProps {
  label: string;
  /** Open hours, a 168-bit mask from Monday 00:00. */
  value: bigint;
  onChange: (week: bigint) => void;
}

/** A week in 28 presses at most: seven days by four parts of the day, and the usual weeks in one. */
export const WeekPicker = memo(function WeekPicker({ label, value, onChange }: WeekPickerProps) {
  const t = useTranslations("week");
  const nameOf = useDayNames();
  return (
    <Stack role="group" aria-label={label} spacing={2}>
      <Stack direction="row" sx={{ flexWrap: "wrap", gap: 2 }}>
        {SHORTCUTS.map(({ name, hours }) => (
          <Button
            key={name}
            size="small"
            variant={opennessOf(value, hours) === "all" ? "contained" : "outlined"}
            aria-pressed={PRESSED[opennessOf(value, hours)]}
            onClick={() => onChange(toggle(value, hours))}
            sx={{ minHeight: 36, paddingInline: 3 }}
          >
            {t(`shortcut.${name}`)}
          </Button>
        ))}
      </Stack>
      <Box
        sx={{
          display: "grid",
          gridTemplateColumns: "max-content repeat(7, minmax(0, 44px))",
          justifyContent: "start",
          gap: 1,
          alignItems: "center",
          typography: "body2",
        }}
      >
        <span />
        {DAYS.map((day) => (
          <Box
            key={day}
            component="span"
            aria-hidden="true"
            sx={{ textAlign: "center", color: "text.secondary" }}
          >
            {nameOf(day, "short").slice(0, 2)}
          </Box>
        ))}
        {PARTS.map(({ name, from, until }) => [
          <Box key={name} component="span" aria-hidden="true" sx={{ paddingInlineEnd: 2 }}>
            {t(`part.${name}`)}
          </Box>,
          ...DAYS.map((day) => {
            const hours = hoursOf(day, from, until);
            const openness = opennessOf(value, hours);
            return (
              <Box
                key={`${name} ${day}`}
                component="button"
                type="button"
                aria-label={t("cell", { day: nameOf(day, "long"), part: t(`part.${name}`) })}
                aria-pressed={PRESSED[openness]}
                onClick={() => onChange(toggle(value, hours))}
                sx={{
                  height: 36,
                  border: 1,
                  borderRadius: "8px",
                  padding: 0,
                  cursor: "pointer",
                  color: openness === "all" ? "primary.contrastText" : "primary.main",
                  bgcolor: openness === "all" ? "primary.main" : "transparent",
                  borderColor: openness === "none" ? "divider" : "primary.main",
                  "&:focus-visible": { outline: "2px solid", outlineColor: "text.primary", outlineOffset: 2 },
                }}
              >
                <span aria-hidden="true">{openness === "all" ? "✓" : openness === "some" ? "–" : ""}</span>
              </Box>
            );
          }),
        ])}
      </Box>
    </Stack>
  );
});
