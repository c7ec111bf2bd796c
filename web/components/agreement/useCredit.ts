"use client";

import type { Address } from "viem";
import { useConfig } from "../../config/context.tsx";
import { agreementsAbi } from "../../contracts/generated/abi.ts";
import { useReadContract } from "../../wallet/readContract.ts";

/** What waits for an account to withdraw, in the token's smallest unit; straight from the contract. */
export function useCredit(account: Address, token: Address): bigint {
  const { contracts } = useConfig();
  const { data } = useReadContract({
    address: contracts.agreements,
    abi: agreementsAbi,
    functionName: "creditOf",
    args: [account, token],
  });
  return data ?? 0n;
}
