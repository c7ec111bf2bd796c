/** Hundredths of an hour that an hour has: the unit of time credits. */
const HUNDREDTHS = 100n;

/** Time that a member typed, such as "1.5" or "0,25", in hundredths of an hour; null for what is none, or finer than that. */
export function parseHours(text: string): bigint | null {
  const match = /^\s*(\d{1,9})(?:[.,](\d{1,2}))?\s*$/u.exec(text);
  if (match === null) return null;
  const [, whole = "0", fraction = ""] = match;
  return BigInt(whole) * HUNDREDTHS + BigInt(fraction.padEnd(2, "0"));
}

/** Hundredths of an hour as a number of hours, to be shown. */
export function toHours(hundredths: bigint): number {
  return Number(hundredths) / Number(HUNDREDTHS);
}
