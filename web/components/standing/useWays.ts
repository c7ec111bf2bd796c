"use client";

import { useAccount } from "../../wallet/account.ts";
import { useChainHead } from "../../wallet/chainHead.ts";
import { useCommunities } from "../communities/useCommunities.ts";
import { useMyCommunities } from "../communities/useMyCommunities.ts";
import { type VouchWay, waysToVouch } from "./ways.ts";

/** How the viewer can vouch now, the usual way first. */
export function useWays(): readonly [VouchWay, ...VouchWay[]] {
  const { address } = useAccount();
  const { unreachable } = useChainHead();
  const { data: all } = useCommunities();
  const { data: mine } = useMyCommunities(address ?? null);
  const own = new Set(mine);
  const sources = (all ?? []).filter((one) => own.has(one.address)).map(({ reputation }) => reputation);
  return waysToVouch(sources, unreachable);
}
