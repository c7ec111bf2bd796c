"use client";

import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { languageOf } from "../../language/choice.ts";
import { useLanguage } from "../../language/context.tsx";
import { LANGUAGES, OWN_NAMES } from "../../language/languages.ts";
import { Section } from "../publish/Field.tsx";
import { Choice } from "./Choice.tsx";

/** In which language the site speaks; each is named in itself. */
export function LanguagePart() {
  const t = useTranslations("settings.language");
  const { chosen, choose, failed } = useLanguage();
  const devices = OWN_NAMES[languageOf(null, navigator.languages)];
  return (
    <Section title={t("title")} text={t("text")}>
      <Choice
        label={t("title")}
        value={chosen ?? "device"}
        options={[
          { value: "device", label: t("device", { name: devices }) },
          ...LANGUAGES.map((language) => ({ value: language, label: OWN_NAMES[language], lang: language })),
        ]}
        onChange={(language) => choose(language === "device" ? null : language)}
      />
      {failed && (
        <Typography role="alert" color="error">
          {t("failed")}
        </Typography>
      )}
    </Section>
  );
}
