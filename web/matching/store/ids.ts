/** Bits of an id that two columns hold; the rest, its category in every id that a contract gives, is interned. */
const LOW_BITS = 64n;
const WORD_BITS = 32n;
const WORD_MASK = 0xffff_ffffn;

/** An on-chain id cut to fit into columns. */
export interface IdParts {
  /** The id's bits from the 64th up. */
  readonly prefix: bigint;
  readonly high: number;
  readonly low: number;
}

/** Cuts an id up; {@link joinId} puts it together again. */
export function cutId(id: string): IdParts {
  const whole = BigInt(id);
  return {
    prefix: whole >> LOW_BITS,
    high: Number((whole >> WORD_BITS) & WORD_MASK),
    low: Number(whole & WORD_MASK),
  };
}

/** The id as the index writes it: a decimal number. */
export function joinId({ prefix, high, low }: IdParts): string {
  return ((prefix << LOW_BITS) | (BigInt(high) << WORD_BITS) | BigInt(low)).toString();
}

/** Orders decimal numbers of any length as numbers. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}
