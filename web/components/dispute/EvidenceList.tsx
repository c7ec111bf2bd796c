"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import type { Evidence } from "../../index/queries/dispute.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { EvidenceItem } from "./EvidenceItem.tsx";
import { GiveEvidence } from "./GiveEvidence.tsx";

interface EvidenceListProps {
  evidence: readonly Evidence[];
  agreement: AgreementRecord;
  /** The party that looks and can still add to it; null for everybody else. */
  giver: Address | null;
  now: bigint;
}

/** All that the two said and showed, oldest first. */
export function EvidenceList({ evidence, agreement, giver, now }: EvidenceListProps) {
  const t = useTranslations("evidence");
  return (
    <Stack component="section" spacing={4} aria-labelledby="evidence">
      <Typography variant="h2" id="evidence">
        {t("title")}
      </Typography>
      {evidence.length === 0 && <Typography color="textSecondary">{t("none")}</Typography>}
      <Stack component="ol" spacing={5} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {evidence.map((one) => (
          <EvidenceItem key={one.id} evidence={one} now={now} />
        ))}
      </Stack>
      {giver !== null && <GiveEvidence agreement={agreement} me={giver} />}
    </Stack>
  );
}
