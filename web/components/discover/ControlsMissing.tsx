"use client";

import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";

/** Stands where the filters would be, had their code come. */
export function ControlsMissing() {
  const t = useTranslations("discover");
  return <Typography color="textSecondary">{t("controlsMissing")}</Typography>;
}
