import { type Address, isAddressEqual } from "viem";
import type { AccountId } from "../../index/ids.ts";
import type { GroupChange } from "../../index/queries/group.ts";

/** Where one stands in a group. */
export interface OwnPlace {
  /** How many are in the group now. */
  readonly members: number;
  readonly isIn: boolean;
  /** What one ever published in it, which is the same for good; null for nothing. */
  readonly ownLeaf: bigint | null;
}

/** Reads one's place from all that happened in a group. */
export function placeOf(changes: readonly GroupChange[], me: Address): OwnPlace {
  const own = changes.filter(({ member }) => isAddressEqual(member, me));
  return {
    members: changes.reduce((count, { leaf }) => count + (leaf === 0n ? -1 : 1), 0),
    isIn: (own.at(-1)?.leaf ?? 0n) !== 0n,
    ownLeaf: own.find(({ leaf }) => leaf !== 0n)?.leaf ?? null,
  };
}

/** Who is in a group now. */
export function membersOf(changes: readonly GroupChange[]): readonly AccountId[] {
  const leaves = new Map(changes.map(({ member, leaf }) => [member, leaf]));
  return [...leaves].flatMap(([member, leaf]) => (leaf === 0n ? [] : [member]));
}
