"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useTranslations } from "use-intl";
import { useDispute } from "../../index/hooks/disputes.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { useDisputeFee } from "../agreement/useDisputeFee.ts";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { PhaseStory } from "./PhaseStory.tsx";
import { RulingTerms } from "./RulingTerms.tsx";
import { disputeRecordOf } from "./record.ts";

/** On an agreement's page: where its dispute is, and the way there; before one, who would rule and what that costs. */
export function AgreementDispute({ agreement, now }: { agreement: AgreementRecord; now: bigint }) {
  const t = useTranslations("dispute");
  const fee = useDisputeFee(agreement);
  const wasDisputed = agreement.rulingBy !== null;
  const { data } = useDispute(wasDisputed ? agreement.id : null);
  if (agreement.arbitrator === null) return null;
  if (!wasDisputed)
    return agreement.state === "Closed" ? null : <RulingTerms terms={agreement.terms} fee={fee} />;
  if (data == null) return null;
  return (
    <Stack component="section" spacing={3} aria-label={t("section")} sx={{ alignItems: "flex-start" }}>
      {agreement.state === "Disputed" && (
        <PhaseStory
          agreement={agreement}
          dispute={disputeRecordOf(data.dispute, agreement.choices)}
          now={now}
          isBrief
        />
      )}
      <Button component={PageLink} href={paths.dispute(agreement.id)} variant="outlined">
        {t("toDispute")}
      </Button>
    </Stack>
  );
}
