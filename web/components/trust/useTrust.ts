"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { useAccount } from "wagmi";
import { useIndex } from "../../index/context.tsx";
import { keys } from "../../index/hooks/keys.ts";
import { type AccountId, accountId } from "../../index/ids.ts";
import { useChainHour } from "../../wallet/chainHour.ts";
import { pathsTo, trustOfCircle } from "./ask.ts";

/** Milliseconds for which a circle is as good as new. */
const FRESH = 60_000;

function useViewer(): { readonly viewer: AccountId | null; readonly hour: number | null } {
  const { address } = useAccount();
  return { viewer: address === undefined ? null : accountId(address), hour: useChainHour() };
}

function useCircle(viewer: AccountId | null) {
  const index = useIndex();
  return useQuery({
    queryKey: keys.circle(viewer),
    queryFn: viewer === null ? skipToken : ({ signal }) => index.circle(viewer, { signal }),
    staleTime: FRESH,
  });
}

/** How much the viewer trusts whom, 0 to 1 by address; nothing while no wallet is connected or it is not known yet. */
export function useTrust(): ReadonlyMap<AccountId, number> | null {
  const { viewer, hour } = useViewer();
  const { data: circle, dataUpdatedAt } = useCircle(viewer);
  const { data } = useQuery({
    queryKey: ["trust", viewer, dataUpdatedAt, hour],
    queryFn:
      viewer === null || hour === null || circle === undefined
        ? skipToken
        : () => trustOfCircle(circle, viewer, hour),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
}

/** Paths of trust from the viewer to a member, the strongest first. */
export function useTrustPaths(member: AccountId | null) {
  const { viewer, hour } = useViewer();
  const { data: circle, dataUpdatedAt } = useCircle(viewer);
  return useQuery({
    queryKey: ["trust", viewer, dataUpdatedAt, hour, member],
    queryFn:
      viewer === null || member === null || viewer === member || hour === null || circle === undefined
        ? skipToken
        : () => pathsTo(circle, viewer, member, hour),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
