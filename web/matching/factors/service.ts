import { categoryOf } from "../categories.ts";
import { categoryOfNode, NODE, type Nodes, STRIDE } from "../index/nodes.ts";
import type { PreparedQuery } from "../query.ts";
import { type AspectFit, explainAspect } from "../services/explain.ts";
import { judgeAspect, type PlannedAspect, planAspects, type WordList } from "../services/judge.ts";
import type { ListingColumns } from "../store/columns.ts";
import { assumed, type Factor, known, UNKNOWN } from "./factor.ts";

/** One aspect of the service in an explanation. */
export interface AspectExplanation extends AspectFit {
  readonly key: string;
  /** Share of the service's fit, after the aspects that do not apply are left out. */
  readonly weight: number;
}

/**
 * The aspects of a category as they bear on a query. Someone who browses needs and has not said what it can do is told
 * of their urgency alone: the rest would judge an offer that nobody made.
 */
function aspectsFor(query: PreparedQuery, category: number): readonly PlannedAspect[] {
  const planned = query.aspects[category];
  if (planned !== undefined) return planned;
  const all = planAspects(categoryOf(category).aspects, query.lexicon.words);
  const isSilent = !query.seeksOffers && query.words.length === 0;
  const aspects = isSilent ? all.filter((aspect) => aspect.judge === "urgency") : all;
  query.aspects[category] = aspects;
  return aspects;
}

function judge(query: PreparedQuery, columns: ListingColumns, row: number): number {
  const aspects = aspectsFor(query, columns.category[row] ?? 0);
  const { words } = query.lexicon;
  const own = query.words;
  const pool = columns.tagWords;
  const from = columns.tagsFrom[row] ?? 0;
  const to = columns.tagsFrom[row + 1] ?? 0;
  let total = 0;
  let sum = 0;
  for (let i = 0; i < aspects.length; i += 1) {
    const aspect = aspects[i];
    if (aspect === undefined) continue;
    const value = query.seeksOffers
      ? judgeAspect(aspect, words, own, 0, own.length, pool, from, to)
      : judgeAspect(aspect, words, pool, from, to, own, 0, own.length);
    if (Number.isNaN(value)) continue;
    total += aspect.weight;
    sum += aspect.weight * value;
  }
  return total === 0 ? UNKNOWN : Math.min(1, sum / total);
}

/** Words whose bit a node lacks are named by no row below it. Needs name what they like, so that 1 is the bound. */
function boundOf(query: PreparedQuery, nodes: Nodes, node: number): number {
  if (!query.seeksOffers) return 1;
  const at = node * STRIDE;
  const aspects = aspectsFor(query, categoryOfNode(nodes, node));
  const own = query.words;
  const { keyOf } = query.lexicon.words;
  let total = 0;
  let sum = 0;
  for (let i = 0; i < aspects.length; i += 1) {
    const aspect = aspects[i];
    if (aspect === undefined) continue;
    let wanted = 0;
    let met = 0;
    for (let j = 0; j < own.length; j += 1) {
      const word = own[j] ?? 0;
      if (keyOf[word] !== aspect.keyPosition) continue;
      wanted += 1;
      if (((nodes.words[at + NODE.tags + ((word >>> 5) & 1)] ?? 0) >>> (word & 31)) & 1) met += 1;
    }
    if (wanted === 0) continue;
    const value = aspect.judge === "coverage" ? met / wanted : aspect.judge === "anyOf" && met === 0 ? 0 : 1;
    total += aspect.weight;
    sum += aspect.weight * value;
  }
  return total === 0 ? 1 : Math.min(1, sum / total);
}

/** The aspects that apply to a listing, each with its fit; empty where the need says nothing that matters here. */
export function explainService(
  query: PreparedQuery,
  columns: ListingColumns,
  row: number,
): readonly AspectExplanation[] {
  const own: WordList = { pool: query.words, from: 0, to: query.words.length };
  const listed: WordList = {
    pool: columns.tagWords,
    from: columns.tagsFrom[row] ?? 0,
    to: columns.tagsFrom[row + 1] ?? 0,
  };
  const [need, offer] = query.seeksOffers ? [own, listed] : [listed, own];
  const fits = aspectsFor(query, columns.category[row] ?? 0).flatMap((aspect) => {
    const fit = explainAspect(aspect, query.lexicon.words, need, offer);
    return fit === null ? [] : [{ key: aspect.key, weight: aspect.weight, ...fit }];
  });
  const total = fits.reduce((sum, fit) => sum + fit.weight, 0);
  return fits.map((fit) => ({ ...fit, weight: fit.weight / total }));
}

/** How well the service itself fits, by the aspects that its category registers. */
export const service: Factor = {
  name: "service",
  missing: known("nothing-asked"),
  applies: (query) => !query.seeksOffers || query.words.length > 0,
  value: judge,
  bound: boundOf,
  reason(query, columns, row) {
    const aspects = explainService(query, columns, row);
    if (aspects.length === 0) return assumed("nothing-asked");
    const met = aspects.filter((aspect) => aspect.value === 1).length;
    const code = met === aspects.length ? "all-met" : met === 0 ? "little-met" : "some-met";
    return known(code, { met, asked: aspects.length });
  },
};
