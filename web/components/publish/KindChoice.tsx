"use client";

import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { useTranslations } from "use-intl";
import type { Kind } from "../../matching/listing.ts";

interface KindChoiceProps {
  kind: Kind;
  disabled?: boolean;
  onChange: (kind: Kind) => void;
}

/** Whether one gives or needs. */
export function KindChoice({ kind, disabled = false, onChange }: KindChoiceProps) {
  const t = useTranslations("publish");
  return (
    <ToggleButtonGroup
      exclusive
      color="primary"
      aria-label={t("kind")}
      value={kind}
      disabled={disabled}
      onChange={(_, chosen) => chosen !== null && onChange(chosen)}
    >
      <ToggleButton value="Offer" sx={{ paddingInline: 4, textTransform: "none" }}>
        {t("offer")}
      </ToggleButton>
      <ToggleButton value="Need" sx={{ paddingInline: 4, textTransform: "none" }}>
        {t("need")}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
