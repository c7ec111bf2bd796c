import { countOpen, WORDS_IN_WEEK } from "../hours.ts";
import type { ListingColumns } from "../store/columns.ts";
import { hasPlace, isGift, isHourForHour } from "../store/traits.ts";

/** Words of 32 bits a node. */
export const STRIDE = 32;

/** Where each thing that a node knows of the rows below it stands among its words. */
export const NODE = {
  /** Its first child, the second follows it; 0 for a leaf. The root is nobody's child. */
  firstChild: 0,
  /** The rows from the first up to, without, the last. */
  fromRow: 1,
  toRow: 2,
  /** The category, and {@link PLACED} where its rows have places: all or none, by partition. */
  group: 3,
  /** The most hours of a week that one row has open. */
  mostOpen: 4,
  minX: 5,
  maxX: 6,
  minY: 7,
  maxY: 8,
  minZ: 9,
  maxZ: 10,
  /** Whole metres, the largest number where one row welcomes whoever comes. */
  mostRadius: 11,
  /** Union of the rows' hours, each in its own local time. */
  hours: 12,
  /** A bit for each offset's position; the last of 64 for all others. */
  offsets: 18,
  /** Payments in the lowest byte, then {@link FLAG}. */
  traits: 20,
  /** A bit for each token's position, modulo 32. */
  tokens: 21,
  /** A little less than the least price and a little more than the greatest. */
  leastPrice: 22,
  mostPrice: 23,
  /** A bit for each word's number, modulo 64. */
  tags: 24,
  /** A bit for each community's position, modulo 32. */
  communities: 26,
  latestExpiry: 27,
  mostStanding: 28,
  /** The lower 64 bits of the least id. */
  leastIdHigh: 29,
  leastIdLow: 30,
  /** Position of the ids' upper bits + 1; 0 where they differ. */
  idPrefix: 31,
} as const;

/** Positions of offsets that have a bit of their own; the last bit stands for all others. */
const OFFSET_BITS = 63;

export const FLAG = { firstUnit: 8, gift: 1 << 12, hourForHour: 1 << 13 } as const;

/** Above the category's 16 bits. */
const PLACED = 1 << 16;

/** The category of all rows below a node. */
export function categoryOfNode({ words }: Nodes, node: number): number {
  return (words[node * STRIDE + NODE.group] ?? 0) & (PLACED - 1);
}

/** Whether the rows below a node have places. */
export function isPlaced({ words }: Nodes, node: number): boolean {
  return ((words[node * STRIDE + NODE.group] ?? 0) & PLACED) !== 0;
}

/** Prices round outwards when they become 32-bit floats. */
const PRICE_ROUNDING = 1e-6;
const RADIUS_ANY = 0xffff_ffff;

/** Nodes in one buffer, seen in three ways. */
export interface Nodes {
  readonly words: Uint32Array<ArrayBuffer>;
  readonly ints: Int32Array<ArrayBuffer>;
  readonly floats: Float32Array<ArrayBuffer>;
}

export function createNodes(count: number): Nodes {
  const buffer = new ArrayBuffer(count * STRIDE * Uint32Array.BYTES_PER_ELEMENT);
  return { words: new Uint32Array(buffer), ints: new Int32Array(buffer), floats: new Float32Array(buffer) };
}

/** Sums up the rows of a leaf. */
export function sumUpRows(nodes: Nodes, node: number, columns: ListingColumns): void {
  const { words, ints, floats } = nodes;
  const at = node * STRIDE;
  const from = words[at + NODE.fromRow] ?? 0;
  const to = words[at + NODE.toRow] ?? 0;
  clear(nodes, at);
  words[at + NODE.group] = (columns.category[from] ?? 0) | (hasPlace(columns, from) ? PLACED : 0);
  for (let row = from; row < to; row += 1) {
    widen(ints, at + NODE.minX, columns.x[row] ?? 0);
    widen(ints, at + NODE.minY, columns.y[row] ?? 0);
    widen(ints, at + NODE.minZ, columns.z[row] ?? 0);
    const radius = columns.radius[row] ?? 0;
    raise(words, at + NODE.mostRadius, radius === 0 ? RADIUS_ANY : radius);
    raise(words, at + NODE.mostOpen, countOpen(columns.hours, row * WORDS_IN_WEEK));
    for (let word = 0; word < WORDS_IN_WEEK; word += 1) {
      words[at + NODE.hours + word] =
        (words[at + NODE.hours + word] ?? 0) | (columns.hours[row * WORDS_IN_WEEK + word] ?? 0);
    }
    const offset = Math.min(OFFSET_BITS, columns.offset[row] ?? 0);
    setBit(words, at + NODE.offsets + (offset >>> 5), offset & 31);
    words[at + NODE.traits] = (words[at + NODE.traits] ?? 0) | traitsOf(columns, row);
    setBit(words, at + NODE.tokens, (columns.token[row] ?? 0) & 31);
    const price = columns.price[row] ?? 0;
    floats[at + NODE.leastPrice] = Math.min(floats[at + NODE.leastPrice] ?? 0, price * (1 - PRICE_ROUNDING));
    floats[at + NODE.mostPrice] = Math.max(floats[at + NODE.mostPrice] ?? 0, price * (1 + PRICE_ROUNDING));
    for (let i = columns.tagsFrom[row] ?? 0; i < (columns.tagsFrom[row + 1] ?? 0); i += 1) {
      const word = columns.tagWords[i] ?? 0;
      setBit(words, at + NODE.tags + ((word >>> 5) & 1), word & 31);
    }
    setBit(words, at + NODE.communities, (columns.community[row] ?? 0) & 31);
    raise(words, at + NODE.latestExpiry, columns.expiry[row] ?? 0);
    floats[at + NODE.mostStanding] = Math.max(
      floats[at + NODE.mostStanding] ?? 0,
      columns.standing[row] ?? 0,
    );
    lowerId(words, at, columns.idHigh[row] ?? 0, columns.idLow[row] ?? 0);
    const prefix = (columns.idPrefix[row] ?? 0) + 1;
    words[at + NODE.idPrefix] = row === from || words[at + NODE.idPrefix] === prefix ? prefix : 0;
  }
}

