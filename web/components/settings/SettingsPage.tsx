"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { shape } from "../../theme/tokens.ts";
import { DevicePart } from "./DevicePart.tsx";
import { EndpointsPart } from "./EndpointsPart.tsx";
import { LanguagePart } from "./LanguagePart.tsx";
import { LookPart } from "./LookPart.tsx";
import { PrivacyPart } from "./PrivacyPart.tsx";
import { TellPart } from "./TellPart.tsx";

/** How this site is on this device: its words, its look, what it keeps, whom it asks. */
export function SettingsPage() {
  const t = useTranslations("settings");
  return (
    <Stack spacing={8} sx={{ maxWidth: shape.column, marginInline: "auto" }}>
      <div>
        <Typography variant="h1">{t("title")}</Typography>
        <Typography color="textSecondary">{t("text")}</Typography>
      </div>
      <LanguagePart />
      <LookPart />
      <TellPart />
      <PrivacyPart />
      <DevicePart />
      <EndpointsPart />
    </Stack>
  );
}
