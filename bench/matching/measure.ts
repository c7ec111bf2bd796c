import { createRandom } from "../../scripts/seed/random.ts";
import { ListingIndex } from "../../web/matching/index/listing-index.ts";
import type { Query } from "../../web/matching/query.ts";
import { joinColumns, type ListingColumns } from "../../web/matching/store/columns.ts";
import { createLexicon } from "../../web/matching/store/lexicon.ts";
import { DEFAULT_WEIGHTS } from "../../web/matching/weights.ts";
import type { Cities } from "./cities.ts";
import { round, type Spread, spreadOf } from "./figures.ts";
import { toInputs } from "./inputs.ts";
import { makeListings } from "./listings.ts";
import { createPeople } from "./people.ts";
import { makeQueries } from "./queries.ts";

const SEED = 1;
const LIMIT = 20;
/** Queries before the measured ones, so that no compiler works while the clock runs. */
const WARMING = 300;
/**
 * Every query is asked in so many passes over all of them, and its best time counts: what else the machine does then is
 * not measured, and a pass over the others leaves little of a query in the caches.
 */
const PASSES = 3;
/**
 * Listings that are added one by one in each pass, each under the clock: a whole number of full buffers, so that a
 * buffer is full at the same places of every pass.
 */
const INSERTS = 3_072;

/** One way to answer queries. */
export interface Contender {
  /** The ids' lower words, best first. */
  readonly answer: (query: Query) => readonly number[];
}

/** Makes other contenders over the same columns, to be measured in the same run. */
export type Baseline = (
  columns: ListingColumns,
  index: ListingIndex,
) => { readonly plain: Contender; readonly withExits: Contender };

/** How a contender did, and to how many queries it had another answer. */
interface Race {
  readonly ms: Spread;
  readonly differing: number;
}

/** What answering a set of queries took. */
export interface Search {
  /** Milliseconds a query. */
  readonly ms: Spread;
  readonly nodes: Spread;
  readonly rows: Spread;
}

export interface Measured {
  readonly set: string;
  readonly listings: number;
  readonly buildMs: number;
  readonly bytesPerListing: number;
  readonly near: Search;
  readonly everything: Search;
  readonly anywhere: Search;
  /** Milliseconds for the explanations of 20 results. */
  readonly explainMs: Spread;
  readonly insertMs: Spread & { readonly mean: number };
  /** Microseconds a listing that merging what was inserted took afterwards. */
  readonly tidyUs: number;
  readonly baseline: { readonly plain: Race; readonly withExits: Race } | null;
}

/** Builds, asks and inserts, and measures each. */
export function measure(
  set: string,
  cities: Cities,
  count: number,
  queryCount: number,
  baseline: Baseline | null,
): Measured {
  const people = createPeople(createRandom(SEED, "listings"), cities);
  const lexicon = createLexicon();
  const columns = makeListings(people, lexicon, count);
  const copy = baseline === null ? null : joinColumns([columns]);
  const started = performance.now();
  const index = ListingIndex.over(columns, lexicon);
  const buildMs = performance.now() - started;
  const bytesPerListing = index.byteLength / count;

  const asked = createPeople(createRandom(SEED, "queries"), cities);
  const near = makeQueries(asked, queryCount, LIMIT, "near");
  const everything = makeQueries(asked, queryCount, LIMIT, "everything");
  const anywhere = makeQueries(asked, queryCount, LIMIT, "anywhere");
  for (const query of near.slice(0, WARMING)) index.rank(query, DEFAULT_WEIGHTS);

  const rivals = baseline === null || copy === null ? null : baseline(copy, index);
  const searchedNear = search(index, near);
  const beaten =
    rivals === null
      ? null
      : { plain: race(rivals.plain, index, near), withExits: race(rivals.withExits, index, near) };
  const searchedEverything = search(index, everything);
  const searchedAnywhere = search(index, anywhere);
  const explainMs = spreadOf(near.slice(0, WARMING).map((query) => explaining(index, query)));
  return {
    set,
    listings: count,
    buildMs: round(buildMs),
    bytesPerListing: round(bytesPerListing),
    near: searchedNear,
    everything: searchedEverything,
    anywhere: searchedAnywhere,
    explainMs,
    baseline: beaten,
    ...insertInto(index, cities),
  };
}

function search(index: ListingIndex, queries: readonly Query[]): Search {
  const efforts = queries.map(() => ({ nodes: 0, rows: 0 }));
  const ms = bestOf(queries, (query, i) => {
    const effort = { nodes: 0, rows: 0 };
    efforts[i] = effort;
    index.search(index.prepare(query, DEFAULT_WEIGHTS), effort);
  });
  return {
    ms: spreadOf(ms),
    nodes: spreadOf(efforts.map(({ nodes }) => nodes)),
    rows: spreadOf(efforts.map(({ rows }) => rows)),
  };
}

function race(rival: Contender, index: ListingIndex, queries: readonly Query[]): Race {
  for (const query of queries.slice(0, WARMING)) rival.answer(query);
  const ms = bestOf(queries, (query) => rival.answer(query));
  const differing = queries.filter((query) => {
    const ours = index
      .search(index.prepare(query, DEFAULT_WEIGHTS))
      .map(({ columns, row }) => columns.idLow[row]);
    return rival.answer(query).join() !== ours.join();
  });
  return { ms: spreadOf(ms), differing: differing.length };
}

/** Each query's best time in milliseconds. */
function bestOf(queries: readonly Query[], ask: (query: Query, i: number) => void): readonly number[] {
  const best = queries.map(() => Number.POSITIVE_INFINITY);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const [i, query] of queries.entries()) {
      const started = performance.now();
      ask(query, i);
      best[i] = Math.min(best[i] ?? 0, performance.now() - started);
    }
  }
  return best;
}

function explaining(index: ListingIndex, query: Query): number {
  const prepared = index.prepare(query, DEFAULT_WEIGHTS);
  const started = performance.now();
  index.search(prepared);
  const searched = performance.now();
  index.rank(query, DEFAULT_WEIGHTS);
  return Math.max(0, performance.now() - searched - (searched - started));
}

function insertInto(index: ListingIndex, cities: Cities): Pick<Measured, "insertMs" | "tidyUs"> {
  const best = new Float64Array(INSERTS).fill(Number.POSITIVE_INFINITY);
  const lexicon = createLexicon();
  const people = createPeople(createRandom(SEED, "inserted"), cities);
  const inputs = toInputs(makeListings(people, lexicon, PASSES * INSERTS), lexicon);
  let tidyMs = 0;
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const [i, listing] of inputs.slice(pass * INSERTS, (pass + 1) * INSERTS).entries()) {
      const started = performance.now();
      index.insert(listing);
      best[i] = Math.min(best[i] ?? 0, performance.now() - started);
    }
    const started = performance.now();
    while (index.tidy());
    tidyMs += performance.now() - started;
  }
  const mean = best.reduce((sum, ms) => sum + ms, 0) / INSERTS;
  const tidyUs = (tidyMs * 1000) / (PASSES * INSERTS);
  return { insertMs: { ...spreadOf([...best]), mean: round(mean) }, tidyUs: round(tidyUs) };
}
