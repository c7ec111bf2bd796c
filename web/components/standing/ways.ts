import type { ReputationSource } from "../communities/reputationSource.ts";
import { counts } from "../communities/reputationSource.ts";

/** How one vouches: in a transaction, or by a signature that members' devices pass on. */
export const VOUCH_WAYS = ["chain", "signature"] as const;
export type VouchWay = (typeof VOUCH_WAYS)[number];

/**
 * The ways that are open to a member, the one that fits best first. What no community of the member's counts is left out; a
 * member of none, and one whose chain is away, can do what there is.
 *
 * @param sources where the member's communities have reputation from
 */
export function waysToVouch(
  sources: readonly ReputationSource[],
  isChainAway: boolean,
): readonly [VouchWay, ...VouchWay[]] {
  const isCounted = (kind: "chain" | "attestations") => sources.some((source) => counts(source, kind));
  const isSigned = isCounted("attestations");
  if (isChainAway || (isSigned && !isCounted("chain"))) return ["signature"];
  return isSigned ? ["chain", "signature"] : ["chain"];
}
