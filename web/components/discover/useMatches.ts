"use client";

import { useEffect, useRef, useState } from "react";
import type { ListingInput } from "../../matching/listing.ts";
import { createMatcher, type Matcher } from "../../matching/matcher.ts";
import type { Query } from "../../matching/query.ts";
import type { Match } from "../../matching/rank.ts";

interface Matches {
  /** Best first; null until the first answer. */
  readonly matches: readonly Match[] | null;
  readonly error: Error | null;
}

/** Ranks listings off the page's thread. The last answer stays until the next has come. */
export function useMatches(listings: readonly ListingInput[] | null, query: Query | null): Matches {
  const matcher = useRef<Matcher | null>(null);
  const loaded = useRef<readonly ListingInput[] | null>(null);
  const [answer, setAnswer] = useState<Matches>({ matches: null, error: null });

  useEffect(
    () => () => {
      matcher.current?.dispose();
      matcher.current = null;
      loaded.current = null;
    },
    [],
  );

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
      return asked.rank(query);
    };
    ask().then(
      (matches) => isWanted && setAnswer({ matches, error: null }),
      (cause: unknown) => {
        if (!isWanted) return;
        matcher.current?.dispose();
        matcher.current = null;
        loaded.current = null;
        setAnswer({ matches: null, error: cause instanceof Error ? cause : new Error(String(cause)) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [listings, query]);

  return answer;
}
