"use client";

import Button from "@mui/material/Button";
import { useColorScheme } from "@mui/material/styles";
import { useTranslations } from "use-intl";

const next = { system: "light", light: "dark", dark: "system" } as const;

/** Light, dark, or as the device says. */
export function ThemeSwitch() {
  const t = useTranslations("footer");
  const { mode, setMode } = useColorScheme();
  const current = mode ?? "system";
  return (
    <Button size="small" color="inherit" sx={{ paddingInline: 0 }} onClick={() => setMode(next[current])}>
      {t(`theme.${current}`)}
    </Button>
  );
}
