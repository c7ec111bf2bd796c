"use client";

import { zeroAddress } from "viem";
import { arbitratorAbi } from "../../contracts/generated/abi.ts";
import { useReadContract } from "../../wallet/readContract.ts";
import type { AgreementRecord } from "./record.ts";

/** What the terms' arbitrator asks for a dispute, in the native currency's smallest unit; null while unknown. */
export function useDisputeFee({
  arbitrator,
  terms,
}: Pick<AgreementRecord, "arbitrator" | "terms">): bigint | null {
  const { data } = useReadContract({
    address: arbitrator ?? zeroAddress,
    abi: arbitratorAbi,
    functionName: "arbitrationCost",
    args: [terms.arbitratorData],
    query: { enabled: arbitrator !== null },
  });
  return data ?? null;
}
