import type { TrustGraph } from "../../graph.ts";
import type { Mass } from "./pushSum.ts";

/** What a member gives to whom: shares of its own score, as EigenTrust's C has them; at most 1 in all. */
export interface Row {
  readonly member: number;
  readonly given: readonly { readonly to: number; readonly share: number }[];
}

/**
 * Starts a cycle of EigenTrust (Kamvar et al., 2003) in a cell, after GossipTrust (Zhou and Hwang: GossipTrust for fast reputation
 * aggregation in peer-to-peer networks, TPDS 2008): what the cell's members pass on of their scores. Mass that was lost or made
 * up in an earlier cycle is gone with it.
 *
 * @param rows of the cell's members, each as that member's signed records give it
 * @param scores of all members, as the cell found them in the cycle before
 */
export function startCycle(rows: readonly Row[], scores: Float64Array): Mass {
  const values = new Float64Array(scores.length);
  for (const { member, given } of rows)
    for (const { to, share } of given) values[to] = (values[to] ?? 0) + (scores[member] ?? 0) * share;
  return { values, weight: 1 };
}

/**
 * The scores that a cell found: d y + (1 − d Σ y) s, where y is what all cells passed on, and s the seeds.
 *
 * @param seeds of the community, adding up to 1, by member
 */
export function endCycle(
  { values, weight }: Mass,
  cells: number,
  seeds: Float64Array,
  damping: number,
): Float64Array {
  const passed = values.map((value) => (weight > 0 ? (value / weight) * cells : 0));
  const all = passed.reduce((sum, value) => sum + value, 0);
  return passed.map((value, member) => damping * value + (1 - damping * all) * (seeds[member] ?? 0));
}

/**
 * What members give, of the graph that their signed records make; distrust goes to nobody, and by that to the seeds. A graph of a
 * cell's own members' records gives their rows as one of all records would.
 */
export function rowsOf({ outgoing, given }: TrustGraph, members: readonly number[]): readonly Row[] {
  const { offsets, word, weight } = outgoing;
  return members.map((member) => ({
    member,
    given: Array.from({ length: (offsets[member + 1] ?? 0) - (offsets[member] ?? 0) }, (_, place) => {
      const at = (offsets[member] ?? 0) + place;
      return { to: (word[at] ?? 0) >>> 2, share: (weight[at] ?? 0) / (given[member] ?? 1) };
    }),
  }));
}
