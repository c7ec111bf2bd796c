import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, type Hex, hexToBytes } from "viem";
import type { AccountId } from "../../../index/ids.ts";

/** Members of a cell; see {@link captureBound} for what this many are good for. */
export const CELL_SIZE = 20;

/** A community's members, dealt into cells that each act as one peer of a push-sum. */
export interface Cells {
  /** Places in the list of members, by cell. Cells have {@link CELL_SIZE} members, and a share of the rest that makes no cell. */
  readonly members: readonly (readonly number[])[];
  /** Each member's cell. */
  readonly cellOf: Uint32Array;
}

/**
 * Deals members into cells in the order of a hash, so that nobody chooses with whom it is.
 *
 * @param members in an order that all agree on
 * @param beacon what nobody could foretell when the last of them joined; anew in each epoch
 */
export function dealCells(members: readonly AccountId[], beacon: Uint8Array, size = CELL_SIZE): Cells {
  const keys = members.map((member) => {
    const digest = sha256(concatBytes([beacon, hexToBytes(member)]));
    return new DataView(digest.buffer).getBigUint64(0);
  });
  const order = [...members.keys()].sort((one, other) => ((keys[one] ?? 0n) < (keys[other] ?? 0n) ? -1 : 1));
  const count = Math.max(1, Math.floor(members.length / size));
  const dealt = Array.from({ length: count }, (): number[] => []);
  const cellOf = new Uint32Array(members.length);
  for (const [place, member] of order.entries()) {
    dealt[place % count]?.push(member);
    cellOf[member] = place % count;
  }
  return { members: dealt, cellOf };
}

/**
 * To which cell another sends in a round: all by one shift, which a hash draws. Nobody chooses whom it sends to, and every cell
 * receives once, so that weights stay even where all is well, and noise goes sooner than with partners drawn one by one.
 */
export function partnerOf(
  beacon: Uint8Array,
  cycle: number,
  round: number,
  cell: number,
  cells: number,
): number {
  if (cells < 2) return cell;
  const place = new Uint8Array(8);
  const view = new DataView(place.buffer);
  view.setUint32(0, cycle);
  view.setUint32(4, round);
  const digest = sha256(concatBytes([beacon, place]));
  return (cell + 1 + (new DataView(digest.buffer).getUint32(0) % (cells - 1))) % cells;
}

/**
 * What a cell says: the digest that more than half of all of its members name, whether they are there or not. Those who are
 * honest have computed the same from the same signed rows, to the last bit.
 *
 * @returns null where no digest has so many: then the cell says nothing in this round
 */
export function agreed(digests: readonly Hex[], size: number): Hex | null {
  const votes = new Map<Hex, number>();
  for (const digest of digests) {
    const number = (votes.get(digest) ?? 0) + 1;
    if (number * 2 > size) return digest;
    votes.set(digest, number);
  }
  return null;
}

/**
 * The probability that liars have the majority of any cell, at most: as many cells times the hypergeometric tail of one.
 * Unless they do, lies change no score at all.
 */
export function captureBound(members: number, liars: number, size = CELL_SIZE): number {
  const cells = Math.max(1, Math.floor(members / size));
  // The rest is spread, so that some have one more: those have the most liars, and those without need the fewest.
  const [smallest, largest] = [Math.floor(members / cells), Math.ceil(members / cells)];
  const least = Math.floor(smallest / 2) + 1;
  const ways = logChoose(members, largest);
  let tail = 0;
  for (let inCell = least; inCell <= Math.min(largest, liars); inCell += 1)
    tail += Math.exp(logChoose(liars, inCell) + logChoose(members - liars, largest - inCell) - ways);
  return Math.min(1, cells * tail);
}

function logChoose(all: number, some: number): number {
  if (some < 0 || some > all) return Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let place = 1; place <= some; place += 1) sum += Math.log((all - some + place) / place);
  return sum;
}