/** Sums up what the two children of a node know. */
export function sumUpChildren(nodes: Nodes, node: number): void {
  const { words, ints, floats } = nodes;
  const at = node * STRIDE;
  const first = words[at + NODE.firstChild] ?? 0;
  clear(nodes, at);
  words[at + NODE.group] = words[first * STRIDE + NODE.group] ?? 0;
  for (let child = first; child <= first + 1; child += 1) {
    const of = child * STRIDE;
    for (const least of [NODE.minX, NODE.minY, NODE.minZ]) {
      widen(ints, at + least, ints[of + least] ?? 0);
      widen(ints, at + least, ints[of + least + 1] ?? 0);
    }
    raise(words, at + NODE.mostRadius, words[of + NODE.mostRadius] ?? 0);
    raise(words, at + NODE.latestExpiry, words[of + NODE.latestExpiry] ?? 0);
    raise(words, at + NODE.mostOpen, words[of + NODE.mostOpen] ?? 0);
    for (let i: number = NODE.hours; i <= NODE.tokens; i += 1) {
      words[at + i] = (words[at + i] ?? 0) | (words[of + i] ?? 0);
    }
    for (let i: number = NODE.tags; i <= NODE.communities; i += 1) {
      words[at + i] = (words[at + i] ?? 0) | (words[of + i] ?? 0);
    }
    floats[at + NODE.leastPrice] = Math.min(
      floats[at + NODE.leastPrice] ?? 0,
      floats[of + NODE.leastPrice] ?? 0,
    );
    floats[at + NODE.mostPrice] = Math.max(
      floats[at + NODE.mostPrice] ?? 0,
      floats[of + NODE.mostPrice] ?? 0,
    );
    lowerId(words, at, words[of + NODE.leastIdHigh] ?? 0, words[of + NODE.leastIdLow] ?? 0);
  }
  sumUpStanding(nodes, node);
  const [left, right] = [words[first * STRIDE + NODE.idPrefix], words[(first + 1) * STRIDE + NODE.idPrefix]];
  words[at + NODE.idPrefix] = left === right ? (left ?? 0) : 0;
}

/** The best standing alone, which changes with the day and the viewer. Children first. */
export function sumUpStanding({ words, floats }: Nodes, node: number): void {
  const at = node * STRIDE;
  const first = (words[at + NODE.firstChild] ?? 0) * STRIDE + NODE.mostStanding;
  floats[at + NODE.mostStanding] = Math.max(floats[first] ?? 0, floats[first + STRIDE] ?? 0);
}

function clear({ words, ints, floats }: Nodes, at: number): void {
  for (let i: number = NODE.group; i < STRIDE; i += 1) words[at + i] = 0;
  for (const least of [NODE.minX, NODE.minY, NODE.minZ]) {
    ints[at + least] = 0x7fff_ffff;
    ints[at + least + 1] = -0x7fff_ffff;
  }
  floats[at + NODE.leastPrice] = Number.POSITIVE_INFINITY;
  words[at + NODE.leastIdHigh] = 0xffff_ffff;
  words[at + NODE.leastIdLow] = 0xffff_ffff;
}

function traitsOf(columns: ListingColumns, row: number): number {
  const gift = isGift(columns, row) ? FLAG.gift : 0;
  const hours = isHourForHour(columns, row) ? FLAG.hourForHour : 0;
  return (columns.payments[row] ?? 0) | (1 << (FLAG.firstUnit + (columns.unit[row] ?? 0))) | gift | hours;
}

/** A range's least stands at a place, its most right after it. */
function widen(ints: Int32Array, least: number, value: number): void {
  if (value < (ints[least] ?? 0)) ints[least] = value;
  if (value > (ints[least + 1] ?? 0)) ints[least + 1] = value;
}

function raise(words: Uint32Array, place: number, value: number): void {
  if (value > (words[place] ?? 0)) words[place] = value;
}

function setBit(words: Uint32Array, place: number, bit: number): void {
  words[place] = (words[place] ?? 0) | (1 << bit);
}

function lowerId(words: Uint32Array, at: number, high: number, low: number): void {
  const leastHigh = words[at + NODE.leastIdHigh] ?? 0;
  if (high > leastHigh) return;
  if (high === leastHigh && low >= (words[at + NODE.leastIdLow] ?? 0)) return;
  words[at + NODE.leastIdHigh] = high;
  words[at + NODE.leastIdLow] = low;
}
