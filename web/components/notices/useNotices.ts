"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { Address } from "viem";
import { useConfig } from "../../config/context.tsx";
import { useKept } from "../../device/useKept.ts";
import { useIndex } from "../../index/context.tsx";
import { keys } from "../../index/hooks/keys.ts";
import { accountId } from "../../index/ids.ts";
import { useChainHour } from "../../wallet/chainHour.ts";
import { keptSearches } from "../searches/kept.ts";
import { keptMarks } from "./kept.ts";
import { isUnread, type Marks, visit } from "./marks.ts";
import { type NewMatch, type Notice, noticesOf } from "./notices.ts";

const DAY = 86_400;
/** Seconds back that are told of. */
const SPAN = 30 * DAY;
/** Milliseconds between two looks. */
const LOOK_EVERY = 10_000;
/** Milliseconds between two notes that the member is here. */
const HERE_EVERY = 60_000;

const noMatches: readonly NewMatch[] = [];

/** Keeps on the device when the account was last here. */
function useVisit(account: Address): void {
  useEffect(() => {
    const marks = keptMarks(account);
    const note = () => {
      if (document.visibilityState !== "visible") return;
      marks.write(visit(marks.read(), Math.floor(Date.now() / 1000)));
    };
    note();
    const timer = setInterval(note, HERE_EVERY);
    document.addEventListener("visibilitychange", note);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", note);
    };
  }, [account]);
}

/** New listings for the searches that are saved on this device; matching is loaded only where there are some. */
function useNewMatches(me: Address, now: number | null, since: number | null): readonly NewMatch[] {
  const index = useIndex();
  const { chain } = useConfig();
  const searches = useKept(keptSearches) ?? [];
  const isWanted = since !== null && now !== null && searches.length > 0;
  const { data } = useQuery({
    queryKey: [...keys.listingsSince(since), "matches", me, searches],
    queryFn: isWanted
      ? async ({ signal }) => {
          const listings = await index.listingsSince(since, { signal });
          const { newMatchesOf } = await import("./newMatches.ts");
          const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
          return newMatchesOf(searches, listings, { me, now, zone, decimals: chain.currency.decimals });
        }
      : skipToken,
    refetchInterval: LOOK_EVERY,
  });
  return isWanted ? (data ?? noMatches) : noMatches;
}

export interface Notices {
  /** The newest first; null until they are known. */
  readonly notices: readonly Notice[] | null;
  /** Asking failed, and nothing is known from before. */
  readonly isFailed: boolean;
  readonly retry: () => void;
  readonly unread: number;
  readonly marks: Marks | null;
}

/** What happened round an account in the last month, and what of it is unread. */
export function useNotices(me: Address): Notices {
  const index = useIndex();
  const account = accountId(me);
  const now = useChainHour();
  const since = now === null ? null : now - (now % DAY) - SPAN;
  useVisit(me);
  const marks = useKept(keptMarks(me));
  const matches = useNewMatches(me, now, since);
  const news = useQuery({
    queryKey: keys.news(account, since),
    queryFn:
      account === null || since === null ? skipToken : ({ signal }) => index.news(account, since, { signal }),
    refetchInterval: LOOK_EVERY,
  });
  const notices = useMemo(
    () => (news.data === undefined ? null : noticesOf(news.data, matches, me)),
    [news.data, matches, me],
  );
  const unread =
    marks === null || notices === null ? 0 : notices.filter((notice) => isUnread(marks, notice)).length;
  return {
    notices,
    isFailed: news.isError && news.data === undefined,
    retry: () => void news.refetch(),
    unread,
    marks,
  };
}
