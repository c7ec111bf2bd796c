"use client";

import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { phaseAt } from "../../disputes/phase.ts";
import { useAgreement } from "../../index/hooks/agreements.ts";
import { useDispute } from "../../index/hooks/disputes.ts";
import { agreementId } from "../../index/ids.ts";
import type { Evidence } from "../../index/queries/dispute.ts";
import { shape } from "../../theme/tokens.ts";
import { useAccount } from "../../wallet/account.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { roleOf } from "../agreement/actions.ts";
import { Parties } from "../agreement/Parties.tsx";
import { type AgreementRecord, recordOf } from "../agreement/record.ts";
import { useWhat } from "../agreement/useWhat.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { useQueryParameter } from "../useQueryParameter.ts";
import { AskPanel } from "./AskPanel.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import { Juries } from "./Juries.tsx";
import { Outcomes } from "./Outcomes.tsx";
import { PhaseStory } from "./PhaseStory.tsx";
import { type DisputeRecord, disputeRecordOf } from "./record.ts";
import { SettleDoor } from "./SettleDoor.tsx";

/** One dispute, for its parties, its jurors and everybody: where it is, what is asked of me, what it pays. */
export function DisputePage() {
  const t = useTranslations("dispute");
  const id = useQueryParameter("id");
  const valid = id === null ? null : agreementId(id);
  const agreement = useAgreement(valid);
  const dispute = useDispute(valid);
  const now = useChainTime();

  if (valid === null) return <EmptyState isPage title={t("missing")} text={t("missingText")} />;
  if (agreement.isPending || dispute.isPending || now === null) return <PageSkeleton isPage />;
  if (agreement.isError) return <QueryError onRetry={() => void agreement.refetch()} />;
  if (dispute.isError) return <QueryError onRetry={() => void dispute.refetch()} />;
  if (agreement.data === null || dispute.data === null)
    return <EmptyState isPage title={t("notFound")} text={t("notFoundText")} />;
  const record = recordOf(agreement.data);
  return (
    <Dispute
      agreement={record}
      dispute={disputeRecordOf(dispute.data.dispute, record.choices)}
      evidence={dispute.data.evidence}
      now={now}
    />
  );
}

interface DisputeProps {
  agreement: AgreementRecord;
  dispute: DisputeRecord;
  evidence: readonly Evidence[];
  now: bigint;
}

function Dispute({ agreement, dispute, evidence, now }: DisputeProps) {
  const what = useWhat();
  const t = useTranslations("dispute");
  const { address: me } = useAccount();
  const isOpen = agreement.state === "Disputed";
  const isParty = roleOf(agreement, me) !== "stranger";
  const phase = dispute.jury === null ? null : phaseAt(dispute.jury, now).phase;
  const isHeard = isOpen && agreement.ruling === null && phase !== "Decided" && phase !== "Ended";
  const said = (
    <EvidenceList
      evidence={evidence}
      agreement={agreement}
      giver={isHeard && isParty && me !== undefined ? me : null}
      now={now}
    />
  );
  return (
    <Stack component="article" spacing={7} sx={{ maxWidth: shape.column, marginInline: "auto" }}>
      <Stack spacing={4}>
        <Parties agreement={agreement} />
        <Typography variant="h1">{t("title", { what: what(agreement) })}</Typography>
        <PhaseStory agreement={agreement} dispute={dispute} now={now} />
        <Link component={PageLink} href={paths.agreement(agreement.id)}>
          {t("toAgreement")}
        </Link>
      </Stack>
      {me === undefined ? (
        isOpen && <Typography color="textSecondary">{t("connect")}</Typography>
      ) : (
        <AskPanel agreement={agreement} dispute={dispute} me={me} now={now} />
      )}
      {!isParty && said}
      {me !== undefined && isOpen && <SettleDoor agreement={agreement} me={me} now={now} />}
      {isOpen && (
        <Stack component="section" spacing={3} aria-labelledby="outcomes">
          <Typography variant="h2" id="outcomes">
            {t("outcome.title")}
          </Typography>
          <Outcomes agreement={agreement} standing={agreement.ruling ?? dispute.jury?.ruling ?? null} />
        </Stack>
      )}
      {isParty && said}
      {dispute.jury !== null && (
        <Stack component="section" spacing={4} aria-labelledby="juries">
          <Typography variant="h2" id="juries">
            {t("jury.heading")}
          </Typography>
          <Juries agreement={agreement} jury={dispute.jury} />
        </Stack>
      )}
    </Stack>
  );
}
