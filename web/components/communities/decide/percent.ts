import { WEIGHED, type WeightsPercent } from "./changes.ts";

const WHOLE = 100;

/**
 * Weights in whole percents that add up to 100, in the same proportions as nearly as can be: the largest remainders are
 * rounded up.
 *
 * @param weights none below zero, one at least above it
 */
export function toPercent(weights: WeightsPercent): WeightsPercent {
  const total = WEIGHED.reduce((sum, name) => sum + weights[name], 0);
  const exact = WEIGHED.map((name) => ({ name, share: (weights[name] * WHOLE) / total }));
  const rest = WHOLE - exact.reduce((sum, { share }) => sum + Math.floor(share), 0);
  const raised = new Set(
    exact
      .toSorted((a, b) => (b.share % 1) - (a.share % 1))
      .slice(0, rest)
      .map(({ name }) => name),
  );
  const of = (name: keyof WeightsPercent) =>
    Math.floor((weights[name] * WHOLE) / total) + (raised.has(name) ? 1 : 0);
  return {
    distance: of("distance"),
    reputation: of("reputation"),
    availability: of("availability"),
    price: of("price"),
    service: of("service"),
  };
}
