import { DEFAULT_HALF_LIFE } from "../decay.ts";
import { EDGE_KINDS, type EdgeColumns } from "../edges.ts";
import { buildGraph } from "../graph.ts";
import { createPersonalizer } from "../personal.ts";
import type { WalkLimits } from "../walk.ts";

export interface PartnerOptions {
  /** Seconds after which an exchange counts half as a tie. */
  readonly halfLife: number;
  /** Seconds after which it counts half as a sign that a member is still about. */
  readonly activityHalfLife: number;
  /** What it adds that the other has rated the member and not been rated back. */
  readonly returning: number;
  readonly limits: WalkLimits;
}

export const PARTNER_OPTIONS: PartnerOptions = {
  halfLife: DEFAULT_HALF_LIFE / 3,
  activityHalfLife: DEFAULT_HALF_LIFE / 12,
  returning: 0.2,
  limits: { damping: 0.85, tolerance: 1e-2, mostVisits: 100_000 },
};

/** Foretells with whom a member deals next. */
export interface PartnerForecast {
  /** The likeliest first, equal ones by number; without those that the member has rated already. */
  readonly best: (member: number, limit: number) => readonly number[];
}

/**
 * Likely partners: the geometric mean of nearness (a walk along exchanges in either direction, as who was dealt with
 * deals back) and recent activity, and more where a rating is still to be returned.
 *
 * @throws {@link TrustError} where an edge is out of range
 */
export function forecastPartners(
  history: EdgeColumns,
  now: number,
  options: PartnerOptions = PARTNER_OPTIONS,
): PartnerForecast {
  const { peers, rater, member, time, experience } = history;
  const graph = buildGraph(bothWays(history), { now, halfLife: options.halfLife });
  const personalizer = createPersonalizer(graph);
  const activity = new Float64Array(peers);
  const rated = new Set<number>();
  const lastRated = new Map<number, number>();
  let sum = 0;
  for (let row = 0; row < rater.length; row += 1) {
    const from = rater[row] ?? 0;
    const to = member[row] ?? 0;
    const weight = 2 ** (-Math.max(0, now - (time[row] ?? 0)) / options.activityHalfLife);
    activity[from] = (activity[from] ?? 0) + weight;
    activity[to] = (activity[to] ?? 0) + weight;
    sum += 2 * weight;
    rated.add(from * peers + to);
    if ((experience[row] ?? 0) > 0) lastRated.set(from * peers + to, time[row] ?? 0);
  }

  return {
    best(of, limit) {
      const near = personalizer.trust(of, options.limits);
      const found: { peer: number; value: number }[] = [];
      for (const peer of near.walk.peers) {
        if (peer === of || rated.has(of * peers + peer)) continue;
        const at = lastRated.get(peer * peers + of);
        const owed =
          at === undefined ? 0 : options.returning * 2 ** (-Math.max(0, now - at) / options.halfLife);
        const value = Math.sqrt((near.scoreOf(peer) * (activity[peer] ?? 0)) / sum) + owed;
        if (value > 0) found.push({ peer, value });
      }
      found.sort((a, b) => b.value - a.value || a.peer - b.peer);
      return found.slice(0, limit).map(({ peer }) => peer);
    },
  };
}

/** Good experiences as ties in both directions. */
function bothWays({ peers, rater, member, experience, time }: EdgeColumns): EdgeColumns {
  const good = [...experience.keys()].filter((row) => (experience[row] ?? 0) > 0);
  const twice = [...good, ...good];
  const pick = (column: Uint32Array, row: number) => column[twice[row] ?? 0] ?? 0;
  return {
    peers,
    rater: Uint32Array.from(twice, (_, row) => pick(row < good.length ? rater : member, row)),
    member: Uint32Array.from(twice, (_, row) => pick(row < good.length ? member : rater, row)),
    experience: Float32Array.from(twice, (row) => experience[row] ?? 0),
    time: Uint32Array.from(twice, (row) => time[row] ?? 0),
    kind: new Uint8Array(twice.length).fill(EDGE_KINDS.review),
  };
}
