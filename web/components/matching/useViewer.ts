"use client";

import type { ReputationSource } from "../communities/reputationSource.ts";
import type { Lessons } from "../interests/lessons.ts";
import type { Interests } from "../interests/useInterests.ts";
import { useTrust } from "../trust/useTrust.ts";

/** What matching may know of who looks. */
export interface Viewer {
  /** How much the viewer trusts whom, 0 to 1 by address; null where nothing is known. */
  readonly trust: ReadonlyMap<string, number> | null;
  /** What may be learned of the viewer's interests; null for nothing. */
  readonly lessons: Lessons | null;
  /** Nothing more is about to become known. */
  readonly isSettled: boolean;
}

/**
 * The member who looks, as far as matching may know it.
 *
 * @param from where the community that is looked in has reputation from
 */
export function useViewer({ lessons, isSettled }: Interests, from: ReputationSource = "both"): Viewer {
  const known = useTrust(from);
  return { trust: known.trust, lessons, isSettled: known.isSettled && isSettled };
}
