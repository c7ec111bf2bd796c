import { MatchingError } from "../errors.ts";
import { idOf, type Match, toMatch } from "../explain.ts";
import { standingOf } from "../factors/reputation.ts";
import type { ListingInput } from "../listing.ts";
import { type PreparedQuery, prepareQuery, type Query } from "../query.ts";
import { isAskedFor, KNOWING_NOTHING, type Knowledge } from "../rank.ts";
import { boundNode, scoreRow } from "../score.ts";
import { appendListing, type Viewpoint } from "../store/append.ts";
import { bytesOf, createColumns, joinColumns, type ListingColumns } from "../store/columns.ts";
import { cutId } from "../store/ids.ts";
import { createLexicon, type Lexicon } from "../store/lexicon.ts";
import { isRow, type PackedId, RowsById } from "../store/rows-by-id.ts";
import { dayOf } from "../time.ts";
import type { Weights } from "../weights.ts";
import { Best, type Scored } from "./best.ts";
import { type Effort, offerRow, type Scorer, searchTree } from "./search.ts";
import { buildTree, bytesOfTree, refreshStandings, type Tree } from "./tree.ts";

/** Rows that wait without a tree; all of them are looked at by each search. */
const BUFFER_ROWS = 256;
/** Two runs are merged once the larger is no more than so many times the smaller. */
const MERGE_RATIO = 2;
/** A run is rebuilt once this share of it was removed. */
const REMOVED_MOST = 0.5;

/** Listings that were indexed together. */
interface Run {
  readonly tree: Tree;
  readonly rows: RowsById;
  removed: number;
}

/** Where a listing is; `run` is null in the buffer. */
interface Location {
  readonly columns: ListingColumns;
  readonly row: number;
  readonly run: Run | null;
}

/**
 * Listings to be searched, which come and go without a rebuild: new ones wait in a small buffer, a full buffer becomes
 * a run with its own tree, and {@link tidy} merges runs of like size (the logarithmic method of Bentley and Saxe,
 * Journal of Algorithms 1, 1980). What goes is marked until its run is merged.
 */
export class ListingIndex {
  readonly lexicon: Lexicon;
  #viewpoint: Viewpoint = { today: 0, trust: KNOWING_NOTHING.trust };
  /** The largest first. */
  #runs: readonly Run[] = [];
  #buffer: ListingColumns = createColumns(BUFFER_ROWS);
  #count = 0;

  constructor(lexicon: Lexicon = createLexicon()) {
    this.lexicon = lexicon;
  }

  /** Indexes columns that are laid out already, by the same lexicon and with no id twice. */
  static over(columns: ListingColumns, lexicon: Lexicon): ListingIndex {
    const index = new ListingIndex(lexicon);
    index.#addRun(buildTree(columns));
    index.#count = columns.length;
    return index;
  }

  /** Listings that stand. */
  get count(): number {
    return this.#count;
  }

