import { MatchingError } from "./errors.ts";

/** The factors of a match, in the order in which explanations list them. */
export const FACTORS = ["distance", "reputation", "availability", "price", "service", "preference"] as const;

export type FactorName = (typeof FACTORS)[number];

/** How much each factor counts; only their proportions matter. */
export type Weights = Readonly<Record<FactorName, number>>;

/** Preference comes on top of the other five, which add up to 1: where nothing is learned they stand as they are. */
export const DEFAULT_WEIGHTS: Weights = {
  distance: 0.3,
  reputation: 0.25,
  availability: 0.2,
  price: 0.15,
  service: 0.1,
  preference: 0.1,
};

/**
 * The weights of a search: what the member set, else what its community set, else the default, factor by factor.
 * @throws {@link MatchingError} `weight-invalid`, `weights-zero`
 */
export function resolveWeights(community: Partial<Weights>, member: Partial<Weights>): Weights {
  const weights = { ...DEFAULT_WEIGHTS, ...community, ...member };
  checkWeights(weights);
  return weights;
}

/**
 * Refuses weights that give no order.
 * @throws {@link MatchingError} `weight-invalid`, `weights-zero`
 */
export function checkWeights(weights: Weights): void {
  for (const factor of FACTORS) {
    const weight = weights[factor];
    if (!Number.isFinite(weight) || weight < 0) throw new MatchingError("weight-invalid", { factor, weight });
  }
  if (FACTORS.every((factor) => weights[factor] === 0)) throw new MatchingError("weights-zero");
}

/** Scales weights so that they add up to 1. */
export function normalizeWeights(weights: Weights): Weights {
  checkWeights(weights);
  // The largest first: a sum of huge weights must not overflow.
  const most = Math.max(...FACTORS.map((factor) => weights[factor]));
  const total = FACTORS.reduce((sum, factor) => sum + weights[factor] / most, 0);
  const scaled = (factor: FactorName) => weights[factor] / most / total;
  return {
    distance: scaled("distance"),
    reputation: scaled("reputation"),
    availability: scaled("availability"),
    price: scaled("price"),
    service: scaled("service"),
    preference: scaled("preference"),
  };
}
