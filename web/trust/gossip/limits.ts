import type { Refusal } from "../attestations/refusal.ts";

/** What can be wrong with what a peer sent: with a record, or with the frame that it came in. */
export type PeerFault =
  | Refusal
  /** A frame that is longer than a frame can be. */
  | "oversized"
  /** A record that it has sent before, over the same link. */
  | "replayed"
  /** More than a peer may send or ask for in a time. */
  | "too-much";

/** What runs out: what may be spent at once, and what comes back in a second. */
const RULES = {
  /** Bytes of frames. */
  bytes: { most: 4 * 1024 ** 2, perSecond: 128 * 1024 },
  /** Records, each of which takes milliseconds to verify. */
  records: { most: 10_000, perSecond: 100 },
  /** Comparisons that it starts: a large set takes a tenth of a second. */
  comparisons: { most: 12, perSecond: 0.1 },
  /** Questions for scores: the first about a set takes a second of a phone, and an answer up to 2.4 MB. */
  questions: { most: 6, perSecond: 1 / 60 },
  /** Points for {@link COSTS}; an hour brings all of them back. */
  faults: { most: 20, perSecond: 20 / 3_600 },
} as const;

export type Allowance = keyof typeof RULES;

/**
 * Points that a fault costs. What only a liar or a broken program sends costs much; what a clock that is wrong, or a race of two
 * messages, can be the cause of, little; what a device decides for itself, nothing.
 */
const COSTS: Readonly<Record<PeerFault, number>> = {
  forged: 8,
  "one-signature-missing": 8,
  malformed: 8,
  "too-long": 8,
  oversized: 8,
  self: 8,
  "not-party": 8,
  "weight-out-of-range": 8,
  "rating-out-of-range": 8,
  "life-too-long": 8,
  "unknown-schema": 4,
  "too-much": 4,
  replayed: 2,
  // What was taken back may have been given up there meanwhile.
  "of-others": 1,
  expired: 1,
  "not-yet": 1,
  full: 0,
};

/** Milliseconds of the first silence; each further one lasts twice as long, up to a day. */
const FIRST_SILENCE = 60_000;
const LONGEST_SILENCE = 86_400_000;
/** Milliseconds after a silence after which it is forgotten. */
const FORGIVEN_AFTER = 86_400_000;

/** What a peer may still do; times in milliseconds since the epoch. It outlasts the link. */
export interface Credit {
  readonly left: Readonly<Record<Allowance, number>>;
  /** When {@link left} was so much. */
  readonly at: number;
  readonly silences: number;
  /** It isn't heard until then; null where it never was silenced. */
  readonly mutedUntil: number | null;
}

export function newCredit(at: number): Credit {
  const left = {
    bytes: RULES.bytes.most,
    records: RULES.records.most,
    comparisons: RULES.comparisons.most,
    questions: RULES.questions.most,
    faults: RULES.faults.most,
  };
  return { left, at, silences: 0, mutedUntil: null };
}

export function isMuted({ mutedUntil }: Credit, at: number): boolean {
  return mutedUntil !== null && at < mutedUntil;
}

/** Token buckets: what comes back with time is there again, and what is spent isn't. A clock that goes back brings nothing. */
function refill(credit: Credit, at: number): Credit {
  const seconds = Math.max(0, at - credit.at) / 1_000;
  const back = (allowance: Allowance) =>
    Math.min(RULES[allowance].most, credit.left[allowance] + seconds * RULES[allowance].perSecond);
  return {
    ...credit,
    at,
    left: {
      bytes: back("bytes"),
      records: back("records"),
      comparisons: back("comparisons"),
      questions: back("questions"),
      faults: back("faults"),
    },
  };
}

/** Spends of an allowance. @returns null where there isn't so much left */
export function spend(credit: Credit, allowance: Allowance, amount: number, at: number): Credit | null {
  const now = refill(credit, at);
  const rest = now.left[allowance] - amount;
  return rest < 0 ? null : { ...now, left: { ...now.left, [allowance]: rest } };
}

/** Counts a fault against a peer; one that has none left to make is silenced, and starts anew after that. */
export function blame(credit: Credit, fault: PeerFault, at: number): Credit {
  const cost = COSTS[fault];
  const spent = spend(credit, "faults", cost, at);
  if (spent !== null) return spent;
  const isForgiven = credit.mutedUntil !== null && at > credit.mutedUntil + FORGIVEN_AFTER;
  const silences = isForgiven ? 1 : credit.silences + 1;
  const silence = Math.min(LONGEST_SILENCE, FIRST_SILENCE * 2 ** (silences - 1));
  return { ...newCredit(at), silences, mutedUntil: at + silence };
}
