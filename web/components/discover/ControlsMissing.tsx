"use client";

import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useOnShown } from "./useOnShown.ts";

/** Stands where the filters would be, had their code come. */
export function ControlsMissing({ onShown }: { onShown: () => void }) {
  useOnShown(onShown);
  const t = useTranslations("discover");
  return <Typography color="textSecondary">{t("controlsMissing")}</Typography>;
}
