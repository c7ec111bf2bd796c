import {
  bytesOf,
  gatherColumns,
  type ListingColumns,
  scatterColumns,
  trimColumns,
} from "../store/columns.ts";
import { AXES } from "./axes.ts";
import { createNodes, NODE, type Nodes, STRIDE, sumUpChildren, sumUpRows, sumUpStanding } from "./nodes.ts";
import { type Partition, partitionRows } from "./partition.ts";
import { selectKth } from "./select.ts";

/** Rows a leaf. */
const LEAF = 16;
/** Rows looked at to see along which axis a node's rows differ most. */
const SAMPLE = 32;

/** The root over one partition. */
export interface Root {
  readonly kind: number;
  readonly category: number;
  readonly node: number;
}

/**
 * A static binary tree over listings, its rows in the order of its leaves, so that a leaf is read front to back. Each
 * node knows bounds for all that a score is made of.
 */
export interface Tree {
  readonly columns: ListingColumns;
  readonly nodes: Nodes;
  readonly nodeCount: number;
  readonly roots: readonly Root[];
}

/**
 * Builds the tree over all rows that were not removed. The columns become the tree's, in its own order. Rows are halved along the axis on which they differ most in
 * score: in space while they lie far apart, then by standing, hours and topic.
 */
export function buildTree(columns: ListingColumns): Tree {
  const { positions, partitions, count } = partitionRows(columns);
  scatterColumns(columns, positions, count);
  const nodeCount = partitions.reduce((sum, { from, to }) => sum + nodesOver(to - from), 0);
  const nodes = createNodes(nodeCount);
  const largest = partitions.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  const keys = AXES.map(() => new Float32Array(largest));
  const scratch = new Float32Array(largest);
  const order = new Uint32Array(count);
  // Roots first, so that a child always stands after its parent.
  let next = partitions.length;
  for (const [root, partition] of partitions.entries()) {
    next = split(columns, order, partition, nodes, root, next, keys, scratch);
  }
  gatherColumns(columns, order);
  trimColumns(columns);
  for (let node = nodeCount - 1; node >= 0; node -= 1) {
    if (nodes.words[node * STRIDE + NODE.firstChild] === 0) sumUpRows(nodes, node, columns);
    else sumUpChildren(nodes, node);
  }
  const roots = partitions.map(({ kind, category }, node) => ({ kind, category, node }));
  return { columns, nodes, nodeCount, roots };
}

/** Bytes that a tree holds, its columns included. */
export function bytesOfTree({ columns, nodes }: Tree): number {
  return bytesOf(columns) + nodes.words.byteLength;
}

/** Takes over changed standings, from the leaves up. */
export function refreshStandings({ columns, nodes, nodeCount }: Tree): void {
  const { words, floats } = nodes;
  for (let node = nodeCount - 1; node >= 0; node -= 1) {
    const at = node * STRIDE;
    if (words[at + NODE.firstChild] !== 0) {
      sumUpStanding(nodes, node);
      continue;
    }
    let most = 0;
    for (let row = words[at + NODE.fromRow] ?? 0; row < (words[at + NODE.toRow] ?? 0); row += 1) {
      most = Math.max(most, columns.standing[row] ?? 0);
    }
    floats[at + NODE.mostStanding] = most;
  }
}

function nodesOver(count: number): number {
  return 2 * Math.ceil(count / LEAF) - 1;
}

/** Splits one partition and writes its rows' new order; returns the first node that is still free. */
function split(
  columns: ListingColumns,
  order: Uint32Array,
  { from: first, to: end }: Partition,
  nodes: Nodes,
  root: number,
  free: number,
  keys: readonly Float32Array[],
  scratch: Float32Array,
): number {
  for (const [i, axis] of AXES.entries()) axis.writeKeys(columns, first, end, keys[i] ?? scratch);
  const local = order.subarray(first, end);
  for (let i = 0; i < local.length; i += 1) local[i] = i;
  let next = free;
  const open = [root, 0, local.length];
  while (open.length > 0) {
    const to = open.pop() ?? 0;
    const from = open.pop() ?? 0;
    const node = open.pop() ?? 0;
    const at = node * STRIDE;
    nodes.words[at + NODE.fromRow] = first + from;
    nodes.words[at + NODE.toRow] = first + to;
    const leaves = Math.ceil((to - from) / LEAF);
    if (leaves === 1) continue;
    const middle = from + LEAF * (leaves >>> 1);
    copyKeys(keys[widestAxis(keys, local, from, to)] ?? scratch, local, scratch, from, to);
    selectKth(scratch, local, middle, from, to - 1);
    nodes.words[at + NODE.firstChild] = next;
    open.push(next + 1, middle, to, next, from, middle);
    next += 2;
  }
  for (let i = 0; i < local.length; i += 1) local[i] = (local[i] ?? 0) + first;
  return next;
}

function copyKeys(
  keys: Float32Array,
  local: Uint32Array,
  scratch: Float32Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i += 1) scratch[i] = keys[local[i] ?? 0] ?? 0;
}

/** The axis on which a sample of rows differs by the most score. */
function widestAxis(keys: readonly Float32Array[], local: Uint32Array, from: number, to: number): number {
  const step = Math.max(1, Math.floor((to - from) / SAMPLE));
  let widest = 0;
  let most = -1;
  for (const [i, { worth, isNominal }] of AXES.entries()) {
    const key = keys[i];
    if (key === undefined) continue;
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let position = from; position < to; position += step) {
      const value = key[local[position] ?? 0] ?? 0;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
    const spread = greatest - least;
    const score = worth * (isNominal ? Math.min(1, spread) : spread);
    if (score > most) {
      most = score;
      widest = i;
    }
  }
  return widest;
}
