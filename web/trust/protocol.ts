import type { Decay } from "./decay.ts";
import type { EdgeColumns } from "./edges.ts";
import type { TrustErrorCode, TrustErrorParameters } from "./errors.ts";
import type { GraphCounts } from "./graph.ts";
import type { PathOptions, TrustPath } from "./paths.ts";
import type { Seed } from "./seeds.ts";
import type { SolveCounts, SolveOptions } from "./solver/solve.ts";
import type { WalkLimits } from "./walk.ts";

/** A graph as the index had it at a block. */
export interface LoadedGraph {
  readonly block: number;
  readonly counts: GraphCounts;
}

/** A community's trust, all peers'. */
export interface CommunityTrust extends SolveCounts {
  readonly block: number;
  readonly scores: Float64Array;
  /** What each peer loses by the distrust of others, on the scale of scores. */
  readonly losses: Float64Array;
}

/** A viewer's trust in the members that were asked for, in their order. */
export interface ViewerTrust {
  readonly block: number;
  readonly bound: number;
  readonly scores: Float64Array;
  readonly losses: Float64Array;
}

/** What the page asks of the worker; `request` comes back with the answer. */
export type TrustRequest =
  | {
      readonly type: "load";
      readonly request: number;
      readonly block: number;
      readonly edges: EdgeColumns;
      readonly decay: Decay;
    }
  | {
      readonly type: "community";
      readonly request: number;
      readonly seeds: readonly Seed[];
      readonly options: SolveOptions;
    }
  | {
      readonly type: "viewer";
      readonly request: number;
      readonly viewer: number;
      readonly members: readonly number[];
      readonly limits: WalkLimits;
    }
  | {
      readonly type: "paths";
      readonly request: number;
      readonly viewer: number;
      readonly member: number;
      readonly options: PathOptions;
    };

export type TrustResponse =
  | { readonly type: "loaded"; readonly request: number; readonly graph: LoadedGraph }
  | { readonly type: "community"; readonly request: number; readonly trust: CommunityTrust }
  | { readonly type: "viewer"; readonly request: number; readonly trust: ViewerTrust }
  | { readonly type: "paths"; readonly request: number; readonly paths: readonly TrustPath[] }
  | {
      readonly type: "refused";
      readonly request: number;
      readonly code: TrustErrorCode;
      readonly parameters: TrustErrorParameters;
    };
