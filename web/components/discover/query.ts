import { type Address, ethAddress } from "viem";
import { limits } from "../../contracts/generated/limits.ts";
import { CATEGORIES } from "../../matching/categories.ts";
import { PAYMENTS } from "../../matching/listing.ts";
import type { Query } from "../../matching/query.ts";
import { parsePrice } from "../publish/price.ts";
import type { Filters, Nearby } from "./filters.ts";

interface Circumstances {
  readonly nearby: Nearby | null;
  /** Whose listings to leave out. */
  readonly me: Address | null;
  /** Unix seconds. */
  readonly now: number;
  /** IANA name of the member's time zone. */
  readonly zone: string;
  readonly decimals: number;
  readonly limit: number;
}

/** The filters as matching asks. A price that can't be read is no wish. */
export function queryOf(filters: Filters, circumstances: Circumstances): Query {
  const { nearby, me, now, zone, decimals, limit } = circumstances;
  const category = CATEGORIES.find(({ slug }) => slug === filters.category);
  const price = parsePrice(filters.price, decimals, limits.amount);
  return {
    seeks: filters.seeks,
    categories: category === undefined ? [] : [category.code],
    place: nearby?.place ?? null,
    radius: nearby === null || filters.within === null ? null : filters.within * 1000,
    hoursOfWeek: filters.week,
    utcOffset: 0,
    zone,
    community: filters.community,
    payments: filters.gift ? PAYMENTS.gift : 0,
    price: "amount" in price ? { token: ethAddress, unit: filters.unit, amount: price.amount } : null,
    tags: "",
    exclude: me,
    now,
    limit: Math.max(1, limit),
  };
}
