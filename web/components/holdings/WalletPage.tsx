"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useAgreements } from "../../index/hooks/agreements.ts";
import { useFeeCredits, useTimeAccounts, useWaitingPayouts } from "../../index/hooks/holdings.ts";
import { type AccountId, accountId } from "../../index/ids.ts";
import { shape } from "../../theme/tokens.ts";
import { useAccount } from "../../wallet/account.ts";
import { recordOf } from "../agreement/record.ts";
import { PageSkeleton } from "../feedback/PageSkeleton.tsx";
import { QueryError } from "../feedback/QueryError.tsx";
import { ConnectFirst } from "../wallet/ConnectFirst.tsx";
import { Movements } from "./Movements.tsx";
import { OwnMoney } from "./OwnMoney.tsx";
import { SetAsideSection } from "./SetAsideSection.tsx";
import { setAside } from "./setAside.ts";
import { TimeSection } from "./TimeSection.tsx";
import { useTokens } from "./useTokens.ts";
import { Waiting } from "./Waiting.tsx";

/** What I have, what waits for me, and what is set aside: money and time. */
export function WalletPage() {
  const t = useTranslations("commons.wallet");
  const { address: me } = useAccount();
  const account = me === undefined ? null : accountId(me);
  return (
    <Stack spacing={7} sx={{ maxWidth: shape.column, marginInline: "auto" }}>
      <Typography variant="h1">{t("title")}</Typography>
      {me === undefined || account === null ? (
        <ConnectFirst title={t("connectTitle")} text={t("connectText")} />
      ) : (
        <Holdings key={account} me={me} account={account} />
      )}
    </Stack>
  );
}

function Holdings({ me, account }: { me: Address; account: AccountId }) {
  const agreements = useAgreements(account);
  const time = useTimeAccounts(account);
  const payouts = useWaitingPayouts(account);
  const fees = useFeeCredits(account);
  const records = useMemo(() => agreements.data?.map(recordOf) ?? [], [agreements.data]);
  const addresses = useMemo(
    () => [...new Set([...records, ...(payouts.data ?? [])].map(({ token }) => token))],
    [records, payouts.data],
  );
  const timeTokens = useMemo(() => new Set<string>(time.data?.map(({ credits }) => credits)), [time.data]);
  const tokens = useTokens(addresses, timeTokens, me);
  const all = [agreements, time, payouts, fees] as const;
  if (all.some(({ isError }) => isError))
    return <QueryError onRetry={() => void Promise.all(all.map((one) => one.refetch()))} />;
  if (agreements.isPending || time.isPending || payouts.isPending || fees.isPending)
    return <PageSkeleton isPage />;
  return (
    <>
      <OwnMoney me={me} tokens={tokens} />
      <Waiting
        me={me}
        payouts={payouts.data ?? []}
        fees={fees.data ?? []}
        tokens={tokens}
        time={time.data ?? []}
      />
      <TimeSection accounts={time.data ?? []} />
      <SetAsideSection held={setAside(records, me)} tokens={tokens} />
      <Movements account={account} tokens={tokens} />
    </>
  );
}
