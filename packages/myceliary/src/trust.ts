/**
 * Who trusts whom, and why: EigenTrust from a community's seeds, trust as one member sees it, and the paths that explain
 * it. It reads nothing from any network.
 *
 * @module
 */
export { toTrust } from "../../../web/components/trust/scale.ts";
export { DEFAULT_HALF_LIFE, type Decay } from "../../../web/trust/decay.ts";
export {
  EDGE_KINDS,
  type EdgeColumns,
  type EdgeInput,
  type EdgeKind,
  experienceOfReview,
  experienceOfVouch,
  toEdgeColumns,
} from "../../../web/trust/edges.ts";
export { TrustError, type TrustErrorCode } from "../../../web/trust/errors.ts";
export type { ReviewStatement, Statements, VouchStatement } from "../../../web/trust/merge.ts";
export type { PathEdge, PathOptions, TrustPath } from "../../../web/trust/paths.ts";
export type { CommunityTrust, LoadedGraph, ViewerTrust } from "../../../web/trust/protocol.ts";
export { type TrustRecord, toTrustRecord } from "../../../web/trust/record.ts";
export type { Seed } from "../../../web/trust/seeds.ts";
export type { SolveOptions } from "../../../web/trust/solver/solve.ts";
export { createTruster, type Truster } from "../../../web/trust/truster.ts";
export type { WalkLimits } from "../../../web/trust/walk.ts";
