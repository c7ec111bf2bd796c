import { FLAG, NODE, type Nodes, STRIDE } from "../index/nodes.ts";
import { PAYMENTS } from "../listing.ts";
import type { PreparedQuery } from "../query.ts";
import type { ListingColumns } from "../store/columns.ts";
import { isGift, isHourForHour } from "../store/traits.ts";
import { assumed, type Factor, known, UNKNOWN } from "./factor.ts";

/** The ways in which a price can fit, the first that applies. */
type PriceCase =
  | "gift"
  | "gift-for-gift"
  | "gift-wanted"
  | "hour-for-hour"
  | "other-token"
  | "other-unit"
  | "compared";

/** Prices of different units or tokens are never compared: there is no rate to trust. */
function caseOf(query: PreparedQuery, columns: ListingColumns, row: number): PriceCase {
  if (isGift(columns, row)) {
    return query.seeksOffers ? "gift" : query.price === 0 ? "gift-for-gift" : "gift-wanted";
  }
  if ((query.payments & PAYMENTS.timeCredits) !== 0 && isHourForHour(columns, row)) return "hour-for-hour";
  if (columns.token[row] !== query.token) return "other-token";
  return columns.unit[row] === query.unit ? "compared" : "other-unit";
}

/** 1 while no more is asked than would be paid. One and a half times as much is half a fit; twice is none. */
function fit(asked: number, limit: number): number {
  return asked <= limit ? 1 : Math.max(0, 2 - asked / limit);
}

/** What the side that offers asks. */
function askedOf(query: PreparedQuery, columns: ListingColumns, row: number): number {
  return query.seeksOffers ? (columns.price[row] ?? 0) : query.price;
}

/** What the side that needs would pay. */
function limitOf(query: PreparedQuery, columns: ListingColumns, row: number): number {
  return query.seeksOffers ? query.price : (columns.price[row] ?? 0);
}

function judge(query: PreparedQuery, columns: ListingColumns, row: number): number {
  switch (caseOf(query, columns, row)) {
    case "compared":
      return fit(askedOf(query, columns, row), limitOf(query, columns, row));
    case "other-token":
    case "other-unit":
      return UNKNOWN;
    case "gift-wanted":
      return 0;
    default:
      return 1;
  }
}

function boundOf(query: PreparedQuery, nodes: Nodes, node: number): number {
  const at = node * STRIDE;
  const traits = nodes.words[at + NODE.traits] ?? 0;
  if ((traits & FLAG.gift) !== 0 && (query.seeksOffers || query.price === 0)) return 1;
  if ((traits & FLAG.hourForHour) !== 0 && (query.payments & PAYMENTS.timeCredits) !== 0) return 1;
  const hasUnit = query.unit >= 0 && ((traits >>> (FLAG.firstUnit + query.unit)) & 1) === 1;
  const hasToken =
    query.token >= 0 && (((nodes.words[at + NODE.tokens] ?? 0) >>> (query.token & 31)) & 1) === 1;
  if (!hasUnit || !hasToken) return UNKNOWN;
  const asked = query.seeksOffers ? (nodes.floats[at + NODE.leastPrice] ?? 0) : query.price;
  const limit = query.seeksOffers ? query.price : (nodes.floats[at + NODE.mostPrice] ?? 0);
  return Math.max(UNKNOWN, fit(asked, limit));
}

/** Falls from 1 while what is asked is no more than what would be paid to 0 at twice as much. */
export const price: Factor = {
  name: "price",
  missing: known("price-not-given"),
  applies: (query) => !Number.isNaN(query.price),
  value: judge,
  bound: boundOf,
  reason(query, columns, row) {
    const code = caseOf(query, columns, row);
    if (code === "other-token" || code === "other-unit") return assumed(code);
    if (code !== "compared") return known(code);
    const asked = askedOf(query, columns, row);
    const limit = limitOf(query, columns, row);
    return known(asked <= limit ? "fits" : "over", { asked, limit });
  },
};
