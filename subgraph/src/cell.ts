import { BigInt } from "@graphprotocol/graph-ts";

/*
 * An H3 index is 64 bits: 1 reserved (0), 4 mode (1 = cell), 3 reserved (0), 4 resolution, 7 base cell (0 to 121), then
 * fifteen 3-bit digits of which those past the resolution are 7. See https://h3geo.org/docs/core-library/h3Indexing.
 */
/** Bits 63 to 56 of every cell: reserved 0, mode 0001, reserved 000. */
const TOP_BYTE: u64 = 0x08;
const RESOLUTION_OFFSET: u64 = 52;
const BASE_CELL_OFFSET: u64 = 45;
const BASE_CELLS: u64 = 122;
const DIGIT_BITS: u64 = 3;
const DIGITS: u64 = 15;
const UNUSED: u64 = 7;
/** The K axis, which a pentagon lacks. */
const DELETED_BY_PENTAGONS: u64 = 1;
const PENTAGONS: u64[] = [4, 14, 24, 38, 49, 58, 63, 72, 83, 97, 107, 117];

/** The resolution at which the contracts take cells: `Limits.CELL_RESOLUTION`. */
export const CELL_RESOLUTION: u64 = 7;

function digitOffset(resolution: u64): u64 {
  return (DIGITS - resolution) * DIGIT_BITS;
}

function digitOf(cell: u64, resolution: u64): u64 {
  return (cell >> digitOffset(resolution)) & UNUSED;
}

function baseCellOf(cell: u64): u64 {
  return (cell >> BASE_CELL_OFFSET) & 0x7f;
}

/** The lowest 64 bits. `BigInt.toU64` would stop the subgraph on a larger number. */
export function toBits(value: BigInt): u64 {
  let bits: u64 = 0;
  for (let i = 0; i < value.length && i < 8; i++) bits |= (value[i] as u64) << ((i as u64) * 8);
  return bits;
}

function startsOnDeletedAxis(cell: u64): bool {
  if (!PENTAGONS.includes(baseCellOf(cell))) return false;
  for (let resolution: u64 = 1; resolution <= CELL_RESOLUTION; resolution++) {
    const digit = digitOf(cell, resolution);
    if (digit != 0) return digit == DELETED_BY_PENTAGONS;
  }
  return false;
}

/** Whether this is an H3 cell at the published resolution. */
export function isCell(cell: u64): bool {
  if (cell >> 56 != TOP_BYTE) return false;
  if (((cell >> RESOLUTION_OFFSET) & 0xf) != CELL_RESOLUTION) return false;
  if (baseCellOf(cell) >= BASE_CELLS) return false;
  for (let resolution: u64 = 1; resolution <= DIGITS; resolution++)
    if ((digitOf(cell, resolution) == UNUSED) != (resolution > CELL_RESOLUTION)) return false;
  return !startsOnDeletedAxis(cell);
}

/** The cell of that coarser resolution which holds this one, as 15 hexadecimal digits. */
export function parentOf(cell: u64, resolution: u64): string {
  const cleared = cell & ~((0xf as u64) << RESOLUTION_OFFSET);
  const unused = ((1 as u64) << digitOffset(resolution)) - 1;
  return (cleared | (resolution << RESOLUTION_OFFSET) | unused).toString(16);
}

/** The cell as 15 hexadecimal digits, or null for what is no cell. */
export function cellOrNull(value: BigInt): string | null {
  const cell = toBits(value);
  return isCell(cell) ? cell.toString(16) : null;
}
