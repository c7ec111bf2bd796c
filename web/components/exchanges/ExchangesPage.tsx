"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import NextLink from "next/link";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useAccount } from "wagmi";
import { useAgreements } from "../../index/hooks/agreements.ts";
import { accountId } from "../../index/ids.ts";
import { shape } from "../../theme/tokens.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { type AgreementRecord, recordOf } from "../agreement/record.ts";
import { EmptyState } from "../feedback/EmptyState.tsx";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { paths } from "../paths.ts";
import { ConnectFirst } from "../wallet/ConnectFirst.tsx";
import { EmptyAccount } from "../wallet/EmptyAccount.tsx";
import { type Attention, attentionOf } from "./attention.ts";
import { ExchangeCard } from "./ExchangeCard.tsx";

/** What I agreed with others: first what needs me now. */
export function ExchangesPage() {
  const t = useTranslations("exchanges");
  const { address: me } = useAccount();
  return (
    <Stack spacing={6} sx={{ maxWidth: shape.column, marginInline: "auto" }}>
      <Typography variant="h1">{t("title")}</Typography>
      {me === undefined ? (
        <ConnectFirst title={t("connectTitle")} text={t("connectText")} />
      ) : (
        <Exchanges me={me} />
      )}
    </Stack>
  );
}

interface Entry {
  agreement: AgreementRecord;
  attention: Attention | null;
}

/** Soonest deadline first, then those without one. */
function bySoonest(one: Entry, other: Entry): number {
  const [a, b] = [one.attention?.by ?? null, other.attention?.by ?? null];
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return Number(a - b);
}

function Exchanges({ me }: { me: Address }) {
  const t = useTranslations("exchanges");
  const agreements = useAgreements(accountId(me));
  const now = useChainTime();
  if (agreements.isPending || now === null) return <PageSkeleton />;
  if (agreements.isError) return <QueryError onRetry={() => void agreements.refetch()} />;
  if (agreements.data.length === 0) {
    return (
      <>
        <EmptyAccount address={me} />
        <EmptyState
          title={t("emptyTitle")}
          text={t("emptyText")}
          action={
            <Button component={NextLink} href={paths.discover} variant="contained">
              {t("discover")}
            </Button>
          }
        />
      </>
    );
  }
  const entries = agreements.data
    .map(recordOf)
    .map((agreement): Entry => ({ agreement, attention: attentionOf(agreement, me, now) }));
  const groups = [
    { key: "needsYou", entries: entries.filter(({ attention }) => attention !== null).sort(bySoonest) },
    {
      key: "running",
      entries: entries.filter(
        ({ agreement, attention }) => attention === null && agreement.state !== "Closed",
      ),
    },
    {
      key: "closed",
      entries: entries.filter(
        ({ agreement, attention }) => attention === null && agreement.state === "Closed",
      ),
    },
  ] as const;
  return groups
    .filter((group) => group.entries.length > 0)
    .map((group) => (
      <Stack component="section" key={group.key} spacing={3} aria-labelledby={`exchanges-${group.key}`}>
        <Typography
          variant="h2"
          id={`exchanges-${group.key}`}
          color={group.key === "needsYou" ? "warning" : "textPrimary"}
        >
          {t(group.key)}
        </Typography>
        {group.entries.map(({ agreement, attention }) => (
          <ExchangeCard key={agreement.id} agreement={agreement} attention={attention} me={me} now={now} />
        ))}
      </Stack>
    ));
}
