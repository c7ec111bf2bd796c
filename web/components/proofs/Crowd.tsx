"use client";

import Alert from "@mui/material/Alert";
import { useTranslations } from "use-intl";
import { hidingOf } from "./options.ts";

const SEVERITIES = { alone: "error", badly: "warning", somewhat: "info", well: "success" } as const;

/** How many are in a group, and how well that hides each of them. */
export function Crowd({ members }: { members: number }) {
  const t = useTranslations("proofs.crowd");
  const hiding = hidingOf(members);
  return (
    <Alert severity={SEVERITIES[hiding]} variant="outlined" role="status">
      {t("count", { count: members })} {t(hiding)}
    </Alert>
  );
}
