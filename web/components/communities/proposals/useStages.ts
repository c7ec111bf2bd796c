"use client";

import { governorAbi } from "../../../contracts/generated/abi.ts";
import type { Proposal } from "../../../index/queries/proposal.ts";
import type { Governor } from "../../../index/queries/rules.ts";
import { useReadContracts } from "../../../wallet/readContracts.ts";
import { quorumOf, type Stage, stageOf } from "./stage.ts";

/** A proposal, where it stands, and how many must take part for it to count. */
export interface Staged {
  readonly proposal: Proposal;
  readonly stage: Stage;
  readonly quorum: bigint;
}

/**
 * Where proposals stand. How many must take part is the governor's own word once the vote has begun, and until then what it
 * would be with the members of now.
 *
 * @param now Unix seconds, of the chain
 */
export function useStages(
  proposals: readonly Proposal[],
  governors: readonly Governor[],
  members: number,
  now: bigint,
): readonly Staged[] {
  const begun = proposals.filter(({ voteStart }) => BigInt(voteStart) < now);
  const { data } = useReadContracts({
    contracts: begun.map(
      ({ governor, voteStart }) =>
        ({ address: governor, abi: governorAbi, functionName: "quorum", args: [BigInt(voteStart)] }) as const,
    ),
    query: { enabled: begun.length > 0 },
  });
  const told = new Map(begun.map(({ id }, i) => [id, data?.[i]?.result]));
  return proposals.map((proposal) => {
    const percent = governors.find(({ id }) => id === proposal.governor)?.quorumPercent ?? 0n;
    const quorum = told.get(proposal.id) ?? quorumOf(BigInt(members), percent);
    return { proposal, quorum, stage: stageOf(proposal, quorum, now) };
  });
}
