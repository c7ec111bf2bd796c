"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useBalances } from "../../../index/hooks/community.ts";
import { useAccount } from "../../../wallet/account.ts";
import { Foldable } from "../../Foldable.tsx";
import { EmptyState } from "../../feedback/EmptyState.tsx";
import { PageSkeleton } from "../../feedback/PageSkeleton.tsx";
import { QueryError } from "../../feedback/QueryError.tsx";
import { useHours } from "../../hours/useHours.ts";
import type { PartProps } from "../CommunityPage.tsx";
import { CreditLimitForm } from "../decide/CreditLimitForm.tsx";
import { MemberLimitForm } from "../decide/MemberLimitForm.tsx";
import { useWay } from "../decide/useWay.ts";
import { useMembership } from "../useMembership.ts";
import { Balances } from "./Balances.tsx";
import { History } from "./History.tsx";
import { MyTime } from "./MyTime.tsx";

/** The community's time: who gave how much, who is owed what, and what moved. */
export function LedgerPart({ id, community, rules }: PartProps) {
  const t = useTranslations("commons.ledger");
  const way = useWay(community, rules);
  if (rules.timeCredits === null) {
    return (
      <EmptyState
        title={t("noneTitle")}
        text={t("noneText")}
        action={
          way && (
            <Foldable label={t(way.kind === "steward" ? "begin" : "proposeBeginning")}>
              {(close) => <CreditLimitForm community={community} rules={rules} way={way} onDone={close} />}
            </Foldable>
          )
        }
      />
    );
  }
  return <Ledger id={id} community={community} rules={rules} credits={rules.timeCredits} />;
}

type LedgerProps = PartProps & { readonly credits: NonNullable<PartProps["rules"]["timeCredits"]> };

function Ledger({ id, community, rules, credits }: LedgerProps) {
  const t = useTranslations("commons.ledger");
  const hours = useHours();
  const { address: me } = useAccount();
  const { isMember } = useMembership(community);
  const balances = useBalances(id, credits.id);
  const way = useWay(community, rules);
  if (balances.isPending) return <PageSkeleton />;
  if (balances.isError) return <QueryError onRetry={() => void balances.refetch()} />;
  const mine = balances.data.find(({ account }) => account === me?.toLowerCase());
  return (
    <Stack spacing={7}>
      {me !== undefined && (isMember === true || mine !== undefined) && (
        <MyTime
          id={id}
          community={community}
          credits={credits.id}
          balance={mine?.balance ?? 0n}
          limit={isMember === true ? (mine?.ownLimit ?? credits.limit) : 0n}
          me={me}
        />
      )}
      <Stack component="section" spacing={3} aria-labelledby="balances">
        <Typography variant="h2" id="balances">
          {t("balances")}
        </Typography>
        <Typography color="textSecondary">
          {t("balancesText", { hours: hours(credits.outstanding), limit: hours(credits.limit) })}
        </Typography>
        <Balances balances={balances.data} />
        {way !== null && (
          <>
            <Foldable label={t(way.kind === "steward" ? "changeLimit" : "proposeLimit")}>
              {(close) => <CreditLimitForm community={community} rules={rules} way={way} onDone={close} />}
            </Foldable>
            <Foldable label={t(way.kind === "steward" ? "memberLimit" : "proposeMemberLimit")}>
              {(close) => <MemberLimitForm community={community} rules={rules} way={way} onDone={close} />}
            </Foldable>
          </>
        )}
      </Stack>
      <History id={id} community={community} credits={credits.id} me={me} />
    </Stack>
  );
}
