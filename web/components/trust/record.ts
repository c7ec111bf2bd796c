import type { AccountId } from "../../index/ids.ts";
import { TRUST_NEUTRAL } from "../../matching/factors/reputation.ts";
import {
  type EdgeColumns,
  type EdgeInput,
  experienceOfReview,
  experienceOfVouch,
  toEdgeColumns,
} from "../../trust/edges.ts";
import type { Statements } from "../../trust/merge.ts";

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

/**
 * Trust from 0 to 1, ½ for neither way, by how far a member's share of the viewer's walks is above or below what is said against it. The one
 * that stands out most is at an end of the scale; the root spreads the others, of whom most have small shares.
 *
 * @param shares what a walk leaves with each member, less what is said against it
 */
export function toTrust(shares: readonly number[]): readonly number[] {
  const most = shares.reduce((largest, share) => Math.max(largest, Math.abs(share)), 0);
  return shares.map((share) => {
    if (share === 0 || most === 0) return TRUST_NEUTRAL;
    const far = Math.sqrt(Math.abs(share) / most);
    return share > 0 ? TRUST_NEUTRAL + (1 - TRUST_NEUTRAL) * far : TRUST_NEUTRAL * (1 - far);
  });
}
