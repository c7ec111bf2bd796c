"use client";

import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { Place } from "../../matching/listing.ts";
import { createMatcher, type Matcher } from "../../matching/matcher.ts";
import type { Cell } from "../../places/cell.ts";
import { type ListingRecord, toListingInput } from "../listing/record.ts";
import { differenceOf } from "./difference.ts";
import type { Viewer } from "./useViewer.ts";

interface Answer<T> {
  /** Null until the first answer. */
  readonly found: T | null;
  /** What was asked for it. */
  readonly to: ((matcher: Matcher) => Promise<T>) | null;
  readonly error: Error | null;
}

type CentreOf = (cell: Cell) => Place;

/** What a worker was told so far. */
interface Told {
  readonly matcher: Matcher;
  listings: readonly ListingRecord[] | null;
  /** Null as long as no question named a place. */
  centreOf: CentreOf | null;
  trust: Viewer["trust"];
  lessons: Viewer["lessons"];
}

/** Below this share of all, what changed is told alone. */
const FEW = 0.2;

/** Makes a matcher's listings these. */
async function tell(
  matcher: Matcher,
  before: readonly ListingRecord[] | null,
  listings: readonly ListingRecord[],
  centreOf: CentreOf | null,
): Promise<void> {
  const { remove, put } = differenceOf(before ?? [], listings);
  const isMuch = remove.length + put.length > FEW * listings.length;
  if (before === null || isMuch) await matcher.load(inputsOf(listings, centreOf));
  else await matcher.update({ remove, put: [...inputsOf(put, centreOf)] });
}

/** Made as they are taken. */
function* inputsOf(listings: readonly ListingRecord[], centreOf: CentreOf | null) {
  for (const listing of listings)
    yield toListingInput(listing, centreOf === null || listing.cell === null ? null : centreOf(listing.cell));
}

/** Only H3's code knows where a cell is. It is heavy, and a question that names no place is answered the same without. */
async function loadCentreOf(): Promise<CentreOf> {
  return (await import("../../places/cells.ts")).centreOf;
}

/**
 * Asks matching, off the page's thread. The last answer stays until the next has come; the first waits until what can be
 * known of the viewer is, so that nothing moves under the member's hand.
 *
 * @param ask what to ask, the same function as long as the question is the same; null while it is not ready
 * @param arePlaced whether the question names a place, so that it must be known where the listings are
 */
export function useMatcher<T>(
  listings: readonly ListingRecord[] | null,
  { trust, lessons, isSettled }: Viewer,
  ask: ((matcher: Matcher) => Promise<T>) | null,
  arePlaced: boolean,
): Answer<T> {
  const told = useRef<Told | null>(null);
  const [answer, setAnswer] = useState<Answer<T>>({ found: null, to: null, error: null });

  /** Lets the worker go, and with it what it was told. */
  const dispose = useCallback(() => {
    told.current?.matcher.dispose();
    told.current = null;
  }, []);
  useEffect(() => dispose, [dispose]);

  useEffect(() => {
    if (listings === null || ask === null || !isSettled) return;
    let isWanted = true;
    const tellAndAsk = async (centreOf: CentreOf | null) => {
      told.current ??= {
        matcher: createMatcher(),
        listings: null,
        centreOf: null,
        trust: null,
        lessons: null,
      };
      const state = told.current;
      const { matcher } = state;
      // Said to be told before it is: what is asked of a matcher meanwhile waits for its turn.
      const isPlacedNow = centreOf !== null && state.centreOf === null;
      if (state.listings !== listings || isPlacedNow) {
        const before = isPlacedNow ? null : state.listings;
        state.listings = listings;
        state.centreOf ??= centreOf;
        await tell(matcher, before, listings, state.centreOf);
      }
      if (state.trust !== trust) {
        state.trust = trust;
        await matcher.trust(trust);
      }
      if (state.lessons !== lessons) {
        state.lessons = lessons;
        await matcher.learn(lessons);
      }
      return ask(matcher);
    };
    const answerNow = async () => {
      const centreOf = arePlaced ? await loadCentreOf() : null;
      if (!isWanted) return;
      const found = await tellAndAsk(centreOf);
      if (isWanted) startTransition(() => setAnswer({ found, to: ask, error: null }));
    };
    answerNow().catch((cause: unknown) => {
      if (!isWanted) return;
      dispose();
      setAnswer({
        found: null,
        to: null,
        error: cause instanceof Error ? cause : new Error(String(cause)),
      });
    });
    return () => {
      isWanted = false;
    };
  }, [listings, trust, lessons, isSettled, ask, arePlaced, dispose]);

  return answer;
}
