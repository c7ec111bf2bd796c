"use client";

import Stack from "@mui/material/Stack";
import { useColorScheme } from "@mui/material/styles";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useKept } from "../../device/useKept.ts";
import { Section } from "../publish/Field.tsx";
import { DISTANCE_UNITS, keptUnit } from "../text/distanceUnit.ts";
import { Choice } from "./Choice.tsx";

const SCHEMES = ["system", "light", "dark"] as const;

/** Light or dark, and in what distances are told. */
export function LookPart() {
  const t = useTranslations("settings.look");
  const { mode, setMode } = useColorScheme();
  const unit = useKept(keptUnit);
  return (
    <Section title={t("title")}>
      <Stack spacing={2}>
        <Typography variant="subtitle2" component="h3">
          {t("light")}
        </Typography>
        <Choice
          label={t("light")}
          value={mode ?? "system"}
          options={SCHEMES.map((scheme) => ({ value: scheme, label: t(`scheme.${scheme}`) }))}
          onChange={setMode}
        />
      </Stack>
      <Stack spacing={2}>
        <Typography variant="subtitle2" component="h3">
          {t("distances")}
        </Typography>
        <Choice
          label={t("distances")}
          value={unit ?? "region"}
          options={(["region", ...DISTANCE_UNITS] as const).map((one) => ({
            value: one,
            label: t(`unit.${one}`),
          }))}
          onChange={(one) => keptUnit.write(one === "region" ? null : one)}
        />
      </Stack>
    </Section>
  );
}
