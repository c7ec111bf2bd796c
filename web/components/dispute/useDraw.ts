"use client";

import { useQuery } from "@tanstack/react-query";
import { juryAbi } from "../../contracts/generated/abi.ts";
import { useChainHead } from "../../wallet/chainHead.ts";
import { publicClientOf, useNode } from "../../wallet/node.ts";
import { useReadContract } from "../../wallet/readContract.ts";
import type { DisputeRecord } from "./record.ts";

/** Milliseconds between looks at what anybody may change. */
const LOOK_MS = 4_000;
/** Blocks whose hashes every chain remembers; some remember more. */
const REMEMBERED = 256n;

export interface Draw {
  /** Whether jurors wait to be drawn. */
  readonly isPending: boolean;
  /** Blocks until the lot is known; 0 once it is. */
  readonly blocksToCome: number;
  /** Whether the chain has forgotten the lot, so that it must be asked for anew. */
  readonly isLost: boolean;
}

/** What the contract says of the draw; null until it is known, and where no jury rules. */
export function useDraw({ arbitrator, disputeID, jury, isOver }: DisputeRecord): Draw | null {
  const { head } = useChainHead();
  const { data } = useReadContract({
    address: arbitrator,
    abi: juryAbi,
    functionName: "drawOf",
    args: [disputeID],
    query: { enabled: jury !== null && !isOver, refetchInterval: LOOK_MS },
  });
  const [isPending, seedBlock] = data ?? [false, 0n];
  const isOld = isPending && head !== null && head.number > seedBlock + REMEMBERED;
  const node = useNode();
  const { isSuccess: isLost } = useQuery({
    queryKey: ["reseed", arbitrator, disputeID.toString()],
    enabled: isOld,
    retry: false,
    queryFn: async () => {
      const client = await publicClientOf(node);
      const call = { address: arbitrator, abi: juryAbi, functionName: "reseed", args: [disputeID] } as const;
      await client.simulateContract(call);
      return true;
    },
  });
  if (data === undefined || head === null) return null;
  const toCome = seedBlock + 1n - head.number;
  return { isPending, blocksToCome: toCome > 0n ? Number(toCome) : 0, isLost: isOld && isLost };
}
