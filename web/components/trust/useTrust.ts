"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { useIndex } from "../../index/context.tsx";
import { keys } from "../../index/hooks/keys.ts";
import { type AccountId, accountId } from "../../index/ids.ts";
import { useAccount } from "../../wallet/account.ts";
import { useChainHour } from "../../wallet/chainHour.ts";

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

interface Trust {
  /** How much the viewer trusts whom, 0 to 1 by address; null while no wallet is connected or it is not known. */
  readonly trust: ReadonlyMap<AccountId, number> | null;
  /** Nothing more is about to become known: it is known, or there is nobody to know of, or asking failed. */
  readonly isSettled: boolean;
}

/** Trust as the connected member sees it. */
export function useTrust(): Trust {
  const { viewer, hour } = useViewer();
  const { status } = useAccount();
  const { data: circle, dataUpdatedAt, failureCount } = useCircle(viewer);
  const solved = useQuery({
    queryKey: ["trust", viewer, dataUpdatedAt, hour],
    queryFn:
      viewer === null || hour === null || circle === undefined
        ? skipToken
        : async () => (await import("./ask.ts")).trustOfCircle(circle, viewer, hour),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const hasFailed = failureCount > 0 || solved.failureCount > 0;
  return {
    trust: solved.data ?? null,
    isSettled: viewer === null ? status !== "reconnecting" : solved.data !== undefined || hasFailed,
  };
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
        : async () => (await import("./ask.ts")).pathsTo(circle, viewer, member, hour),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
