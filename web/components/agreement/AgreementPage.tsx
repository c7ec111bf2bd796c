"use client";

import Chip from "@mui/material/Chip";
import Divider from "@mui/material/Divider";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useAgreement } from "../../index/hooks/agreements.ts";
import { agreementId } from "../../index/ids.ts";
import { shape } from "../../theme/tokens.ts";
import { useAccount } from "../../wallet/account.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { AgreementDispute } from "../dispute/AgreementDispute.tsx";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { DirectPayment } from "../payment/DirectPayment.tsx";
import { ReviewForm } from "../review/ReviewForm.tsx";
import { useQueryParameter } from "../useQueryParameter.ts";
import { ActionPanel } from "./ActionPanel.tsx";
import { AgreementStory } from "./AgreementStory.tsx";
import { roleOf } from "./actions.ts";
import { MoneyBar } from "./MoneyBar.tsx";
import { Parties } from "./Parties.tsx";
import { type AgreementRecord, type MoveRecord, movesOf, recordOf } from "./record.ts";
import { Talk } from "./Talk.tsx";
import { Timeline } from "./Timeline.tsx";
import { useCredit } from "./useCredit.ts";

/** One agreement: where it stands, what I can do, what happened. */
export function AgreementPage() {
  const t = useTranslations("agreement");
  const id = useQueryParameter("id");
  const valid = id === null ? null : agreementId(id);
  const agreement = useAgreement(valid);
  const now = useChainTime();

  if (valid === null) return <EmptyState isPage title={t("missing")} text={t("missingText")} />;
  if (agreement.isPending || now === null) return <PageSkeleton isPage />;
  if (agreement.isError) return <QueryError onRetry={() => void agreement.refetch()} />;
  if (agreement.data === null) return <EmptyState isPage title={t("notFound")} text={t("notFoundText")} />;
  return <Agreement agreement={recordOf(agreement.data)} moves={movesOf(agreement.data.moves)} now={now} />;
}

interface AgreementProps {
  agreement: AgreementRecord;
  moves: readonly MoveRecord[];
  now: bigint;
}

function Agreement({ agreement, moves, now }: AgreementProps) {
  const t = useTranslations("agreement");
  const review = useTranslations("review");
  const { address: me } = useAccount();
  const credit = useCredit(me, agreement.token);
  const role = roleOf(agreement, me);
  const reviewed = agreement.reviewers.some((reviewer) => reviewer.toLowerCase() === me?.toLowerCase());
  const reviewable = agreement.state === "Closed" && agreement.acceptedAt !== null && role !== "stranger";
  return (
    <Stack component="article" spacing={7} sx={{ maxWidth: shape.column, marginInline: "auto" }}>
      <Stack spacing={4}>
        <Stack
          direction="row"
          sx={{ justifyContent: "space-between", alignItems: "center", flexWrap: "wrap", gap: 2 }}
        >
          <Parties agreement={agreement} />
          <Chip
            label={t(`state.${agreement.state}`)}
            variant="outlined"
            color={agreement.state === "Closed" ? "default" : "primary"}
          />
        </Stack>
        <Typography variant="h1">{agreement.title ?? t("title")}</Typography>
        <AgreementStory agreement={agreement} now={now} />
        {agreement.total > 0n && <MoneyBar agreement={agreement} />}
        <AgreementDispute agreement={agreement} now={now} />
        {me !== undefined && role !== "stranger" && <Talk agreement={agreement} me={me} />}
      </Stack>
      {me === undefined ? (
        <Typography color="textSecondary">{t("connect")}</Typography>
      ) : (
        <ActionPanel agreement={agreement} me={me} now={now} credit={credit} />
      )}
      {me !== undefined && <DirectPayment agreement={agreement} me={me} now={now} />}
      {reviewable && !reviewed && (
        <ReviewForm
          agreement={agreement.id}
          about={role === "payer" ? agreement.provider : agreement.payer}
        />
      )}
      {reviewable && reviewed && <Typography color="textSecondary">{review("done")}</Typography>}
      <Divider />
      <Stack component="section" spacing={4}>
        <Typography variant="h2">{t("timeline")}</Typography>
        <Timeline agreement={agreement} moves={moves} now={now} />
      </Stack>
    </Stack>
  );
}
