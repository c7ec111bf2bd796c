import { SimpleMerkleTree } from "@openzeppelin/merkle-tree";
import type { Hex } from "viem";
import { leafOf, saltOf } from "./leaf.ts";
import type { SignedReviewSet } from "./set.ts";

/** A review that is shown, with what its leaf is made of. */
export interface ShownReview {
  /** As it travels. */
  readonly review: Uint8Array;
  readonly salt: Hex;
}

/** Some reviews of a set, with the proof that they are of it (a multiproof as in OpenZeppelin's `MerkleProof`). */
export interface Disclosure {
  readonly set: SignedReviewSet;
  /** In the order of the multiproof. */
  readonly shown: readonly ShownReview[];
  readonly proof: readonly Hex[];
  readonly proofFlags: readonly boolean[];
}

const treeOf = (secret: Uint8Array, reviews: readonly Uint8Array[]) =>
  SimpleMerkleTree.of(reviews.map((review) => leafOf(saltOf(secret, review), review)));

/**
 * The root of a set, the same for the same reviews in whatever order.
 *
 * @param secret that salts come from
 * @param reviews at least one, each once, as they travel
 */
export function commit(
  secret: Uint8Array,
  reviews: readonly Uint8Array[],
): Pick<SignedReviewSet, "root" | "count"> {
  return { root: treeOf(secret, reviews).root as Hex, count: reviews.length };
}

/**
 * Shows some of a set's reviews.
 *
 * @param secret and `reviews` as they were committed to
 * @param chosen places in `reviews`, at least one, each once
 */
export function disclose(
  set: SignedReviewSet,
  secret: Uint8Array,
  reviews: readonly Uint8Array[],
  chosen: readonly number[],
): Disclosure {
  const tree = treeOf(secret, reviews);
  const shownByLeaf = new Map<string, ShownReview>(
    reviews.map((review) => {
      const salt = saltOf(secret, review);
      return [leafOf(salt, review), { review, salt }];
    }),
  );
  const { leaves, proof, proofFlags } = tree.getMultiProof([...chosen]);
  const shown = leaves.flatMap((leaf) => shownByLeaf.get(String(leaf)) ?? []);
  return { set, shown, proof: proof as Hex[], proofFlags };
}
