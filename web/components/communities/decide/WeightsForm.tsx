"use client";

import Slider from "@mui/material/Slider";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { DEFAULT_WEIGHTS } from "../../../matching/weights.ts";
import { ChangeForm, type ChangeFormProps } from "./ChangeForm.tsx";
import { WEIGHED, type WeightsPercent } from "./changes.ts";
import { toPercent } from "./percent.ts";

/** How much each factor counts, by sliders whose shares are told as one moves them. */
export function WeightsForm(props: ChangeFormProps) {
  const t = useTranslations("commons.decide");
  const factor = useTranslations("match.factor");
  const format = useFormatter();
  const id = useId();
  const [pulls, setPulls] = useState<WeightsPercent>(() =>
    toPercent({ ...DEFAULT_WEIGHTS, ...props.community.weights }),
  );
  const isNothing = WEIGHED.every((name) => pulls[name] === 0);
  const shares = isNothing ? pulls : toPercent(pulls);
  return (
    <ChangeForm
      {...props}
      title={t("weights")}
      change={isNothing ? null : { kind: "weights", weights: shares }}
    >
      <Typography variant="body2" color="textSecondary">
        {t("weightsHelp")}
      </Typography>
      {WEIGHED.map((name) => (
        <Stack key={name} direction="row" spacing={4} sx={{ alignItems: "center" }}>
          <Typography id={`${id}-${name}`} sx={{ flex: "none", width: 150 }}>
            {factor(name)}
          </Typography>
          <Slider
            value={pulls[name]}
            step={5}
            aria-labelledby={`${id}-${name}`}
            getAriaValueText={() => format.number(shares[name] / 100, { style: "percent" })}
            onChange={(_, value) => setPulls({ ...pulls, [name]: Number(value) })}
          />
          <Typography sx={{ flex: "none", width: 48, textAlign: "end" }}>
            {format.number(shares[name] / 100, { style: "percent" })}
          </Typography>
        </Stack>
      ))}
    </ChangeForm>
  );
}
