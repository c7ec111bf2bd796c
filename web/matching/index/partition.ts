import { KINDS } from "../listing.ts";
import type { ListingColumns } from "../store/columns.ts";
import { LEFT_OUT } from "../store/elements.ts";
import { hasPlace } from "../store/traits.ts";

/** Rows of one kind and category that all have a place or all have none. */
export interface Partition {
  readonly kind: number;
  readonly category: number;
  /** Its rows, once each row is at its position. */
  readonly from: number;
  readonly to: number;
}

const SIDES = 2;

/** Where each row goes so that partitions stand together (a counting sort), and where each partition begins. */
export function partitionRows(columns: ListingColumns): {
  /** By row; `LEFT_OUT` for what was removed. */
  readonly positions: Uint32Array;
  readonly partitions: readonly Partition[];
  readonly count: number;
} {
  const { length, category, kind, removed } = columns;
  let most = 0;
  for (let row = 0; row < length; row += 1) most = Math.max(most, category[row] ?? 0);
  const keyOf = (row: number) =>
    ((category[row] ?? 0) * KINDS.length + (kind[row] ?? 0)) * SIDES + (hasPlace(columns, row) ? 1 : 0);
  const starts = new Uint32Array((most + 1) * KINDS.length * SIDES + 1);
  for (let row = 0; row < length; row += 1) {
    if (removed[row] === 0) starts[keyOf(row) + 1] = (starts[keyOf(row) + 1] ?? 0) + 1;
  }
  for (let key = 1; key < starts.length; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const positions = new Uint32Array(length).fill(LEFT_OUT);
  const next = starts.slice();
  for (let row = 0; row < length; row += 1) {
    if (removed[row] !== 0) continue;
    const key = keyOf(row);
    const position = next[key] ?? 0;
    positions[row] = position;
    next[key] = position + 1;
  }
  return { positions, partitions: partitionsFrom(starts), count: starts[starts.length - 1] ?? 0 };
}

function partitionsFrom(starts: Uint32Array): readonly Partition[] {
  const partitions: Partition[] = [];
  for (let key = 0; key + 1 < starts.length; key += 1) {
    const from = starts[key] ?? 0;
    const to = starts[key + 1] ?? 0;
    if (from === to) continue;
    const group = Math.floor(key / SIDES);
    partitions.push({
      kind: group % KINDS.length,
      category: Math.floor(group / KINDS.length),
      from,
      to,
    });
  }
  return partitions;
}
