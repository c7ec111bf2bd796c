import type { Hex } from "viem";
import type { GroupsContract } from "../../contracts/groups.ts";
import { type Artifacts, type Points, prove, verify } from "./groth16.ts";
import type { ProofIdentity } from "./identity.ts";
import { type Scope, scopeOf, signalOf, type Tier } from "./statement.ts";
import { type CommitmentTree, DEPTH, rootOf, siblingsOf } from "./tree.ts";

/** What somebody proves: that a member of this tier says this, to the asker, for the asker's purpose. */
export interface Statement {
  readonly contract: GroupsContract;
  readonly tier: Tier;
  readonly scope: Scope;
  /** 32 bytes: whatever the member says with it. */
  readonly message: Hex;
}

/** A member's proof of a statement, as `IReputationGroups.Proof`. */
export interface MembershipProof {
  /** Of the group that it was made in. */
  readonly root: bigint;
  /** The same for all proofs of one member for one scope. */
  readonly nullifier: bigint;
  readonly points: Points;
}

/**
 * Proves a statement without saying whose it is.
 *
 * @param tree of the group, in which the identity's commitment stands at `place`
 * @throws where it doesn't stand there
 */
export async function makeProof(
  { scalar }: ProofIdentity,
  tree: CommitmentTree,
  place: number,
  { contract, tier, scope, message }: Statement,
  artifacts: Artifacts,
): Promise<MembershipProof> {
  const { points, signals } = await prove(
    {
      secret: scalar,
      merkleProofLength: DEPTH,
      merkleProofIndex: place,
      merkleProofSiblings: siblingsOf(tree, place),
      scope: signalOf(scopeOf(contract, tier, scope)),
      message: signalOf(message),
    },
    artifacts,
  );
  const [root, nullifier] = signals;
  if (root !== rootOf(tree)) throw new Error("The identity is not in this place of the group.");
  return { root, nullifier, points };
}

/** Whether a proof is one of this statement. Whether its root is one of the group's, the chain or the index tells. */
export async function checkProof(
  { contract, tier, scope, message }: Statement,
  { root, nullifier, points }: MembershipProof,
): Promise<boolean> {
  return verify(points, [root, nullifier, signalOf(message), signalOf(scopeOf(contract, tier, scope))]);
}
