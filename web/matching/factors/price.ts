import type { ListingColumns } from "../columns.ts";
import { PAYMENTS } from "../listing.ts";
import type { PreparedQuery } from "../query.ts";
import type { Factor, Reason } from "./factor.ts";

/**
 * How a price fits, one entry a case, the first that applies. Prices of different units or tokens are never compared:
 * there is no rate to trust.
 */
const CASES: readonly {
  code: string;
  applies: (query: PreparedQuery, columns: ListingColumns, row: number) => boolean;
  value: (asked: number, limit: number) => number;
}[] = [
  { code: "price-not-given", applies: (query) => Number.isNaN(query.price), value: () => Number.NaN },
  {
    code: "gift",
    applies: (query, columns, row) => query.seeksOffers && isGift(columns, row),
    value: () => 1,
  },
  {
    code: "gift-for-gift",
    applies: (query, columns, row) => query.price === 0 && isGift(columns, row),
    value: () => 1,
  },
  { code: "gift-wanted", applies: (_query, columns, row) => isGift(columns, row), value: () => 0 },
  {
    code: "other-token",
    applies: (query, columns, row) => columns.token[row] !== query.token,
    value: () => Number.NaN,
  },
  {
    code: "other-unit",
    applies: (query, columns, row) => columns.unit[row] !== query.unit,
    value: () => Number.NaN,
  },
  {
    code: "fits",
    applies: (query, columns, row) => askedOf(query, columns, row) <= limitOf(query, columns, row),
    value: () => 1,
  },
  // One and a half times what was meant is half a fit; twice is none.
  { code: "over", applies: () => true, value: (asked, limit) => Math.max(0, 2 - asked / limit) },
];

function isGift(columns: ListingColumns, row: number): boolean {
  return columns.price[row] === 0 && ((columns.payments[row] ?? 0) & PAYMENTS.gift) !== 0;
}

/** What the side that offers asks. */
function askedOf(query: PreparedQuery, columns: ListingColumns, row: number): number {
  return query.seeksOffers ? (columns.price[row] ?? 0) : query.price;
}

/** What the side that needs would pay. */
function limitOf(query: PreparedQuery, columns: ListingColumns, row: number): number {
  return query.seeksOffers ? query.price : (columns.price[row] ?? 0);
}

function caseOf(
  query: PreparedQuery,
  columns: ListingColumns,
  row: number,
): (typeof CASES)[number] | undefined {
  return CASES.find((entry) => entry.applies(query, columns, row));
}

/** 1 while what is asked is no more than what would be paid, falling to 0 at twice as much. */
export const price: Factor = {
  name: "price",
  value(query, columns, row) {
    const entry = caseOf(query, columns, row);
    return entry?.value(askedOf(query, columns, row), limitOf(query, columns, row)) ?? Number.NaN;
  },
  reason(query, columns, row): Reason {
    const code = caseOf(query, columns, row)?.code ?? "price-not-given";
    if (code !== "fits" && code !== "over") return { code, parameters: {} };
    return {
      code,
      parameters: { asked: askedOf(query, columns, row), limit: limitOf(query, columns, row) },
    };
  },
};
