import type { MatchingErrorCode, MatchingErrorParameters } from "./errors.ts";
import type { Match } from "./explain.ts";
import type { ListingInput } from "./listing.ts";
import type { MutualMatch } from "./mutual.ts";
import type { OwnWishes } from "./preference/profile.ts";
import type { Wish } from "./preference/wish.ts";
import type { Query } from "./query.ts";
import type { Weights } from "./weights.ts";

/** What the page asks of the worker; `request` comes back with the answer. */
export type MatchRequest = { readonly request: number } & (
  | {
      /** Replaces all listings, in as many parts as it takes. */
      readonly type: "load";
      readonly listings: readonly ListingInput[];
      readonly isFirst: boolean;
      readonly isLast: boolean;
    }
  | {
      /** Takes listings away, then adds some; those that are in already are replaced. */
      readonly type: "update";
      readonly remove: readonly string[];
      readonly put: readonly ListingInput[];
    }
  | { readonly type: "rank"; readonly query: Query; readonly weights: Weights }
  | {
      /** Only which, best first: explanations of thousands take long to hand over. */
      readonly type: "order";
      readonly query: Query;
      readonly weights: Weights;
    }
  | {
      readonly type: "explain";
      readonly ids: readonly string[];
      readonly query: Query;
      readonly weights: Weights;
    }
  | {
      readonly type: "rankMutual";
      readonly listing: ListingInput;
      readonly now: number;
      readonly limit: number;
      readonly weights: Weights;
    }
  | {
      /** Addresses and how much the viewer trusts each, 0 to 1 with ½ for neither way; null to forget. */
      readonly type: "trust";
      readonly members: readonly (readonly [address: string, trust: number])[] | null;
    }
  | {
      /** What everyone wanted, to learn from, and what the viewer itself did; null to switch preferences off. */
      readonly type: "learn";
      readonly lessons: { readonly everyone: readonly Wish[]; readonly own: OwnWishes } | null;
    }
);

export type MatchResponse =
  | { readonly type: "done"; readonly request: number; readonly count: number }
  | { readonly type: "ordered"; readonly request: number; readonly ids: readonly string[] }
  | { readonly type: "ranked"; readonly request: number; readonly matches: readonly Match[] }
  | { readonly type: "rankedMutual"; readonly request: number; readonly matches: readonly MutualMatch[] }
  | {
      readonly type: "refused";
      readonly request: number;
      readonly code: MatchingErrorCode;
      readonly parameters: MatchingErrorParameters;
    };
