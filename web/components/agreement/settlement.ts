import { parseUnits } from "viem";

/** The provider's part of a split in the smallest unit, or null where what is typed is none of at most `most`. */
export function parsePart(input: string, decimals: number, most: bigint): bigint | null {
  const text = input.trim().replace(",", ".");
  const [, whole, fraction = ""] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || fraction.length > decimals) return null;
  const part = parseUnits(text, decimals);
  return part > most ? null : part;
}
