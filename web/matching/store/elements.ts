import type { NumberColumn } from "./grow.ts";

/** The position of a row that is left out. */
export const LEFT_OUT = 0xffff_ffff;

/**
 * Moves every row of a column to its position, but those at {@link LEFT_OUT}; rows have `stride` elements. The column is
 * rewritten in place, by way of `spare`, which has eight bytes for each row: fresh memory would cost more than the
 * copying, since the system hands it out page by page.
 */
export function scatterElements(
  column: NumberColumn,
  positions: Uint32Array,
  stride: number,
  spare: ArrayBuffer,
): void {
  const { buffer } = column;
  const width = column.BYTES_PER_ELEMENT;
  for (let element = 0; element < stride; element += 1) {
    if (width === 1) scatter1(new Uint8Array(buffer), new Uint8Array(spare), positions);
    else if (width === 2) scatter2(new Uint16Array(buffer), new Uint16Array(spare), positions);
    else if (width === 8) scatter8(new Float64Array(buffer), new Float64Array(spare), positions);
    else scatter4(new Uint32Array(buffer), new Uint32Array(spare), positions, stride, element);
    if (stride === 1) new Uint8Array(buffer).set(new Uint8Array(spare, 0, positions.length * width));
    else lay4(new Uint32Array(spare), new Uint32Array(buffer), positions.length, stride, element);
  }
}

/** Rewrites a column so that row i is what row `rows[i]` was; see {@link scatterElements}. */
export function gatherElements(
  column: NumberColumn,
  rows: Uint32Array,
  stride: number,
  spare: ArrayBuffer,
): void {
  const { buffer } = column;
  const width = column.BYTES_PER_ELEMENT;
  for (let element = 0; element < stride; element += 1) {
    if (stride === 1) new Uint8Array(spare).set(new Uint8Array(buffer, 0, rows.length * width));
    else lift4(new Uint32Array(buffer), new Uint32Array(spare), rows.length, stride, element);
    if (width === 1) gather1(new Uint8Array(spare), new Uint8Array(buffer), rows);
    else if (width === 2) gather2(new Uint16Array(spare), new Uint16Array(buffer), rows);
    else if (width === 8) gather8(new Float64Array(spare), new Float64Array(buffer), rows);
    else gather4(new Uint32Array(spare), new Uint32Array(buffer), rows, stride, element);
  }
}

// Elements are moved by their width alone, whatever they mean: a loop that only ever sees one class of array runs
// several times faster than one that sees all. Only 32-bit columns have more than one element a row.

function scatter1(from: Uint8Array, to: Uint8Array, positions: Uint32Array): void {
  for (let row = 0; row < positions.length; row += 1) {
    const position = positions[row] ?? LEFT_OUT;
    if (position !== LEFT_OUT) to[position] = from[row] ?? 0;
  }
}

function scatter2(from: Uint16Array, to: Uint16Array, positions: Uint32Array): void {
  for (let row = 0; row < positions.length; row += 1) {
    const position = positions[row] ?? LEFT_OUT;
    if (position !== LEFT_OUT) to[position] = from[row] ?? 0;
  }
}

function scatter4(
  from: Uint32Array,
  to: Uint32Array,
  positions: Uint32Array,
  stride: number,
  element: number,
): void {
  for (let row = 0, at = element; row < positions.length; row += 1, at += stride) {
    const position = positions[row] ?? LEFT_OUT;
    if (position !== LEFT_OUT) to[position] = from[at] ?? 0;
  }
}

function scatter8(from: Float64Array, to: Float64Array, positions: Uint32Array): void {
  for (let row = 0; row < positions.length; row += 1) {
    const position = positions[row] ?? LEFT_OUT;
    if (position !== LEFT_OUT) to[position] = from[row] ?? 0;
  }
}

function gather1(from: Uint8Array, to: Uint8Array, rows: Uint32Array): void {
  for (let i = 0; i < rows.length; i += 1) to[i] = from[rows[i] ?? 0] ?? 0;
}

function gather2(from: Uint16Array, to: Uint16Array, rows: Uint32Array): void {
  for (let i = 0; i < rows.length; i += 1) to[i] = from[rows[i] ?? 0] ?? 0;
}

function gather4(
  from: Uint32Array,
  to: Uint32Array,
  rows: Uint32Array,
  stride: number,
  element: number,
): void {
  for (let i = 0, at = element; i < rows.length; i += 1, at += stride) to[at] = from[rows[i] ?? 0] ?? 0;
}

function gather8(from: Float64Array, to: Float64Array, rows: Uint32Array): void {
  for (let i = 0; i < rows.length; i += 1) to[i] = from[rows[i] ?? 0] ?? 0;
}

function lift4(from: Uint32Array, to: Uint32Array, count: number, stride: number, element: number): void {
  for (let row = 0, at = element; row < count; row += 1, at += stride) to[row] = from[at] ?? 0;
}

function lay4(from: Uint32Array, to: Uint32Array, count: number, stride: number, element: number): void {
  for (let row = 0, at = element; row < count; row += 1, at += stride) to[at] = from[row] ?? 0;
}
