import type { PreparedQuery } from "../query.ts";
import type { ListingColumns } from "../store/columns.ts";
import type { Best } from "./best.ts";
import { Frontier } from "./frontier.ts";
import { NODE, type Nodes, STRIDE } from "./nodes.ts";
import type { Tree } from "./tree.ts";

/** How rows are scored and nodes bounded. A bound is never less than a score below it, in floating point too. */
export interface Scorer {
  /** Below 0 for what can't be a result, or can't reach `enough`. */
  readonly score: (columns: ListingColumns, row: number, enough: number) => number;
  /** Below 0 where no row below the node can be a result, or can reach `enough`. */
  readonly bound: (nodes: Nodes, node: number, enough: number) => number;
}

/** What a search cost. */
export interface Effort {
  /** Nodes whose bound was computed. */
  nodes: number;
  /** Rows that were looked at. */
  rows: number;
}

const frontier = new Frontier();

/**
 * Offers every row of a tree that may be among the best, best-first by the nodes' bounds (branch and bound): a node is
 * opened only while its bound says that a row below it may still come in. So what comes in is what a look at all rows
 * would let in.
 */
export function searchTree(
  tree: Tree,
  query: PreparedQuery,
  scorer: Scorer,
  best: Best,
  effort: Effort,
): void {
  const { nodes, columns, roots } = tree;
  frontier.clear();
  for (const { kind, category, node } of roots) {
    if (kind !== query.kind) continue;
    if (query.categories.size > 0 && !query.categories.has(category)) continue;
    consider(nodes, node, scorer, best, effort);
  }
  while (!frontier.isEmpty && frontier.bound >= best.enough) {
    const bound = frontier.bound;
    const node = frontier.pop();
    if (bound === best.enough && isBehind(nodes, node, best)) continue;
    const at = node * STRIDE;
    const firstChild = nodes.words[at + NODE.firstChild] ?? 0;
    if (firstChild === 0) {
      const to = nodes.words[at + NODE.toRow] ?? 0;
      const from = nodes.words[at + NODE.fromRow] ?? 0;
      effort.rows += to - from;
      for (let row = from; row < to; row += 1) offerRow(columns, row, scorer, best);
    } else {
      consider(nodes, firstChild, scorer, best, effort);
      consider(nodes, firstChild + 1, scorer, best, effort);
    }
  }
}

/** Offers one row. */
export function offerRow(columns: ListingColumns, row: number, scorer: Scorer, best: Best): void {
  const { enough } = best;
  const score = scorer.score(columns, row, enough);
  if (score >= 0 && score >= enough) best.offer(columns, row, score);
}

function consider(nodes: Nodes, node: number, scorer: Scorer, best: Best, effort: Effort): void {
  effort.nodes += 1;
  const { enough } = best;
  const bound = scorer.bound(nodes, node, enough);
  if (bound >= 0 && bound >= enough) frontier.push(node, bound);
}

/** Whether rows below a node that just reach the worst score that is in would still lose to it by their ids. */
function isBehind({ words }: Nodes, node: number, best: Best): boolean {
  const { worst } = best;
  const at = node * STRIDE;
  if (worst === null || words[at + NODE.idPrefix] !== (worst.columns.idPrefix[worst.row] ?? 0) + 1)
    return false;
  const high = (words[at + NODE.leastIdHigh] ?? 0) - (worst.columns.idHigh[worst.row] ?? 0);
  return (
    high > 0 || (high === 0 && (words[at + NODE.leastIdLow] ?? 0) > (worst.columns.idLow[worst.row] ?? 0))
  );
}
