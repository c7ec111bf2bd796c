import { KINDS } from "../listing.ts";
import type { ListingColumns } from "../store/columns.ts";
import { hasPlace } from "../store/traits.ts";

/** Rows of one kind and category that all have a place or all have none. */
export interface Partition {
  readonly kind: number;
  readonly category: number;
  /** Positions in the order of rows. */
  readonly from: number;
  readonly to: number;
}

const SIDES = 2;

/** Orders all rows that were not removed by partition (a counting sort), and tells where each begins. */
export function partitionRows(columns: ListingColumns): {
  readonly rows: Uint32Array;
  readonly partitions: readonly Partition[];
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
  const rows = new Uint32Array(starts[starts.length - 1] ?? 0);
  const next = starts.slice();
  for (let row = 0; row < length; row += 1) {
    if (removed[row] !== 0) continue;
    const key = keyOf(row);
    const position = next[key] ?? 0;
    rows[position] = row;
    next[key] = position + 1;
  }
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
  return { rows, partitions };
}
