/** The value that a share of all values doesn't exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError("No values.");
  return value;
}

export const rounded = (value: number): number => Math.round(value * 100) / 100;
