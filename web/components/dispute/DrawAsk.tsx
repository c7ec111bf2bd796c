"use client";

import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import { AskButton } from "./AskButton.tsx";
import type { DisputeWrite } from "./useDisputeWrite.ts";
import type { Draw } from "./useDraw.ts";

/** Has the lot drawn once it is known, or asked for anew where the chain has forgotten it. */
export function DrawAsk({ draw, writes }: { draw: Draw; writes: DisputeWrite }) {
  const t = useTranslations("dispute");
  const { faucet } = useConfig();
  if (draw.isLost) {
    return (
      <AskButton
        isPrimary
        label={t("do.reseed")}
        effect={t("effect.reseed")}
        busy={writes.busy}
        onPress={writes.reseed}
      />
    );
  }
  if (draw.blocksToCome > 0) {
    return (
      <Typography>
        {t("lotToCome", { count: draw.blocksToCome })} {faucet === "anvil" && t("lotOnTestChain")}
      </Typography>
    );
  }
  return (
    <AskButton
      isPrimary
      label={t("do.draw")}
      effect={t("effect.draw")}
      busy={writes.busy}
      onPress={writes.draw}
    />
  );
}
