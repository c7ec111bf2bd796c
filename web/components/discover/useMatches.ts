"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ListingInput } from "../../matching/listing.ts";
import { createMatcher, type Matcher } from "../../matching/matcher.ts";
import type { Query } from "../../matching/query.ts";
import type { Match } from "../../matching/rank.ts";
import type { Weights } from "../../matching/weights.ts";
import type { Lessons } from "../interests/lessons.ts";

interface Matches {
  /** Best first; null until the first answer. */
  readonly matches: readonly Match[] | null;
  readonly error: Error | null;
}

/**
 * Ranks listings off the page's thread. The last answer stays until the next has come.
 *
 * @param trust how much the viewer trusts whom, 0 to 1 by address
 * @param lessons what may be learned of the viewer's interests
 * @param weights how much each factor counts
 */
export function useMatches(
  listings: readonly ListingInput[] | null,
  query: Query | null,
  trust: ReadonlyMap<string, number> | null,
  lessons: Lessons | null,
  weights: Weights,
): Matches {
  const matcher = useRef<Matcher | null>(null);
  const loaded = useRef<readonly ListingInput[] | null>(null);
  const trusted = useRef<ReadonlyMap<string, number> | null>(null);
  const learned = useRef<Lessons | null>(null);
  const [answer, setAnswer] = useState<Matches>({ matches: null, error: null });

  /** Lets the worker go, and with it what it was told. */
  const dispose = useCallback(() => {
    matcher.current?.dispose();
    matcher.current = null;
    loaded.current = null;
    trusted.current = null;
    learned.current = null;
  }, []);
  useEffect(() => dispose, [dispose]);

  useEffect(() => {
    if (listings === null || query === null) return;
    let isWanted = true;
    const ask = async () => {
      matcher.current ??= createMatcher();
      const asked = matcher.current;
      if (loaded.current !== listings) {
        loaded.current = listings;
        await asked.load(listings);
      }
      if (trusted.current !== trust) {
        trusted.current = trust;
        await asked.trust(trust);
      }
      if (learned.current !== lessons) {
        learned.current = lessons;
        await asked.learn(lessons);
      }
      return asked.rank(query, weights);
    };
    ask().then(
      (matches) => isWanted && setAnswer({ matches, error: null }),
      (cause: unknown) => {
        if (!isWanted) return;
        dispose();
        setAnswer({ matches: null, error: cause instanceof Error ? cause : new Error(String(cause)) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [listings, query, trust, lessons, weights, dispose]);

  return answer;
}
