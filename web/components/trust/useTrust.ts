"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import type { Circle } from "../../index/circle.ts";
import { useIndex } from "../../index/context.tsx";
import { keys } from "../../index/hooks/keys.ts";
import { type AccountId, accountId } from "../../index/ids.ts";
import { holdsRecords, useSyncSession } from "../../sync/session.ts";
import { useRecords } from "../../sync/useRecords.ts";
import { useAccount } from "../../wallet/account.ts";
import { useChainHour } from "../../wallet/chainHour.ts";
import type { ReputationSource } from "../communities/reputationSource.ts";
import { useReviewedAgreements } from "../review/useReviewedAgreements.ts";
import type { Said } from "./ask.ts";

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

/** Counts the lists of records that there were, so that an answer is kept with the one that it is for. */
const numbers = new WeakMap<readonly object[], number>();
let latest = 0;

function numberOf(list: readonly object[]): number {
  const number = numbers.get(list) ?? ++latest;
  numbers.set(list, number);
  return number;
}

/** What members say of one another, and what tells it from what was said before; null until it is known. */
function useSaid(viewer: AccountId | null, from: ReputationSource) {
  const circle = useCircle(viewer);
  const records = useRecords();
  const isWaiting = useSyncSession(({ session, hasFailed }) => session === null && !hasFailed);
  // While the index is away, there is still what this device holds.
  const agreements = useReviewedAgreements(records);
  const known = circle.data ?? (circle.isError && records.length > 0 ? NOTHING : undefined);
  const isKnown = !(isWaiting && holdsRecords()) && (agreements.isFetched || agreements.failureCount > 0);
  const said: Said | null =
    known === undefined || !isKnown
      ? null
      : { circle: known, records, agreements: agreements.data ?? NONE, from };
  const key = [circle.dataUpdatedAt, numberOf(records), agreements.dataUpdatedAt, from];
  return { said, key, hasFailed: circle.failureCount > 0 };
}

const NOTHING: Circle = { vouches: [], reviews: [] };
const NONE: readonly never[] = [];

interface Trust {
  /** How much the viewer trusts whom, 0 to 1 by address; null while no wallet is connected or it is not known. */
  readonly trust: ReadonlyMap<AccountId, number> | null;
  /** Nothing more is about to become known: it is known, or there is nobody to know of, or asking failed. */
  readonly isSettled: boolean;
}

/**
 * Trust as the connected member sees it.
 *
 * @param from where what is said must come from to count
 */
export function useTrust(from: ReputationSource): Trust {
  const { viewer, hour } = useViewer();
  const { status } = useAccount();
  const { said, key, ...asked } = useSaid(viewer, from);
  const solved = useQuery({
    queryKey: ["trust", viewer, hour, ...key],
    queryFn:
      viewer === null || hour === null || said === null
        ? skipToken
        : async () => (await import("./ask.ts")).trustOfCircle(said, viewer, hour),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const hasFailed = asked.hasFailed || solved.failureCount > 0;
  return {
    trust: solved.data ?? null,
    isSettled: viewer === null ? status !== "reconnecting" : solved.data !== undefined || hasFailed,
  };
}

/** Paths of trust from the viewer to a member, the strongest first. */
export function useTrustPaths(member: AccountId | null) {
  const { viewer, hour } = useViewer();
  const { said, key } = useSaid(viewer, "both");
  return useQuery({
    queryKey: ["trust", viewer, hour, ...key, member],
    queryFn:
      viewer === null || member === null || viewer === member || hour === null || said === null
        ? skipToken
        : async () => (await import("./ask.ts")).pathsTo(said, viewer, member, hour),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