  /** Bytes that runs, buffer and lexicon's address books hold; dictionaries of words and tokens come on top. */
  get byteLength(): number {
    const runs = this.#runs.reduce((sum, { tree, rows }) => sum + bytesOfTree(tree) + rows.byteLength, 0);
    const { publishers, communities } = this.lexicon;
    return runs + bytesOf(this.#buffer) + publishers.byteLength + communities.byteLength;
  }

  /**
   * Adds a listing.
   * @throws {@link MatchingError} `id-duplicate` where it is in already, or what `checkListing` refuses
   */
  insert(listing: ListingInput): void {
    appendListing(this.#buffer, this.lexicon, listing, this.#viewpoint);
    const row = this.#buffer.length - 1;
    const id = packedId(this.#buffer, row);
    if (this.#find(id, row) !== null) {
      this.#buffer.removed[row] = 1;
      throw new MatchingError("id-duplicate", { id: listing.id });
    }
    this.#count += 1;
    if (this.#buffer.length === BUFFER_ROWS) this.#flush();
  }

  /**
   * Takes a listing away.
   * @throws {@link MatchingError} `id-invalid`, `id-unknown`
   */
  remove(id: string): void {
    const found = this.#locate(id);
    if (found === null) throw new MatchingError("id-unknown", { id });
    found.columns.removed[found.row] = 1;
    if (found.run !== null) found.run.removed += 1;
    this.#count -= 1;
  }

  /**
   * Whether a listing is in.
   * @throws {@link MatchingError} `id-invalid`
   */
  has(id: string): boolean {
    return this.#locate(id) !== null;
  }

  #locate(id: string): Location | null {
    if (!/^[1-9]\d{0,77}$/u.test(id)) throw new MatchingError("id-invalid", { id });
    const { prefix, high, low } = cutId(id);
    const packed = { prefix: this.lexicon.prefixes.find(prefix), high, low };
    return this.#find(packed, this.#buffer.length);
  }

  /**
   * Does one piece of the tidying that keeps searches fast, if there is any to do: to be called while nobody waits.
   * @returns whether there was
   */
  tidy(): boolean {
    const worn = this.#runs.find(({ tree, removed }) => removed > tree.columns.length * REMOVED_MOST);
    if (worn !== undefined) {
      this.#replace([worn]);
      return true;
    }
    const [larger, smaller] = this.#runs.slice(-2);
    if (larger === undefined || smaller === undefined) return false;
    if (larger.tree.columns.length > smaller.tree.columns.length * MERGE_RATIO) return false;
    this.#replace([larger, smaller]);
    return true;
  }

  /** Best matches first, each with its explanation. */
  rank(query: Query, weights: Weights, knowledge: Knowledge = KNOWING_NOTHING): readonly Match[] {
    const prepared = this.prepare(query, weights, knowledge);
    return this.search(prepared).map(({ columns, row, score }) => toMatch(prepared, columns, row, score));
  }

  /** Ids of the best matches first, of as many listings as the query asks for. */
  order(query: Query, weights: Weights, knowledge: Knowledge = KNOWING_NOTHING): readonly string[] {
    const prepared = this.prepare(query, weights, knowledge);
    return this.search(prepared).map(({ columns, row }) => idOf(prepared, columns, row));
  }

  /** Some listings as {@link rank} would tell of them, in the order given; those that are not in are left out. */
  explain(
    ids: readonly string[],
    query: Query,
    weights: Weights,
    knowledge: Knowledge = KNOWING_NOTHING,
  ): readonly Match[] {
    const prepared = this.prepare(query, weights, knowledge);
    return ids.flatMap((id) => {
      const found = this.#locate(id);
      if (found === null) return [];
      const { columns, row } = found;
      return [toMatch(prepared, columns, row, scoreRow(prepared, columns, row, Number.NEGATIVE_INFINITY))];
    });
  }

  /** A query ready to be searched for; standings are brought to its day and its viewer. */
  prepare(query: Query, weights: Weights, knowledge: Knowledge = KNOWING_NOTHING): PreparedQuery {
    const viewpoint = { today: dayOf(query.now), trust: knowledge.trust };
    const prepared = prepareQuery(query, weights, this.lexicon, viewpoint, knowledge.taste);
    this.#view(viewpoint);
    return prepared;
  }

  /** The best rows first, exactly those that a look at all rows would give. */
  search(
    query: PreparedQuery,
    effort: Effort = { nodes: 0, rows: 0 },
    scorer: Scorer = {
      score: (columns, row, enough) => scoreRow(query, columns, row, enough),
      bound: (nodes, node, enough) => boundNode(query, nodes, node, enough),
    },
  ): readonly Scored[] {
    const best = new Best(Math.min(query.limit, this.#count), this.lexicon);
    if (this.#count === 0) return [];
    for (const { tree } of this.#runs) searchTree(tree, query, scorer, best, effort);
    effort.rows += this.#buffer.length;
    for (let row = 0; row < this.#buffer.length; row += 1) {
      if (isAskedFor(query, this.#buffer, row)) offerRow(this.#buffer, row, scorer, best);
    }
    return best.sorted();
  }

  /** Where an id stands, rows of the buffer from `bufferEnd` on left out; null where nowhere. */
  #find(id: PackedId, bufferEnd: number): Location | null {
    for (let row = 0; row < bufferEnd; row += 1) {
      if (isRow(this.#buffer, row, id)) return { columns: this.#buffer, row, run: null };
    }
    for (const run of this.#runs) {
      const row = run.rows.find(id);
      if (row >= 0) return { columns: run.tree.columns, row, run };
    }
    return null;
  }

  #flush(): void {
    this.#addRun(buildTree(this.#buffer));
    this.#buffer = createColumns(BUFFER_ROWS);
  }

  #addRun(tree: Tree): void {
    if (tree.columns.length === 0) return;
    const run = { tree, rows: new RowsById(tree.columns), removed: 0 };
    this.#runs = [...this.#runs, run].sort((a, b) => b.tree.columns.length - a.tree.columns.length);
  }

  #replace(runs: readonly Run[]): void {
    this.#runs = this.#runs.filter((run) => !runs.includes(run));
    this.#addRun(buildTree(joinColumns(runs.map(({ tree }) => tree.columns))));
  }

  /** Weighs all standings anew where the day or the viewer is another. */
  #view(viewpoint: Viewpoint): void {
    if (viewpoint.today === this.#viewpoint.today && viewpoint.trust === this.#viewpoint.trust) return;
    this.#viewpoint = viewpoint;
    weighStandings(this.#buffer, viewpoint);
    for (const { tree } of this.#runs) {
      weighStandings(tree.columns, viewpoint);
      refreshStandings(tree);
    }
  }
}

function weighStandings(columns: ListingColumns, viewpoint: Viewpoint): void {
  for (let row = 0; row < columns.length; row += 1) {
    columns.standing[row] = standingOf(columns, row, viewpoint);
  }
}

function packedId(columns: ListingColumns, row: number): PackedId {
  return {
    prefix: columns.idPrefix[row] ?? 0,
    high: columns.idHigh[row] ?? 0,
    low: columns.idLow[row] ?? 0,
  };
}
