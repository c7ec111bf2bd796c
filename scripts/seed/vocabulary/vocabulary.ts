import type { Unit } from "../../../web/matching/listing.ts";

/** One thing that can be offered or needed, as it stands in a sentence. */
export interface Thing {
  /** With its article: "a bicycle". */
  readonly one: string;
  /** Without one: "bicycles". */
  readonly many: string;
  readonly tags: string;
}

/**
 * The words of a category. Templates name `{one}`, `{many}` (capital first letter: `{One}`, `{Many}`) and `{corner}`,
 * a place that neighbours know.
 */
export interface Vocabulary {
  readonly slug: string;
  readonly things: readonly Thing[];
  readonly offerTitles: readonly string[];
  readonly offerStories: readonly string[];
  readonly needTitles: readonly string[];
  readonly needStories: readonly string[];
  /** What a price is usually for. */
  readonly units: readonly Unit[];
  /** Least and most for one unit, in thousandths of the native token. */
  readonly price: readonly [number, number];
  /** Most of `capacity:n` to name, 0 where capacity says nothing. */
  readonly capacity: number;
}

/** Reads a table of things written "one | many | tags". */
export function things(...rows: readonly string[]): readonly Thing[] {
  return rows.map((row) => {
    const [one = "", many = "", tags = ""] = row.split("|").map((part) => part.trim());
    return { one, many, tags };
  });
}
