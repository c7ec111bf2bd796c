import type { Cities } from "../cities.ts";
import type { Measured } from "../measure.ts";

/** What the bench's worker is to measure. */
export interface Order {
  readonly set: string;
  readonly cities: Cities;
  readonly listings: number;
  readonly queries: number;
}

/** How long the page stood still while something else went on. */
export interface Blocking {
  /** Milliseconds of the longest task on the page's thread. */
  readonly longestMs: number;
}

export interface BrowserResult {
  readonly measured: readonly Measured[];
  readonly page: Blocking;
  /** Listings that the page loaded into its own matcher meanwhile, and what they took. */
  readonly matcher: { readonly listings: number; readonly loadMs: number; readonly rankMs: number };
}
