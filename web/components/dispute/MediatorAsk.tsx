"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { AgreementRecord } from "../agreement/record.ts";
import { RulingSlider } from "./RulingSlider.tsx";
import type { DisputeRecord } from "./record.ts";
import { useDisputeWrite } from "./useDisputeWrite.ts";

/** The one whom both trust rules. */
export function MediatorAsk({ agreement, dispute }: { agreement: AgreementRecord; dispute: DisputeRecord }) {
  const t = useTranslations("dispute");
  const { busy, mediate } = useDisputeWrite(dispute, agreement.id);
  const [choice, setChoice] = useState(() => BigInt(Math.ceil(agreement.choices / 2)));
  return (
    <Stack spacing={4} sx={{ alignItems: "flex-start" }}>
      <Typography variant="h3" component="p">
        {t("mediate.title")}
      </Typography>
      <Typography color="textSecondary">{t("mediate.help")}</Typography>
      <RulingSlider agreement={agreement} choice={choice} onChange={setChoice} disabled={busy} />
      <Button
        variant="contained"
        size="large"
        loading={busy}
        loadingPosition="start"
        onClick={() => void mediate(choice)}
      >
        {t("mediate.send")}
      </Button>
    </Stack>
  );
}
