"use client";

import FormControl from "@mui/material/FormControl";
import FormLabel from "@mui/material/FormLabel";
import { useTranslations } from "use-intl";
import { Choice } from "../settings/Choice.tsx";
import type { VouchWay } from "./ways.ts";

interface WayChoiceProps {
  ways: readonly VouchWay[];
  way: VouchWay;
  onChange: (way: VouchWay) => void;
}

/** On the chain or by a signature, where both are open. */
export function WayChoice({ ways, way, onChange }: WayChoiceProps) {
  const t = useTranslations("standing");
  if (ways.length < 2) return null;
  return (
    <FormControl>
      <FormLabel>{t("way")}</FormLabel>
      <Choice
        label={t("way")}
        value={way}
        options={ways.map((value) => ({ value, label: t(`wayOf.${value}`) }))}
        onChange={onChange}
      />
    </FormControl>
  );
}
