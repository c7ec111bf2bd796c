"use client";

import { useCallback, useMemo, useState } from "react";
import { useConfig } from "../../config/context.tsx";
import type { Matcher } from "../../matching/matcher.ts";
import type { Weights } from "../../matching/weights.ts";
import { isWithin } from "../../places/cell.ts";
import { useAccount } from "../../wallet/account.ts";
import { useChainHour } from "../../wallet/chainHour.ts";
import type { ListingRecord } from "../listing/record.ts";
import { useMatcher } from "../matching/useMatcher.ts";
import type { Viewer } from "../matching/useViewer.ts";
import type { Filters, Nearby } from "./filters.ts";
import { hold } from "./held.ts";
import { queryOf } from "./query.ts";
import type { Explain } from "./useExplained.ts";

/** Every one that is in reach: more than there will ever be in one page. */
const ALL = 1_000_000;
/** Of so many it is told at once how they match: a little more than a screen shows. */
const EXPLAINED = 20;

interface Answer {
  readonly question: string;
  readonly ids: readonly string[];
  readonly explain: Explain;
}

export interface Found {
  /** What to show, the best first; null until it is known. */
  readonly found: readonly ListingRecord[] | null;
  /** What it answers, as far as another question shows others. */
  readonly question: string;
  /** All in reach, also what waits and what lies outside the chosen area of the map. */
  readonly inReach: readonly ListingRecord[] | null;
  /** How many came after the list was first shown. */
  readonly waiting: number;
  readonly showWaiting: () => void;
  readonly explain: Explain;
  readonly failed: boolean;
}

const NOT_EXPLAINED: Explain = { first: new Map(), of: async () => [] };

async function answer(matcher: Matcher, ...[query, weights]: Parameters<Matcher["order"]>): Promise<Answer> {
  const ids = await matcher.order(query, weights);
  const first = await matcher.explain(ids.slice(0, EXPLAINED), query, weights);
  const of = (some: readonly string[]) => matcher.explain(some, query, weights);
  const question = JSON.stringify([query.seeks, query.categories]);
  return { question, ids, explain: { first: new Map(first.map((match) => [match.id, match])), of } };
}

/** What the filters leave, best first. */
export function useFound(
  listings: readonly ListingRecord[] | null,
  filters: Filters,
  nearby: Nearby | null,
  { viewer, weights }: { viewer: Viewer; weights: Weights },
): Found {
  const { chain } = useConfig();
  const { address: me } = useAccount();
  const now = useChainHour();
  const { seeks, category, within, week, price, unit, gift, community, area } = filters;
  const query = useMemo(
    () =>
      now === null
        ? null
        : queryOf(
            { seeks, category, within, week, price, unit, gift, community, area: null },
            {
              nearby,
              me: me ?? null,
              now,
              zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
              decimals: chain.currency.decimals,
              limit: ALL,
            },
          ),
    [seeks, category, within, week, price, unit, gift, community, nearby, me, now, chain],
  );
  const ask = useMemo(
    () => (query === null ? null : (matcher: Matcher) => answer(matcher, query, weights)),
    [query, weights],
  );
  const { found, to, error } = useMatcher(listings, viewer, ask, nearby !== null);
  const byId = useMemo(() => new Map(listings?.map((listing) => [listing.id, listing])), [listings]);
  const inReach = useMemo(() => found?.ids.flatMap((id) => byId.get(id) ?? []) ?? null, [found, byId]);
  const { held, showAll } = useHeld(inReach, to);
  const shown = useMemo(
    () => (area === null ? held.shown : (held.shown?.filter(({ cell }) => isWithin(cell, area)) ?? null)),
    [held, area],
  );
  return {
    found: shown,
    question: JSON.stringify([found?.question, area]),
    inReach,
    waiting: held.waiting,
    showWaiting: showAll,
    explain: found?.explain ?? NOT_EXPLAINED,
    failed: error !== null,
  };
}

/** Holds back what comes while the question stays the same. */
function useHeld(list: readonly ListingRecord[] | null, question: unknown) {
  const [known, setKnown] = useState<{ question: unknown; list: typeof list } | null>(null);
  const isAnother = list !== null && known?.question !== question;
  if (isAnother) setKnown({ question, list });
  const first = isAnother || known === null ? list : known.list;
  const held = useMemo(() => {
    if (list === null) return { shown: null, waiting: 0 };
    // An answer just come holds nothing back, and ten thousand need not be looked up to know it.
    return list === first ? { shown: list, waiting: 0 } : hold(list, new Set(first?.map(({ id }) => id)));
  }, [list, first]);
  const showAll = useCallback(() => setKnown({ question, list }), [question, list]);
  return { held, showAll };
}
