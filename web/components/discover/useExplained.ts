"use client";

import { useEffect, useState } from "react";
import type { Match } from "../../matching/rank.ts";

/** How some listings match, by their ids. */
export interface Explain {
  /** What was told with the answer. */
  readonly first: ReadonlyMap<string, Match>;
  readonly of: (ids: readonly string[]) => Promise<readonly Match[]>;
}

interface Told {
  readonly by: Explain;
  readonly matches: ReadonlyMap<string, Match>;
}

/** How the listings that are shown match; what is not told yet is undefined. */
export function useExplained(
  shown: readonly { readonly id: string }[],
  explain: Explain,
): (id: string) => Match | undefined {
  const [told, setTold] = useState<Told>({ by: explain, matches: explain.first });
  const matches = told.by === explain ? told.matches : explain.first;
  useEffect(() => {
    const unknown = shown.map(({ id }) => id).filter((id) => !matches.has(id));
    if (unknown.length === 0) return;
    let isWanted = true;
    explain.of(unknown).then(
      (more) => {
        if (!isWanted) return;
        setTold({
          by: explain,
          matches: new Map([...matches, ...more.map((match) => [match.id, match] as const)]),
        });
      },
      // Another question took this one's place; its answer tells all anew.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [shown, explain, matches]);
  return (id) => matches.get(id) ?? explain.first.get(id);
}
