import { checkPeer } from "./edges.ts";
import { TrustError } from "./errors.ts";

/** A peer that a community trusts from the start, and how much of its trust it gets. */
export interface Seed {
  readonly peer: number;
  /** Relative to the other seeds'. */
  readonly weight: number;
}

/**
 * The pre-trusted distribution: seeds' weights scaled to add up to 1. A peer named twice gets both weights.
 * @throws {@link TrustError} `seeds-empty`, `seed-weight-invalid` or `peer-unknown`
 */
export function toDistribution(seeds: readonly Seed[], peers: number): ReadonlyMap<number, number> {
  const distribution = new Map<number, number>();
  let sum = 0;
  for (const { peer, weight } of seeds) {
    checkPeer(peer, peers);
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw new TrustError("seed-weight-invalid", { peer, weight });
    distribution.set(peer, (distribution.get(peer) ?? 0) + weight);
    sum += weight;
  }
  if (!(sum > 0)) throw new TrustError("seeds-empty");
  if (!Number.isFinite(sum)) throw new TrustError("seed-weight-invalid", { sum });
  for (const [peer, weight] of distribution) distribution.set(peer, weight / sum);
  return distribution;
}
