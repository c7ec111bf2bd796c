import { poseidon2 } from "poseidon-lite/poseidon2";

/** Levels of a group's tree: exactly as many as the circuit's longest path, see `CommitmentTree.sol`. */
export const DEPTH = 16;

/** A group's tree: the leaves, then each level above them, as far as anything stands in it. */
export type CommitmentTree = readonly (readonly bigint[])[];

/** A node without leaves below it is zero at each level. */
function parentOf(left: bigint, right: bigint): bigint {
  return left === 0n && right === 0n ? 0n : poseidon2([left, right]);
}

function levelAbove(level: readonly bigint[]): readonly bigint[] {
  return Array.from({ length: Math.ceil(level.length / 2) }, (_, place) =>
    parentOf(level[2 * place] ?? 0n, level[2 * place + 1] ?? 0n),
  );
}

/**
 * Computes a group's tree as `ReputationGroups` keeps it.
 *
 * @param leaves by place, 0 where a member left; at most 2^16
 */
export function treeOf(leaves: readonly bigint[]): CommitmentTree {
  const levels: (readonly bigint[])[] = [leaves];
  let top = leaves;
  for (let level = 0; level < DEPTH; level += 1) {
    top = levelAbove(top);
    levels.push(top);
  }
  return levels;
}

/** A tree's root; 0 of a group without members. */
export function rootOf(tree: CommitmentTree): bigint {
  return tree[DEPTH]?.[0] ?? 0n;
}

/** The siblings from a leaf up to the root. */
export function siblingsOf(tree: CommitmentTree, place: number): readonly bigint[] {
  return tree.slice(0, DEPTH).map((level, height) => level[(place >> height) ^ 1] ?? 0n);
}
