"use client";

import Chip from "@mui/material/Chip";
import Divider from "@mui/material/Divider";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import dynamic from "next/dynamic";
import { useDeferredValue } from "react";
import { useTranslations } from "use-intl";
import { useAgreement } from "../../index/hooks/agreements.ts";
import { agreementId } from "../../index/ids.ts";
import { shape } from "../../theme/tokens.ts";
import { useAccount } from "../../wallet/account.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { AgreementDispute } from "../dispute/AgreementDispute.tsx";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { useQueryParameter } from "../useQueryParameter.ts";
import { AgreementStory } from "./AgreementStory.tsx";
import { AgreementWaiting } from "./AgreementWaiting.tsx";
import { roleOf } from "./actions.ts";
import { MoneyBar } from "./MoneyBar.tsx";
import { Parties } from "./Parties.tsx";
import { type AgreementRecord, type MoveRecord, movesOf, recordOf } from "./record.ts";
import { Talk } from "./Talk.tsx";
import { Timeline } from "./Timeline.tsx";

const MemberPart = dynamic(() => import("./MemberPart.tsx").then((module) => module.MemberPart), {
  ssr: false,
  loading: () => <Skeleton variant="rounded" height={160} />,
});

/** One agreement: where it stands, what I can do, what happened. */
export function AgreementPage() {
  const t = useTranslations("agreement");
  const id = useQueryParameter("id");
  const valid = id === null ? null : agreementId(id);
  const agreement = useAgreement(valid);
  const now = useChainTime();
  // Shown piece by piece, so that it holds up no hand.
  const shown = useDeferredValue(agreement.data);

  if (valid === null) return <EmptyState isPage title={t("missing")} text={t("missingText")} />;
  if (agreement.isError) return <QueryError onRetry={() => void agreement.refetch()} />;
  if (agreement.isPending || shown === undefined || now === null) return <AgreementWaiting id={valid} />;
  if (shown === null) return <EmptyState isPage title={t("notFound")} text={t("notFoundText")} />;
  return <Agreement agreement={recordOf(shown)} moves={movesOf(shown.moves)} now={now} />;
}

interface AgreementProps {
  agreement: AgreementRecord;
  moves: readonly MoveRecord[];
  now: bigint;
}

function Agreement({ agreement, moves, now }: AgreementProps) {
  const t = useTranslations("agreement");
  const { address: me } = useAccount();
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
        {me !== undefined && roleOf(agreement, me) !== "stranger" && <Talk agreement={agreement} me={me} />}
      </Stack>
      {me === undefined ? (
        <Typography color="textSecondary">{t("connect")}</Typography>
      ) : (
        <MemberPart agreement={agreement} me={me} now={now} />
      )}
      <Divider />
      <Stack component="section" spacing={4}>
        <Typography variant="h2">{t("timeline")}</Typography>
        <Timeline agreement={agreement} moves={moves} now={now} />
      </Stack>
    </Stack>
  );
}
