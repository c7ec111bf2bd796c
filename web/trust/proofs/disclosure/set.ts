import type { Hex } from "viem";
import type { AccountId } from "../../../index/ids.ts";
import { reputationDomain, type Scheme } from "../../attestations/scheme.ts";

/** What a member commits to: how many reviews about it there are, and by their tree's root which. */
export interface ReviewSet {
  readonly member: AccountId;
  readonly root: Hex;
  readonly count: number;
  /** Unix seconds, by the member's clock. */
  readonly time: number;
}

/** A set with its member's signature (EIP-2098). */
export interface SignedReviewSet extends ReviewSet {
  readonly signature: Hex;
}

const types = {
  ReviewSet: [
    { name: "member", type: "address" },
    { name: "root", type: "bytes32" },
    { name: "count", type: "uint32" },
    { name: "time", type: "uint64" },
  ],
} as const;

/** What the member signs. */
export function reviewSetTypedData({ member, root, count, time }: ReviewSet, scheme: Scheme) {
  return {
    domain: reputationDomain(scheme),
    types,
    primaryType: "ReviewSet",
    message: { member, root, count, time: BigInt(time) },
  } as const;
}
