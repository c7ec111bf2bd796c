"use client";

import { type Address, isAddressEqual, zeroAddress } from "viem";
import { arbitratorAbi, communityAbi } from "../../contracts/generated/abi.ts";
import { useReadContract } from "../../wallet/readContract.ts";
import { failureOf } from "../../writes/failure.ts";
import { type Arbitration, arbitrationOf, NO_ARBITRATION } from "./arbitration.ts";

export interface ProposedArbitration {
  readonly terms: Arbitration;
  /** What asking for a ruling costs, in wei; null where nobody rules. */
  readonly fee: bigint | null;
}

/**
 * Who would rule on an exchange in a community, straight from its contract; null until it is known. One who couldn't rule on
 * these terms, because it doesn't even name its price, is left out.
 */
export function useArbitration(community: Address): ProposedArbitration | null {
  const { data: settings } = useReadContract({
    address: community,
    abi: communityAbi,
    functionName: "disputeSettings",
  });
  const terms = settings === undefined ? null : arbitrationOf(community, settings);
  const isNamed = terms !== null && !isAddressEqual(terms.arbitrator, zeroAddress);
  const cost = useReadContract({
    address: terms?.arbitrator ?? zeroAddress,
    abi: arbitratorAbi,
    functionName: "arbitrationCost",
    args: [terms?.arbitratorData ?? "0x"],
    query: { enabled: isNamed, retry: false },
  });
  if (terms === null) return null;
  if (!isNamed || (cost.isError && failureOf(cost.error).kind !== "unreachable"))
    return { terms: NO_ARBITRATION, fee: null };
  return cost.data === undefined ? null : { terms, fee: cost.data };
}
