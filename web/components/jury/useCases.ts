"use client";

import { useMemo } from "react";
import { useJuryDuty } from "../../index/hooks/disputes.ts";
import { accountId } from "../../index/ids.ts";
import { useAccount } from "../../wallet/account.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { type Case, casesOf } from "./cases.ts";

/** My cases as of now; null until they are known, and without a wallet. */
export function useCases(): readonly Case[] | null {
  const { address: me } = useAccount();
  const now = useChainTime();
  const { data } = useJuryDuty(me === undefined ? null : accountId(me));
  return useMemo(
    () => (data === undefined || me === undefined || now === null ? null : casesOf(data.cases, me, now)),
    [data, me, now],
  );
}
