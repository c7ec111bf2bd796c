"use client";

import Stack from "@mui/material/Stack";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

/** Which chain one is on, how fresh what one sees is, and the light. */
export function Footer() {
  const t = useTranslations("footer");
  const { chain } = useConfig();
  return (
    <Stack
      direction="row"
      sx={{ flexWrap: "wrap", gap: 4, alignItems: "center", justifyContent: "space-between" }}
    >
      <span>{t("chain", { name: chain.name })}</span>
      <ThemeSwitch />
    </Stack>
  );
}
