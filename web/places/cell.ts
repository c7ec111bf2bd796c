import { PlacesError } from "./errors.ts";

/*
 * What the bits of an H3 index say by themselves, without H3's code, which weighs more than the page that lists cells
 * (h3geo.org/docs/core-library/h3Indexing and …/h3Indexing#cell-mode-bit-layout): four bits of mode, 1 for a cell, and three
 * unused ones, together the digit 8; four of resolution; seven of one of 122 base cells; then a digit of three bits for each of
 * 15 resolutions, 0 to 6, and 7 beyond the cell's own.
 */

/** An H3 index as 15 hexadecimal digits. */
export type Cell = string & { readonly __brand: "Cell" };

/** Resolution of every published place, as in `Limits.CELL_RESOLUTION`: about 5 km², so that no address is public. */
export const PUBLIC_RESOLUTION = 7;

const FINEST_RESOLUTION = 15;
const BASE_CELLS = 122;
/** The twelve base cells with five neighbours; nothing of them lies along their deleted first axis. */
const PENTAGONS: ReadonlySet<number> = new Set([4, 14, 24, 38, 49, 58, 63, 72, 83, 97, 107, 117]);
const DELETED_AXIS = 1;
const UNUSED = 7;

/** What is below the resolution: base cell and digits, 52 bits, which a number holds exactly. */
function pathOf(cell: string): number {
  return Number.parseInt(cell.slice(2), 16);
}

/** What one step of a resolution's digit is worth in a path. */
function unitOf(resolution: number): number {
  return 2 ** (3 * (FINEST_RESOLUTION - resolution));
}

function isCell(text: string): text is Cell {
  if (!/^8[0-9a-f]{14}$/u.test(text)) return false;
  const resolution = resolutionOf(text);
  const path = pathOf(text);
  const base = Math.floor(path / unitOf(0));
  if (base >= BASE_CELLS) return false;
  let isAtCentre = true;
  for (let level = 1; level <= FINEST_RESOLUTION; level += 1) {
    const digit = Math.floor(path / unitOf(level)) % 8;
    if ((digit === UNUSED) !== level > resolution) return false;
    if (isAtCentre && digit === DELETED_AXIS && PENTAGONS.has(base)) return false;
    if (digit !== 0) isAtCentre = false;
  }
  return true;
}

/**
 * Reads a cell that came from outside.
 * @throws {@link PlacesError} `cell-invalid`
 */
export function parseCell(text: string): Cell {
  if (!isCell(text)) throw new PlacesError("cell-invalid");
  return text;
}

/** 0 for the widest cells to 15 for the finest. */
export function resolutionOf(cell: string): number {
  return Number.parseInt(cell.charAt(1), 16);
}

/** The cell that contains this one at a coarser resolution; the cell itself where it is no finer. */
export function ancestorOf(cell: Cell, resolution: number): Cell {
  if (resolutionOf(cell) <= resolution) return cell;
  const unit = unitOf(resolution);
  // All bits below set: every digit beyond the resolution is then the unused one.
  const path = (Math.floor(pathOf(cell) / unit) + 1) * unit - 1;
  return parseCell(`8${resolution.toString(16)}${path.toString(16).padStart(13, "0")}`);
}

/** Whether a place's cell is the given cell or lies within it. */
export function isWithin(cell: Cell | null, area: Cell): boolean {
  if (cell === null) return false;
  const resolution = resolutionOf(area);
  const unit = unitOf(resolution);
  return (
    resolutionOf(cell) >= resolution && Math.floor(pathOf(cell) / unit) === Math.floor(pathOf(area) / unit)
  );
}

/** As contracts carry it: the 64-bit index. */
export function cellToUint64(cell: Cell): bigint {
  return BigInt(`0x${cell}`);
}

/**
 * The cell of a 64-bit index; null for 0, which contracts use for "no place".
 * @throws {@link PlacesError} `cell-invalid`
 */
export function cellFromUint64(index: bigint): Cell | null {
  return index === 0n ? null : parseCell(index.toString(16));
}
