import type { ListingColumns } from "../store/columns.ts";
import type { Lexicon } from "../store/lexicon.ts";

/** Orders the ids of two rows, of any columns that share the lexicon, as numbers. */
export function compareRowIds(
  lexicon: Lexicon,
  a: ListingColumns,
  rowA: number,
  b: ListingColumns,
  rowB: number,
): number {
  const prefixA = a.idPrefix[rowA] ?? 0;
  const prefixB = b.idPrefix[rowB] ?? 0;
  if (prefixA !== prefixB) return lexicon.prefixes.at(prefixA) < lexicon.prefixes.at(prefixB) ? -1 : 1;
  const high = (a.idHigh[rowA] ?? 0) - (b.idHigh[rowB] ?? 0);
  return high !== 0 ? high : (a.idLow[rowA] ?? 0) - (b.idLow[rowB] ?? 0);
}

/** A row and its score. */
export interface Scored {
  readonly columns: ListingColumns;
  readonly row: number;
  readonly score: number;
}

/** The k best rows seen so far: greater scores first, equal ones by id, the smaller first. A heap, the worst on top. */
export class Best {
  readonly #lexicon: Lexicon;
  readonly #limit: number;
  readonly #scores: number[] = [];
  readonly #rows: number[] = [];
  readonly #columns: ListingColumns[] = [];

  constructor(limit: number, lexicon: Lexicon) {
    this.#limit = limit;
    this.#lexicon = lexicon;
  }

  get isFull(): boolean {
    return this.#scores.length >= this.#limit;
  }

  /** The score below which nothing comes in any more. */
  get enough(): number {
    return this.isFull ? (this.#scores[0] ?? 0) : Number.NEGATIVE_INFINITY;
  }

  /** The worst that is in; only while something is. */
  get worst(): Scored | null {
    const columns = this.#columns[0];
    if (columns === undefined) return null;
    return { columns, row: this.#rows[0] ?? 0, score: this.#scores[0] ?? 0 };
  }

  offer(columns: ListingColumns, row: number, score: number): void {
    if (!this.isFull) {
      this.#scores.push(score);
      this.#rows.push(row);
      this.#columns.push(columns);
      this.#rise(this.#scores.length - 1);
      return;
    }
    const top = this.#columns[0];
    if (
      top === undefined ||
      !this.#isWorse(this.#scores[0] ?? 0, top, this.#rows[0] ?? 0, score, columns, row)
    ) {
      return;
    }
    this.#scores[0] = score;
    this.#rows[0] = row;
    this.#columns[0] = columns;
    this.#sink(0);
  }

  /** All that are in, the best first. */
  sorted(): readonly Scored[] {
    const all = this.#columns.map((columns, i) => ({
      columns,
      row: this.#rows[i] ?? 0,
      score: this.#scores[i] ?? 0,
    }));
    return all.sort(
      (a, b) => b.score - a.score || compareRowIds(this.#lexicon, a.columns, a.row, b.columns, b.row),
    );
  }

  #isWorse(
    score: number,
    columns: ListingColumns,
    row: number,
    otherScore: number,
    otherColumns: ListingColumns,
    otherRow: number,
  ): boolean {
    if (score !== otherScore) return score < otherScore;
    return compareRowIds(this.#lexicon, columns, row, otherColumns, otherRow) > 0;
  }

  #isWorseAt(i: number, j: number): boolean {
    const [a, b] = [this.#columns[i], this.#columns[j]];
    if (a === undefined || b === undefined) return false;
    const [scoreA, scoreB] = [this.#scores[i] ?? 0, this.#scores[j] ?? 0];
    return this.#isWorse(scoreA, a, this.#rows[i] ?? 0, scoreB, b, this.#rows[j] ?? 0);
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (!this.#isWorseAt(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(from: number): void {
    let at = from;
    for (;;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (this.#isWorseAt(child, worst)) worst = child;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #swap(i: number, j: number): void {
    swapElements(this.#scores, i, j);
    swapElements(this.#rows, i, j);
    swapElements(this.#columns, i, j);
  }
}

function swapElements<T>(array: T[], i: number, j: number): void {
  const [a, b] = [array[i], array[j]];
  if (a === undefined || b === undefined) return;
  array[i] = b;
  array[j] = a;
}
