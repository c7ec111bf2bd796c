"use client";

import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { ChangeForm, type ChangeFormProps } from "../decide/ChangeForm.tsx";

/** Asks the members for their word, and nothing else. */
export function WordForm(props: ChangeFormProps) {
  const t = useTranslations("commons.proposals");
  return (
    <ChangeForm {...props} title={t("template.word")} change={{ kind: "word" }}>
      <Typography variant="body2" color="textSecondary">
        {t("wordText")}
      </Typography>
    </ChangeForm>
  );
}

/** Has the members take over what the steward offers them. */
export function AcceptForm(props: ChangeFormProps) {
  const t = useTranslations("commons.proposals");
  return (
    <ChangeForm {...props} title={t("template.acceptStewardship")} change={{ kind: "acceptStewardship" }}>
      <Typography variant="body2" color="textSecondary">
        {t("acceptText")}
      </Typography>
    </ChangeForm>
  );
}
