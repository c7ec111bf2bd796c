/** What happened in a group, as its events tell. */
export interface GroupChange {
  readonly place: number;
  /** The commitment that was added; 0 where it was taken out. */
  readonly leaf: bigint;
  readonly block: number;
}

/**
 * The leaves of a group's tree at the end of a block, from its events alone.
 *
 * @param changes in the order in which they happened
 * @param block the last that counts
 */
export function leavesAt(changes: readonly GroupChange[], block: number): readonly bigint[] {
  const leaves: bigint[] = [];
  for (const change of changes) {
    if (change.block > block) break;
    leaves[change.place] = change.leaf;
  }
  return Array.from(leaves, (leaf = 0n) => leaf);
}
