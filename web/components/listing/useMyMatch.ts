"use client";

import { useEffect, useMemo, useState } from "react";
import { useConfig } from "../../config/context.tsx";
import type { Matcher } from "../../matching/matcher.ts";
import type { Match } from "../../matching/rank.ts";
import { resolveWeights } from "../../matching/weights.ts";
import { useAccount } from "../../wallet/account.ts";
import { useChainHour } from "../../wallet/chainHour.ts";
import { useCommunities } from "../communities/useCommunities.ts";
import { type Filters, noFilters } from "../discover/filters.ts";
import { queryOf } from "../discover/query.ts";
import { readKeptFilters, useNearby } from "../discover/useFilters.ts";
import { useInterests } from "../interests/useInterests.ts";
import { useMatcher } from "../matching/useMatcher.ts";
import { useViewer } from "../matching/useViewer.ts";
import type { ListingRecord } from "./record.ts";

/**
 * How a listing fits what I last looked for, as Discover scores it; null where I'm beyond its reach, undefined until it is
 * known.
 */
export function useMyMatch(listing: ListingRecord): Match | null | undefined {
  const { chain } = useConfig();
  const { address: me } = useAccount();
  const [nearby] = useNearby();
  const now = useChainHour();
  const communities = useCommunities();
  const [filters, setFilters] = useState<Filters>(noFilters);
  useEffect(() => setFilters(readKeptFilters()), []);
  const lookedIn = communities.data?.find(({ address }) => address === filters.community);
  const viewer = useViewer(useInterests(listing.kind), lookedIn?.reputation);
  const inputs = useMemo(() => [listing], [listing]);
  const ask = useMemo(() => {
    if (now === null || communities.isPending) return null;
    const weights = resolveWeights(lookedIn?.weights ?? {}, {});
    const query = queryOf(
      { ...filters, seeks: listing.kind, category: null, community: null, within: null, gift: false },
      {
        nearby,
        me: me ?? null,
        now,
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        decimals: chain.currency.decimals,
        limit: 1,
      },
    );
    return (matcher: Matcher) => matcher.rank(query, weights);
  }, [listing.kind, filters, nearby, me, now, chain, communities.isPending, lookedIn]);
  const { found } = useMatcher(inputs, viewer, ask, nearby !== null);
  return found === null ? undefined : (found[0] ?? null);
}
