/** Why a listing is thought to be liked. */
export interface TasteReason {
  /** What the listing is about: a tag word, or a category's slug. */
  readonly wanted: string;
  /** What the member wanted before, which goes with it; null where it is only popular. */
  readonly because: string | null;
}

/** What a member is likely to want, ready for the scoring of listings. */
export interface Taste {
  /** 0 to 1 for a category and the words of a listing. Allocates nothing. */
  readonly valueOf: (category: number, words: Uint32Array, from: number, to: number) => number;
  /** At least the value of any listing of a category whose words all have their bits, modulo 64, in the two words. */
  readonly mostOf: (category: number, lowBits: number, highBits: number) => number;
  /** Null where nothing was learned of any of it. */
  readonly reasonOf: (category: number, words: Uint32Array, from: number, to: number) => TasteReason | null;
}
