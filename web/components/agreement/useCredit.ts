"use client";

import type { Address } from "viem";
import { useReadContract } from "wagmi";
import { useConfig } from "../../config/context.tsx";
import { agreementsAbi } from "../../contracts/generated/abi.ts";

/** What waits for an account to withdraw, in the token's smallest unit; straight from the contract. */
export function useCredit(account: Address | undefined, token: Address): bigint {
  const { contracts } = useConfig();
  const { data } = useReadContract({
    address: contracts.agreements,
    abi: agreementsAbi,
    functionName: "creditOf",
    ...(account && { args: [account, token] as const }),
    query: { enabled: account !== undefined },
  });
  return data ?? 0n;
}
