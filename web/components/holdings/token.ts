import { formatUnits } from "viem";

/** What a token says of itself. */
export interface TokenFacts {
  readonly symbol: string;
  readonly decimals: number;
}

const MOST_SIGNS = 12;

/**
 * A token's own sign where it can be shown: letters, digits and a few marks. Anyone writes what they like into a token, also
 * signs that turn a line round or that nobody sees; null for such.
 */
export function shownSymbol(symbol: string): string | null {
  const trimmed = symbol.trim();
  return /^[\p{L}\p{N}\p{Sc}.+_-]+$/u.test(trimmed) && [...trimmed].length <= MOST_SIGNS ? trimmed : null;
}

/** An amount in whole tokens, as a number to be shown; digits beyond a double's are not. */
export function wholeTokens(value: bigint, decimals: number): number {
  return Number(formatUnits(value, decimals));
}
