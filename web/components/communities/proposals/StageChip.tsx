"use client";

import Chip from "@mui/material/Chip";
import { useTranslations } from "use-intl";
import type { Stage } from "./stage.ts";

/** What waits for somebody, what was done, what failed; everything else is quiet. */
const COLOURS: Readonly<Partial<Record<Stage, "warning" | "success" | "error">>> = {
  voting: "warning",
  accepted: "warning",
  due: "warning",
  executed: "success",
  defeated: "error",
};

/** Where a proposal stands, in a word. */
export function StageChip({ stage }: { stage: Stage }) {
  const t = useTranslations("commons.proposals");
  return (
    <Chip
      size="small"
      variant="outlined"
      color={COLOURS[stage] ?? "default"}
      label={t(`stage.${stage}`)}
      sx={{ flex: "none" }}
    />
  );
}
