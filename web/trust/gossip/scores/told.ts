import type { AccountId } from "../../../index/ids.ts";
import type { Share } from "../../shares.ts";

/** What a peer's device says of how all trust is shared out. */
export interface Told {
  readonly peer: AccountId;
  /** When it said so, in milliseconds since the epoch. */
  readonly at: number;
  /** 0 to 1, by member. */
  readonly shares: ReadonlyMap<AccountId, number>;
}

/** Milliseconds after which what a peer said no longer counts. */
const STALE_AFTER = 6 * 3_600_000;

/** The answers with a newer one in the place of what the same peer said before: a member has one voice, however many devices. */
export function hear(answers: readonly Told[], newer: Told): readonly Told[] {
  return [...answers.filter(({ peer }) => peer !== newer.peer), newer];
}

/** Without what is too old. @returns the same array where nothing is */
export function fresh(answers: readonly Told[], at: number): readonly Told[] {
  const left = answers.filter((answer) => at - answer.at <= STALE_AFTER);
  return left.length === answers.length ? answers : left;
}

/**
 * Each member's share, as the median of what peers say; who isn't named by one has nothing there.
 *
 * With f liars of k answers and f < k ∕ 2 each median lies between two of the honest answers: the breakdown point of the median is 1 ∕ 2 (Donoho and
 * Huber, The notion of breakdown point, 1983). Of an even number it is the lower of the two in the middle: that too is between two honest
 * ones, and of liars it takes more than half to raise a share.
 *
 * Medians add up to 1 where all say the same; where they don't, nothing is spread over the rest, for that would leave those bounds.
 */
export function medians(answers: readonly Pick<Told, "shares">[]): readonly Share[] {
  const members = new Set(answers.flatMap(({ shares }) => [...shares.keys()]));
  const middle = Math.ceil(answers.length / 2) - 1;
  return [...members].map((member) => {
    const said = Float64Array.from(answers, ({ shares }) => shares.get(member) ?? 0).sort();
    return { member, share: said[middle] ?? 0 };
  });
}
