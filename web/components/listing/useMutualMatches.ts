"use client";

import { useMemo } from "react";
import type { Matcher } from "../../matching/matcher.ts";
import type { MutualMatch } from "../../matching/mutual.ts";
import { resolveWeights } from "../../matching/weights.ts";
import { useChainHour } from "../../wallet/chainHour.ts";
import { useCommunities } from "../communities/useCommunities.ts";
import { useListings } from "../discover/useListings.ts";
import { useInterests } from "../interests/useInterests.ts";
import { useMatcher } from "../matching/useMatcher.ts";
import { useViewer } from "../matching/useViewer.ts";
import { type ListingRecord, toListingInput } from "./record.ts";

/** How many are shown: enough to choose from. */
const SHOWN = 5;

interface Found {
  readonly listing: ListingRecord;
  readonly match: MutualMatch;
}

/** What suits a listing of mine and is suited by it, best first; null until it is known. */
export function useMutualMatches(mine: ListingRecord): readonly Found[] | null {
  const listings = useListings();
  const communities = useCommunities();
  const now = useChainHour();
  const viewer = useViewer(useInterests(mine.kind === "Offer" ? "Need" : "Offer"));
  const ask = useMemo(() => {
    if (now === null || communities.isPending) return null;
    const home = communities.data?.find(({ address }) => address === mine.community.address);
    const weights = resolveWeights(home?.weights ?? {}, {});
    return async (matcher: Matcher) => {
      const { centreOf } = await import("../../places/cells.ts");
      const place = mine.cell === null ? null : centreOf(mine.cell);
      return matcher.rankMutual(toListingInput(mine, place), { now, limit: SHOWN, weights });
    };
  }, [mine, now, communities.isPending, communities.data]);
  const { found } = useMatcher(listings.data ?? null, viewer, ask, true);
  return useMemo(() => {
    if (found === null || listings.data === undefined) return null;
    const byId = new Map(listings.data.map((listing) => [listing.id, listing]));
    return found.flatMap((match): Found[] => {
      const listing = byId.get(match.id);
      return listing === undefined ? [] : [{ listing, match }];
    });
  }, [found, listings.data]);
}
