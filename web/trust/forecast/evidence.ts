import { DEFAULT_HALF_LIFE, type Decay } from "../decay.ts";
import { checkEdges, type EdgeColumns } from "../edges.ts";

/**
 * What speaks for or against an experience of a rater with a member, in the order of a row of evidence. Each is one
 * sentence to a reader, and each counts on the scale of log-odds, where independent evidence adds up.
 */
export const EVIDENCE = [
  /** Log-odds that an experience with the member was bad: its Bayesian record, faded. */
  "member-record",
  /** Log-odds that an experience which the rater reports is bad. */
  "rater-tendency",
  /** As the member's record, of the rater. */
  "rater-record",
  /** As the rater's tendency, of the member. */
  "member-tendency",
  /** 1 where the member reported a bad experience with the rater. */
  "returned-bad",
  /** 1 where the member reported a good experience with the rater. */
  "returned-good",
  /** Mean experience with the member of those whom the rater trusts, −1 to 1, drawn towards 0 where they are few. */
  "circle",
  /** How much is known, as ln(1 + number): of the member by others. */
  "member-known",
  /** By the rater of others. */
  "rater-active",
  /** Of the rater by others. */
  "rater-known",
  /** By the member of others. */
  "member-active",
  /** 1 where nobody has reported on the member yet. */
  "member-new",
  /** 1 where the rater has reported on nobody yet. */
  "rater-new",
] as const;

export type EvidenceName = (typeof EVIDENCE)[number];

export interface EvidenceOptions {
  /** Seconds after which an experience counts half. */
  readonly halfLife: number;
  /** Experiences that the prior counts for. */
  readonly prior: number;
}

/** Reads evidence out of a history of experiences. */
export interface EvidenceReader {
  readonly read: (rater: number, member: number) => Float64Array;
}

export const EVIDENCE_OPTIONS: EvidenceOptions = { halfLife: DEFAULT_HALF_LIFE, prior: 3 };

/** Trust of the rater's circle that the prior of 0 counts for. */
const CIRCLE_PRIOR = 0.3;

/** Faded counts of good and bad experiences of one kind of role. */
interface Tally {
  readonly all: Float64Array;
  readonly bad: Float64Array;
  readonly count: Uint32Array;
}

/**
 * Lays a history out for reading.
 * @throws {@link TrustError} where an edge is out of range
 */
export function readEvidence(
  history: EdgeColumns,
  now: Decay["now"],
  options: EvidenceOptions = EVIDENCE_OPTIONS,
): EvidenceReader {
  checkEdges(history);
  const { peers, rater, member, experience, time } = history;
  const received = tally(peers);
  const gave = tally(peers);
  const between = new Map<number, number>();
  const trusted: Map<number, number>[] = [];
  let all = 0;
  let bad = 0;
  for (let row = 0; row < rater.length; row += 1) {
    const from = rater[row] ?? 0;
    const to = member[row] ?? 0;
    if (from === to) continue;
    const value = experience[row] ?? 0;
    const weight = 2 ** (-Math.max(0, now - (time[row] ?? 0)) / options.halfLife);
    count(received, to, weight, value < 0);
    count(gave, from, weight, value < 0);
    between.set(from * peers + to, value);
    trusted[from] ??= new Map();
    trusted[from]?.set(to, value);
    all += weight;
    if (value < 0) bad += weight;
  }
  // Laplace's rule, so that a history without bad experiences doesn't make them impossible.
  const usual = (bad + 1) / (all + 2);
  const oddsOf = (of: Tally, peer: number) => {
    const share = ((of.bad[peer] ?? 0) + options.prior * usual) / ((of.all[peer] ?? 0) + options.prior);
    return Math.log(share / (1 - share));
  };
  const known = (of: Tally, peer: number) => of.count[peer] ?? 0;

  const circle = (from: number, to: number) => {
    let sum = 0;
    let weight = CIRCLE_PRIOR;
    for (const [friend, trust] of trusted[from] ?? []) {
      const said = trust > 0 ? between.get(friend * peers + to) : undefined;
      if (said === undefined) continue;
      sum += trust * said;
      weight += trust;
    }
    return sum / weight;
  };

  return {
    read(from, to) {
      const returned = between.get(to * peers + from) ?? 0;
      return Float64Array.of(
        oddsOf(received, to),
        oddsOf(gave, from),
        oddsOf(received, from),
        oddsOf(gave, to),
        returned < 0 ? 1 : 0,
        returned > 0 ? 1 : 0,
        circle(from, to),
        Math.log1p(known(received, to)),
        Math.log1p(known(gave, from)),
        Math.log1p(known(received, from)),
        Math.log1p(known(gave, to)),
        known(received, to) === 0 ? 1 : 0,
        known(gave, from) === 0 ? 1 : 0,
      );
    },
  };
}

function tally(peers: number): Tally {
  return { all: new Float64Array(peers), bad: new Float64Array(peers), count: new Uint32Array(peers) };
}

function count(into: Tally, peer: number, weight: number, isBad: boolean): void {
  into.all[peer] = (into.all[peer] ?? 0) + weight;
  into.count[peer] = (into.count[peer] ?? 0) + 1;
  if (isBad) into.bad[peer] = (into.bad[peer] ?? 0) + weight;
}
