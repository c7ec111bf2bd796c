/** A fitted logistic regression: log-odds = intercept + Σ weight · (value − usual). */
export interface Logistic {
  /** Log-odds where every value is as usual. */
  readonly intercept: number;
  readonly weights: Float64Array;
  /** Means of the values that it was fitted to. */
  readonly usual: Float64Array;
}

const MOST_STEPS = 50;

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares) with a ridge: the penalty is
 * `ridge ∕ 2` times the squared weight of each value in units of its standard deviation, the intercept left free.
 *
 * @param rows - one row of values for each outcome
 */
export function fitLogistic(
  rows: readonly Float64Array[],
  outcomes: readonly boolean[],
  ridge: number,
): Logistic {
  const width = rows[0]?.length ?? 0;
  const { mean, deviation } = moments(rows, width);
  const scaled = rows.map((row) => {
    const z = new Float64Array(width + 1).fill(1);
    for (let j = 0; j < width; j += 1) z[j] = ((row[j] ?? 0) - (mean[j] ?? 0)) / (deviation[j] ?? 1);
    return z;
  });
  const weights = new Float64Array(width + 1);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const system = newtonSystem(scaled, outcomes, weights, ridge);
    const change = solveDense(system);
    let most = 0;
    for (let j = 0; j <= width; j += 1) {
      weights[j] = (weights[j] ?? 0) + (change[j] ?? 0);
      most = Math.max(most, Math.abs(change[j] ?? 0));
    }
    if (most < 1e-9) break;
  }
  const unscaled = mean.map((_, j) => (weights[j] ?? 0) / (deviation[j] ?? 1));
  return { intercept: weights[width] ?? 0, weights: unscaled, usual: mean };
}

/** Log-odds of an outcome. */
export function logOdds({ intercept, weights, usual }: Logistic, values: Float64Array): number {
  let sum = intercept;
  for (let j = 0; j < weights.length; j += 1) sum += (weights[j] ?? 0) * ((values[j] ?? 0) - (usual[j] ?? 0));
  return sum;
}

/** Probability whose log-odds are given. */
export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function moments(rows: readonly Float64Array[], width: number) {
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  for (let j = 0; j < width; j += 1) {
    let sum = 0;
    for (const row of rows) sum += row[j] ?? 0;
    const middle = sum / rows.length;
    let squares = 0;
    for (const row of rows) squares += ((row[j] ?? 0) - middle) ** 2;
    mean[j] = middle;
    // A value that never differs says nothing; its weight stays 0 by the ridge.
    deviation[j] = Math.sqrt(squares / rows.length) || 1;
  }
  return { mean, deviation };
}

/** Hessian and gradient of the penalised likelihood as one augmented matrix. */
function newtonSystem(
  rows: readonly Float64Array[],
  outcomes: readonly boolean[],
  weights: Float64Array,
  ridge: number,
): Float64Array[] {
  const size = weights.length;
  const system = Array.from({ length: size }, () => new Float64Array(size + 1));
  for (const [i, row] of rows.entries()) {
    let odds = 0;
    for (let j = 0; j < size; j += 1) odds += (weights[j] ?? 0) * (row[j] ?? 0);
    const probability = probabilityOf(odds);
    const certainty = probability * (1 - probability);
    const miss = (outcomes[i] === true ? 1 : 0) - probability;
    for (const [j, line] of system.entries()) {
      const value = row[j] ?? 0;
      line[size] = (line[size] ?? 0) + miss * value;
      for (let k = 0; k < size; k += 1) line[k] = (line[k] ?? 0) + certainty * value * (row[k] ?? 0);
    }
  }
  for (const [j, line] of system.entries()) {
    const penalty = j < size - 1 ? ridge : 1e-9;
    line[j] = (line[j] ?? 0) + penalty;
    line[size] = (line[size] ?? 0) - penalty * (weights[j] ?? 0);
  }
  return system;
}

/** Gauss–Jordan elimination of a positive definite augmented matrix, in place. */
function solveDense(system: readonly Float64Array[]): Float64Array {
  const size = system.length;
  for (const [i, head] of system.entries()) {
    for (const line of system) {
      if (line === head) continue;
      const factor = (line[i] ?? 0) / (head[i] ?? 1);
      for (let k = i; k <= size; k += 1) line[k] = (line[k] ?? 0) - factor * (head[k] ?? 0);
    }
  }
  return Float64Array.from(system, (line, i) => (line[size] ?? 0) / (line[i] ?? 1));
}
