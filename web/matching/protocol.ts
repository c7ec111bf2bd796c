import type { MatchingErrorCode, MatchingErrorParameters } from "./errors.ts";
import type { ListingInput } from "./listing.ts";
import type { Query } from "./query.ts";
import type { Match } from "./rank.ts";
import type { Weights } from "./weights.ts";

/** What the page asks of the worker; `request` comes back with the answer. */
export type MatchRequest =
  | { readonly type: "load"; readonly request: number; readonly listings: readonly ListingInput[] }
  | { readonly type: "rank"; readonly request: number; readonly query: Query; readonly weights: Weights };

export type MatchResponse =
  | { readonly type: "loaded"; readonly request: number; readonly count: number }
  | { readonly type: "ranked"; readonly request: number; readonly matches: readonly Match[] }
  | {
      readonly type: "refused";
      readonly request: number;
      readonly code: MatchingErrorCode;
      readonly parameters: MatchingErrorParameters;
    };
