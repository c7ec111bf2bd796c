import { type Address, isAddress } from "viem";
import * as z from "zod/mini";
import { CATEGORIES, type CategorySlug } from "../../matching/categories.ts";
import { type Kind, UNITS, type Unit } from "../../matching/listing.ts";
import { type Cell, parseCell } from "../../places/cell.ts";
import { ALWAYS } from "../week/week.ts";

/** What a member looks for, as far as an address may tell: where the member is stays on the device. */
export interface Filters {
  readonly seeks: Kind;
  readonly category: CategorySlug | null;
  readonly community: Address | null;
  /** Kilometres; null for any distance. */
  readonly within: number | null;
  /** Wanted hours, a 168-bit mask; null for any time. */
  readonly week: bigint | null;
  /** As typed, in the network's currency; empty for no wish. */
  readonly price: string;
  readonly unit: Unit;
  /** Only what can be had as a gift. */
  readonly gift: boolean;
  /** A cell chosen on the map. */
  readonly area: Cell | null;
}

export const noFilters: Filters = {
  seeks: "Offer",
  category: null,
  community: null,
  within: null,
  week: null,
  price: "",
  unit: "Hour",
  gift: false,
  area: null,
};

/** How many wishes narrow what is found; what one looks for, offers or needs, is none. */
export function countChosen({ category, community, within, week, price, gift, area }: Filters): number {
  const wishes = [
    category !== null,
    community !== null,
    within !== null,
    week !== null,
    price !== "",
    gift,
    area !== null,
  ];
  return wishes.filter(Boolean).length;
}

/** Distances that one chooses among, in kilometres. */
export const DISTANCES = [2, 5, 10, 25, 50, 100] as const;

const price = /^\d{0,12}([.,]\d{0,18})?$/u;

function cellOf(text: string | null): Cell | null {
  if (text === null) return null;
  try {
    return parseCell(text);
  } catch {
    return null;
  }
}

function weekOf(text: string | null): bigint | null {
  if (text === null || !/^[0-9a-f]{1,42}$/u.test(text)) return null;
  const week = BigInt(`0x${text}`);
  return week > 0n && week <= ALWAYS ? week : null;
}

/** Reads filters from an address; what makes no sense is left out. */
export function readFilters(parameters: URLSearchParams): Filters {
  const slug = parameters.get("category");
  const community = parameters.get("community")?.toLowerCase() ?? null;
  const within = Number(parameters.get("within"));
  const typed = parameters.get("price") ?? "";
  const unit = UNITS.find((one) => one.toLowerCase() === parameters.get("unit"));
  return {
    seeks: parameters.get("for") === "needs" ? "Need" : "Offer",
    category: CATEGORIES.find((category) => category.slug === slug)?.slug ?? null,
    community: community !== null && isAddress(community) ? community : null,
    within: DISTANCES.find((distance) => distance === within) ?? null,
    week: weekOf(parameters.get("when")),
    price: price.test(typed) ? typed : "",
    unit: unit ?? noFilters.unit,
    gift: parameters.has("gift"),
    area: cellOf(parameters.get("area")),
  };
}

/** Writes filters into an address; what is as usual is left out. */
export function writeFilters(filters: Filters): URLSearchParams {
  const parameters = new URLSearchParams();
  const put = (name: string, value: string | null) => {
    if (value !== null && value !== "") parameters.set(name, value);
  };
  put("for", filters.seeks === "Need" ? "needs" : null);
  put("category", filters.category);
  put("community", filters.community);
  put("within", filters.within === null ? null : String(filters.within));
  put("when", filters.week === null ? null : filters.week.toString(16));
  put("price", filters.price);
  put("unit", filters.price === "" ? null : filters.unit.toLowerCase());
  put("gift", filters.gift ? "1" : null);
  put("area", filters.area);
  return parameters;
}

const nearby = z.object({
  name: z.string(),
  place: z.object({
    latitude: z.number().check(z.gte(-90), z.lte(90)),
    longitude: z.number().check(z.gte(-180), z.lte(180)),
  }),
});

/** Where the member looks round; kept on the device only. */
export type Nearby = z.infer<typeof nearby>;

/** Reads a kept place; null where there is none. */
export function readNearby(text: string | null): Nearby | null {
  if (text === null) return null;
  try {
    const parsed = nearby.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
