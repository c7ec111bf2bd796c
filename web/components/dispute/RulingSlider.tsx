"use client";

import Slider from "@mui/material/Slider";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { ruledShare } from "../../disputes/outcome.ts";
import { useChosenName } from "../../identity/useMemberName.ts";
import { remainingOf } from "../agreement/actions.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { useAmount } from "../text/amount.ts";
import { useRulingText } from "./useRulingText.ts";

interface RulingSliderProps {
  agreement: AgreementRecord;
  /** 1 to the number of choices. */
  choice: bigint;
  onChange: (choice: bigint) => void;
  disabled: boolean;
}

/** Chooses a ruling, and says in words and money what it means. */
export function RulingSlider({ agreement, choice, onChange, disabled }: RulingSliderProps) {
  const t = useTranslations("dispute");
  const amount = useAmount();
  const nameOf = useChosenName();
  const { percent, sentence } = useRulingText(agreement);
  const { choices } = agreement;
  const held = remainingOf(agreement);
  const toProvider = ruledShare(held, choice, choices);
  return (
    <Stack spacing={2} sx={{ maxWidth: 480, width: "100%" }}>
      <Slider
        value={Number(choice)}
        min={1}
        max={choices}
        disabled={disabled}
        onChange={(_, value) => onChange(BigInt(Array.isArray(value) ? (value[0] ?? 1) : value))}
        aria-label={t("vote.slider", { provider: nameOf(agreement.provider) })}
        getAriaValueText={(value) => sentence(BigInt(value))}
        valueLabelDisplay="auto"
        valueLabelFormat={(value) => percent(BigInt(value))}
      />
      <Stack direction="row" sx={{ justifyContent: "space-between", gap: 4 }}>
        <Typography variant="body2" color="textSecondary">
          {t("vote.nothing", { name: nameOf(agreement.provider) })}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ textAlign: "end" }}>
          {t("vote.all", { name: nameOf(agreement.provider) })}
        </Typography>
      </Stack>
      <Typography role="status">
        <strong>{sentence(choice)}</strong>{" "}
        {held > 0n &&
          t("vote.pays", {
            provider: nameOf(agreement.provider),
            payer: nameOf(agreement.payer),
            toProvider: amount.of(toProvider, agreement),
            toPayer: amount.of(held - toProvider, agreement),
          })}
      </Typography>
    </Stack>
  );
}
