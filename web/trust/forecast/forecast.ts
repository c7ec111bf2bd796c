import type { EdgeColumns } from "../edges.ts";
import {
  EVIDENCE,
  EVIDENCE_OPTIONS,
  type EvidenceName,
  type EvidenceOptions,
  readEvidence,
} from "./evidence.ts";
import { splitByTime } from "./history.ts";
import { fitLogistic, type Logistic, logOdds, probabilityOf } from "./logistic.ts";

/** One piece of evidence, and how far it moves the forecast. */
export interface EvidenceContribution {
  readonly evidence: EvidenceName;
  readonly value: number;
  /** Weight times how far the value is from the usual one, in log-odds; above 0 speaks for a bad experience. */
  readonly contribution: number;
}

/** How likely a rater's next experience with a member is bad. */
export interface Forecast {
  readonly probabilityOf: (rater: number, member: number) => number;
  /** All evidence, in the order of {@link EVIDENCE}; contributions and the intercept add up to the log-odds. */
  readonly explain: (rater: number, member: number) => readonly EvidenceContribution[];
  readonly model: Logistic;
}

/**
 * Shares of a history that evidence is read from while the weights are learned from what came after: of one stretch of
 * time alone they would learn what happened to go on in it.
 */
export const LEARNING_SHARES = [0.5, 0.7];
const RIDGE = 10;

/**
 * Learns from a history, ordered by time, what its own later part shows of its earlier part: evidence is read from
 * the first of it, at each of {@link LEARNING_SHARES}, weighed by logistic regression on the rests, and then read from
 * all of it. So nothing that is forecast ever takes part.
 *
 * @throws {@link TrustError} where an edge is out of range
 */
export function learnForecast(
  history: EdgeColumns,
  now: number,
  options: EvidenceOptions = EVIDENCE_OPTIONS,
): Forecast {
  const rows: Float64Array[] = [];
  const outcomes: boolean[] = [];
  for (const share of LEARNING_SHARES) {
    const [earlier, later] = splitByTime(history, share);
    const past = readEvidence(earlier, later.time[0] ?? now, options);
    for (let row = 0; row < later.time.length; row += 1) {
      rows.push(past.read(later.rater[row] ?? 0, later.member[row] ?? 0));
      outcomes.push((later.experience[row] ?? 0) < 0);
    }
  }
  return forecastBy(fitLogistic(rows, outcomes, RIDGE), history, now, options);
}

/** Forecasts by a model that is known already. */
export function forecastBy(
  model: Logistic,
  history: EdgeColumns,
  now: number,
  options: EvidenceOptions = EVIDENCE_OPTIONS,
): Forecast {
  const present = readEvidence(history, now, options);
  return {
    model,
    probabilityOf: (rater, member) => probabilityOf(logOdds(model, present.read(rater, member))),
    explain(rater, member) {
      const values = present.read(rater, member);
      return EVIDENCE.map((evidence, j) => {
        const value = values[j] ?? 0;
        return { evidence, value, contribution: (value - (model.usual[j] ?? 0)) * (model.weights[j] ?? 0) };
      });
    },
  };
}
