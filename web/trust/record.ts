import type { AccountId } from "../index/ids.ts";
import {
  type EdgeColumns,
  type EdgeInput,
  experienceOfReview,
  experienceOfVouch,
  toEdgeColumns,
} from "./edges.ts";
import type { Statements } from "./merge.ts";

/** Statements as the trust engine takes them: members are numbered, the viewer first. */
export interface TrustRecord {
  readonly members: readonly AccountId[];
  readonly numberOf: ReadonlyMap<AccountId, number>;
  readonly edges: EdgeColumns;
}

/**
 * Numbers the members of whom there are statements and lays out what they say of one another.
 *
 * @param now Unix seconds; vouches that have ended by then are left out
 */
export function toTrustRecord({ vouches, reviews }: Statements, viewer: AccountId, now: number): TrustRecord {
  const numberOf = new Map<AccountId, number>([[viewer, 0]]);
  const number = (member: AccountId): number => {
    const known = numberOf.get(member) ?? numberOf.size;
    numberOf.set(member, known);
    return known;
  };
  const edges: readonly EdgeInput[] = [
    ...vouches
      .filter(({ until }) => until > now)
      .map(({ voucher, member, weight, at }) => ({
        rater: number(voucher),
        member: number(member),
        experience: experienceOfVouch(weight),
        time: at,
        kind: "vouch" as const,
      })),
    ...reviews.map(({ reviewer, member, overall, at }) => ({
      rater: number(reviewer),
      member: number(member),
      experience: experienceOfReview(overall),
      time: at,
      kind: "review" as const,
    })),
  ];
  return { members: [...numberOf.keys()], numberOf, edges: toEdgeColumns(numberOf.size, edges) };
}
