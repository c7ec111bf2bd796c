import type { ListingColumns } from "./columns.ts";

/** Slots a row: a little above, so that few are asked before the right one. */
const SLOTS_PER_ROW = 1.5;

/** An id as columns hold it. */
export interface PackedId {
  readonly prefix: number;
  readonly high: number;
  readonly low: number;
}

/** Finds rows by their ids: open addressing, row + 1 in each slot, 0 where free. */
export class RowsById {
  readonly #columns: ListingColumns;
  readonly #slots: Uint32Array;

  constructor(columns: ListingColumns) {
    this.#columns = columns;
    this.#slots = new Uint32Array(Math.ceil(columns.length * SLOTS_PER_ROW) + 1);
    const { idPrefix, idHigh, idLow, length } = columns;
    const slots = this.#slots;
    for (let row = 0; row < length; row += 1) {
      let slot = slotOf(idPrefix[row] ?? 0, idHigh[row] ?? 0, idLow[row] ?? 0, slots.length);
      while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
      slots[slot] = row + 1;
    }
  }

  get byteLength(): number {
    return this.#slots.byteLength;
  }

  /** The row of an id that was not removed; −1 where there is none. */
  find(id: PackedId): number {
    const slots = this.#slots;
    let slot = slotOf(id.prefix, id.high, id.low, slots.length);
    for (let found = slots[slot] ?? 0; found !== 0; found = slots[slot] ?? 0) {
      if (isRow(this.#columns, found - 1, id)) return found - 1;
      slot = slot + 1 === slots.length ? 0 : slot + 1;
    }
    return -1;
  }
}

/** Whether a row stands and has this id. */
export function isRow(columns: ListingColumns, row: number, { prefix, high, low }: PackedId): boolean {
  return (
    columns.idLow[row] === low &&
    columns.idHigh[row] === high &&
    columns.idPrefix[row] === prefix &&
    columns.removed[row] === 0
  );
}

/** Fibonacci hashing of the three words (Knuth, volume 3, section 6.4), spread over the slots by their upper bits. */
function slotOf(prefix: number, high: number, low: number, slots: number): number {
  let hash = Math.imul(low ^ Math.imul(high, 0x85eb_ca6b) ^ Math.imul(prefix, 0xc2b2_ae35), 0x9e37_79b1);
  hash ^= hash >>> 15;
  return Math.floor(((Math.imul(hash, 0x27d4_eb2f) >>> 0) / 2 ** 32) * slots);
}
