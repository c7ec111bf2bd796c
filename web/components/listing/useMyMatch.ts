"use client";

import { useEffect, useMemo, useState } from "react";
import { useAccount } from "wagmi";
import { useConfig } from "../../config/context.tsx";
import { type Match, rank } from "../../matching/rank.ts";
import { useChainHour } from "../../wallet/chainHour.ts";
import { type Filters, noFilters } from "../discover/filters.ts";
import { queryOf } from "../discover/query.ts";
import { readKeptFilters, useNearby } from "../discover/useFilters.ts";
import { type ListingRecord, toListingInput } from "./record.ts";

/** How a listing fits what I last looked for; null where I'm beyond its reach, undefined until it is known. */
export function useMyMatch(listing: ListingRecord): Match | null | undefined {
  const { chain } = useConfig();
  const { address: me } = useAccount();
  const [nearby] = useNearby();
  const now = useChainHour();
  const [filters, setFilters] = useState<Filters>(noFilters);
  useEffect(() => setFilters(readKeptFilters()), []);
  return useMemo(() => {
    if (now === null) return undefined;
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
    return rank(query, [toListingInput(listing)])[0] ?? null;
  }, [listing, filters, nearby, me, now, chain]);
}
