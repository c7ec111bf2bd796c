import { isAddressEqual } from "viem";
import type { GroupsContract } from "../../contracts/groups.ts";
import type { ProofFile } from "./file.ts";

/** A state of the group, after one change of it. */
interface GroupState {
  readonly root: bigint;
  /** Unix seconds; the block that the state came with. */
  readonly at: number;
  readonly block: number;
}

/** What a proof comes to. */
export type Verdict =
  | { readonly kind: "right"; readonly block: number; readonly at: number; readonly isPresent: boolean }
  /** It is for another network, or another deployment on this one. */
  | { readonly kind: "elsewhere" }
  /** The group never had this root: another community, category or level, or a changed root. */
  | { readonly kind: "other-group" }
  /** The group has changed since, longer ago than proofs count. */
  | { readonly kind: "stale"; readonly block: number; readonly since: number }
  /** Something of it was changed. */
  | { readonly kind: "changed" }
  /** The same member proved the same for the same purpose before. */
  | { readonly kind: "used"; readonly at: number };

/** Seconds for which a root counts after it was superseded, as `ReputationGroups.ROOT_SECONDS`. */
export const ROOT_SECONDS = 86_400;

/**
 * What a proof comes to, by the rules of `IReputationGroups.verify` and a list of those taken before.
 *
 * @param here where this site's groups are
 * @param states of the group, in their order
 * @param isRight whether the circuit's verifier takes it
 * @param taken when a proof with its nullifier was taken, in Unix seconds; null for never
 * @param now Unix seconds
 */
export function verdictOf(
  { statement, proof }: ProofFile,
  here: GroupsContract,
  states: readonly GroupState[],
  isRight: boolean,
  taken: number | null,
  now: number,
): Verdict {
  const { contract } = statement;
  if (contract.chainId !== here.chainId || !isAddressEqual(contract.address, here.address))
    return { kind: "elsewhere" };
  // A root that came back counts from when it last did. An empty group's is zero, which nobody can prove from.
  const position = states.findLastIndex(({ root }) => root === proof.root && root !== 0n);
  const state = states[position];
  if (state === undefined) return { kind: "other-group" };
  if (!isRight) return { kind: "changed" };
  const next = states[position + 1];
  if (next !== undefined && now > next.at + ROOT_SECONDS)
    return { kind: "stale", block: state.block, since: next.at };
  if (taken !== null) return { kind: "used", at: taken };
  return { kind: "right", block: state.block, at: state.at, isPresent: next === undefined };
}
