"use client";

import { type Address, zeroAddress } from "viem";
import { timeCreditsAbi } from "../../contracts/generated/abi.ts";
import { useReadContract } from "../../wallet/readContract.ts";

/**
 * What a member can still give of a community's time, in hundredths of an hour: its balance and its limit together.
 * Undefined until it is known, and for a community that counts no time.
 */
export function useSpendableHours(credits: Address | null, member: Address): bigint | undefined {
  const call = { address: credits ?? zeroAddress, abi: timeCreditsAbi, args: [member] } as const;
  const query = { enabled: credits !== null };
  const balance = useReadContract({ ...call, functionName: "signedBalanceOf", query }).data;
  const limit = useReadContract({ ...call, functionName: "limitOf", query }).data;
  if (balance === undefined || limit === undefined) return undefined;
  const spendable = balance + limit;
  return spendable > 0n ? spendable : 0n;
}
