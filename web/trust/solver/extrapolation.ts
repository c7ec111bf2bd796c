/** Changes between iterates that one extrapolation combines. */
export const WINDOW = 3;
/** Inner products of {@link WINDOW} changes: the lower triangle of their Gram matrix. */
export const PRODUCTS = (WINDOW * (WINDOW + 1)) / 2;

/** Inner products of the changes between four iterates over some places, row by row. */
export function products(iterates: readonly Float64Array[], first: number, last: number): readonly number[] {
  const [h0, h1, h2, h3] = iterates;
  if (!h0 || !h1 || !h2 || !h3) return [];
  let [p0, p1, p2, p3, p4, p5] = [0, 0, 0, 0, 0, 0];
  for (let row = first; row < last; row += 1) {
    const x1 = h1[row] ?? 0;
    const x2 = h2[row] ?? 0;
    const a = x1 - (h0[row] ?? 0);
    const b = x2 - x1;
    const c = (h3[row] ?? 0) - x2;
    p0 += a * a;
    p1 += b * a;
    p2 += b * b;
    p3 += c * a;
    p4 += c * b;
    p5 += c * c;
  }
  return [p0, p1, p2, p3, p4, p5];
}

/**
 * Shares, adding up to 1, by which the iterates combine into the point whose change is least: reduced rank
 * extrapolation (Eddy 1979, Mešina 1977). Null where the changes say nothing.
 *
 * @param gram - {@link PRODUCTS} inner products, row by row
 */
export function shares(gram: readonly number[]): readonly number[] | null {
  const scale = gram[PRODUCTS - 1] ?? 0;
  if (!(scale > 0)) return null;
  // Solve (G + εI) s = 1: the minimum of sᵀGs with Σ s = 1, up to a factor.
  const rows = Array.from({ length: WINDOW }, (_, i) =>
    Array.from({ length: WINDOW + 1 }, (_, j) => {
      if (j === WINDOW) return 1;
      const [high, low] = i >= j ? [i, j] : [j, i];
      return ((gram[(high * (high + 1)) / 2 + low] ?? 0) / scale) * (i === j ? 1 + 1e-12 : 1);
    }),
  );
  for (let i = 0; i < WINDOW; i += 1) {
    let pivot = i;
    for (let k = i + 1; k < WINDOW; k += 1) {
      if (Math.abs(rows[k]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = k;
    }
    const head = rows[pivot];
    const swapped = rows[i];
    if (!head || !swapped || !(Math.abs(head[i] ?? 0) > 0)) return null;
    rows[pivot] = swapped;
    rows[i] = head;
    for (const row of rows) {
      if (row === head) continue;
      const factor = (row[i] ?? 0) / (head[i] ?? 1);
      for (let j = i; j <= WINDOW; j += 1) row[j] = (row[j] ?? 0) - factor * (head[j] ?? 0);
    }
  }
  const solved = rows.map((row, i) => (row[WINDOW] ?? 0) / (row[i] ?? 1));
  const sum = solved.reduce((all, share) => all + share, 0);
  const result = solved.map((share) => share / sum);
  return result.every((share) => Number.isFinite(share)) ? result : null;
}

/** Combines the later iterates of each change by their shares into the first, at some places. */
export function combine(
  iterates: readonly Float64Array[],
  parts: ArrayLike<number>,
  first: number,
  last: number,
): void {
  const [h0, h1, h2, h3] = iterates;
  if (!h0 || !h1 || !h2 || !h3) return;
  const [a = 0, b = 0, c = 0] = Array.from(parts);
  for (let row = first; row < last; row += 1) {
    h0[row] = a * (h1[row] ?? 0) + b * (h2[row] ?? 0) + c * (h3[row] ?? 0);
  }
}
