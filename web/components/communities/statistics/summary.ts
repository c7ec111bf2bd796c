import type { Address } from "viem";
import type {
  AgreementEnd,
  CategoryReview,
  CommunityDay,
  ListingKind,
} from "../../../index/queries/statistics.ts";

/** Fewer reviews than these, or about fewer members, would tell what somebody thinks of one person. */
export const LEAST_REVIEWS = 3;
export const LEAST_REVIEWED = 3;

/** A month of UTC, from 0 = January 1970. */
export type Month = number;

/** @param seconds Unix seconds */
export function monthOf(seconds: number): Month {
  const date = new Date(seconds * 1000);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** The month's first moment. */
export function startOf(month: Month): Date {
  return new Date(Date.UTC(1970 + Math.floor(month / 12), month % 12, 1));
}

/** The last so many months, the oldest first, none before the community was founded. */
export function lastMonths(now: number, founded: number, most: number): Month[] {
  const current = monthOf(now);
  const first = Math.max(current - most + 1, Math.min(monthOf(founded), current));
  return Array.from({ length: current - first + 1 }, (_, i) => first + i);
}

/** What happened in a month. */
export interface MonthFigures {
  readonly month: Month;
  readonly begun: number;
  readonly done: number;
  readonly joined: number;
  /** At its end. */
  readonly members: number;
}

/** @param days in their order; a month without one has as many members as the one before it */
export function byMonth(days: readonly CommunityDay[], months: readonly Month[]): MonthFigures[] {
  return months.map((month) => {
    const own = days.filter(({ start }) => monthOf(start) === month);
    const sum = (key: "agreementsOpened" | "agreementsClosed" | "joined") =>
      own.reduce((total, day) => total + day[key], 0);
    return {
      month,
      begun: sum("agreementsOpened"),
      done: sum("agreementsClosed"),
      joined: sum("joined"),
      members: days.findLast(({ start }) => monthOf(start) <= month)?.memberCount ?? 0,
    };
  });
}

/** Offers and needs of one category. */
export interface CategoryCount {
  readonly category: number;
  readonly offers: number;
  readonly needs: number;
}

/** The categories in which something is published, the fullest first. */
export function byCategory(listings: readonly ListingKind[]): CategoryCount[] {
  const counts = new Map<number, { offers: number; needs: number }>();
  for (const { category, kind } of listings) {
    const count = counts.get(category) ?? { offers: 0, needs: 0 };
    if (kind === "Offer") count.offers += 1;
    else count.needs += 1;
    counts.set(category, count);
  }
  return [...counts]
    .map(([category, count]) => ({ category, ...count }))
    .sort((a, b) => b.offers + b.needs - (a.offers + a.needs) || a.category - b.category);
}

/** How accepted agreements stand. */
export interface Ends {
  readonly running: number;
  /** Over, and nobody ever disagreed. */
  readonly peaceful: number;
  /** Over, after a dispute. */
  readonly disputed: number;
  readonly inDispute: number;
}

export function endsOf(agreements: readonly AgreementEnd[]): Ends {
  const count = (fits: (agreement: AgreementEnd) => boolean) => agreements.filter(fits).length;
  return {
    running: count(({ state }) => state === "Active" || state === "Delivered"),
    peaceful: count(({ state, dispute }) => state === "Closed" && dispute === null),
    disputed: count(({ state, dispute }) => state === "Closed" && dispute !== null),
    inDispute: count(({ state }) => state === "Disputed"),
  };
}

/** What a category's reviews say on average, of 1 to 5. */
export interface CategoryMean {
  readonly category: number;
  readonly mean: number;
  readonly count: number;
}

/** Averages of categories with so many reviews, about so many members, that none tells of one person. */
export function meansOf(reviews: readonly CategoryReview[]): CategoryMean[] {
  const categories = [...new Set(reviews.map(({ category }) => category))];
  return categories
    .map((category) => [category, reviews.filter((review) => review.category === category)] as const)
    .filter(
      ([, own]) =>
        own.length >= LEAST_REVIEWS && new Set(own.map(({ member }) => member)).size >= LEAST_REVIEWED,
    )
    .map(([category, own]) => ({
      category,
      mean: own.reduce((sum, { overall }) => sum + overall, 0) / own.length,
      count: own.length,
    }))
    .sort((a, b) => b.count - a.count || a.category - b.category);
}

interface TimePaid {
  readonly amount: bigint;
  /** Unix seconds. */
  readonly at: number;
}

/** Hundredths of an hour that members gave one another, by month: directly, and by agreements that are over. */
export function hoursByMonth(
  payments: readonly TimePaid[],
  agreements: readonly AgreementEnd[],
  credits: Address,
  months: readonly Month[],
): bigint[] {
  const earned = agreements.flatMap(({ token, paidToProvider, closedAt }) =>
    token === credits && closedAt !== null ? [{ amount: paidToProvider, at: closedAt }] : [],
  );
  const given = new Map<Month, bigint>();
  for (const { amount, at } of [...payments, ...earned]) {
    given.set(monthOf(at), (given.get(monthOf(at)) ?? 0n) + amount);
  }
  return months.map((month) => given.get(month) ?? 0n);
}
