"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { IndexClient } from "../../index/client.ts";
import { useIndex } from "../../index/context.tsx";
import { keys } from "../../index/hooks/keys.ts";
import { toListingRecords } from "../listing/record.ts";
import { merge, type Standing } from "./standing.ts";

const KEY = [...keys.allListings, "records"];

/** Milliseconds after which all are asked for again: reviews and agreements of others change them too, if little. */
const ALL_EVERY = 600_000;

/** Only what changed, where all the others are known and of the branch that the chain is on. */
async function renew(
  index: IndexClient,
  before: Standing | undefined,
  signal: AbortSignal,
): Promise<Standing> {
  // Before the listings are asked for: what changes meanwhile is asked for once more.
  const meta = await index.meta({ signal }).catch(() => null);
  const now = Date.now();
  const since = before?.since ?? null;
  const isKnown = before !== undefined && since !== null && now - before.readAt < ALL_EVERY;
  if (isKnown && meta !== null && index.branch.isSince(since)) {
    const changed = toListingRecords(await index.changedListings(since, { signal }));
    return { ...before, records: merge(before.records, changed), since: meta.block.number };
  }
  const records = toListingRecords(await index.listings({}, { signal }));
  return { records, since: meta?.block.number ?? null, readAt: now };
}

/** Every listing that stands. */
export function useListings() {
  const index = useIndex();
  const queries = useQueryClient();
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => renew(index, queries.getQueryData<Standing>(KEY), signal),
    select: ({ records }) => records,
    staleTime: 60_000,
    // Ten thousand listings are not compared field by field: what did not change is the same already.
    structuralSharing: false,
  });
}
