import type { Address } from "viem";
import { isAddress } from "viem";
import { limits } from "../../contracts/generated/limits.ts";
import { isCategoryCode } from "../../matching/categories.ts";
import { KINDS, UNITS } from "../../matching/listing.ts";
import { cellToUint64 } from "../../places/cell.ts";
import { publicCell } from "../../places/cells.ts";
import { type FieldName, type FormValues, PRICED, WAYS_TO_PAY } from "./form.ts";
import { parsePrice } from "./price.ts";
import { tagFieldsOf, writeTags } from "./tags.ts";

/** What the form needs to know of the world. */
export interface FormContext {
  /** Unix seconds. */
  readonly now: number;
  /** Minutes from UTC. */
  readonly utcOffset: number;
  /** Of the network's currency. */
  readonly decimals: number;
  /** ERC-7528 address of the network's currency. */
  readonly native: Address;
  readonly none: Address;
}

/** `IListings.Draft`, as the contract takes it. */
export interface ListingDraft {
  readonly community: Address;
  readonly kind: number;
  readonly category: number;
  readonly cell: bigint;
  readonly radius: number;
  readonly hoursOfWeek: bigint;
  readonly utcOffset: number;
  readonly expiry: number;
  readonly payments: number;
  readonly unit: number;
  readonly token: Address;
  readonly price: bigint;
  readonly title: string;
  readonly description: string;
  readonly tags: string;
}

export type FaultCode =
  | "communityMissing"
  | "categoryMissing"
  | "titleMissing"
  | "tooLong"
  | "cityMissing"
  | "latitude"
  | "longitude"
  | "radiusFormat"
  | "radiusLarge"
  | "weekEmpty"
  | "expiryFormat"
  | "expiryPast"
  | "waysMissing"
  | "priceMissing"
  | "priceFormat"
  | "priceDecimals"
  | "priceLarge"
  | "priceZero";

/** What is wrong with one field: a sentence to say, and what to put into it. */
export interface Fault {
  readonly code: FaultCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export type Faults = Readonly<Partial<Record<FieldName, Fault>>>;
export type Validated = { readonly draft: ListingDraft } | { readonly faults: Faults };

const fault = (code: FaultCode, values: Fault["values"] = {}): Fault => ({ code, values });
const utf8 = new TextEncoder();

/** Bytes of UTF-8 that a text takes on chain. */
export function bytesOf(text: string): number {
  return utf8.encode(text).length;
}

function tooLong(text: string, most: bigint): Fault | undefined {
  const given = bytesOf(text);
  return given > Number(most) ? fault("tooLong", { over: given - Number(most) }) : undefined;
}

/** A plain decimal number, a comma counting as the point; NaN for anything else. */
export function numberOf(text: string): number {
  const typed = text.trim().replace(",", ".");
  return /^-?\d+(\.\d*)?$|^-?\.\d+$/u.test(typed) ? Number(typed) : Number.NaN;
}

/** The end of a day in the reader's own time, in Unix seconds; NaN for no date. */
function endOfDay(date: string): number {
  return /^\d{4,6}-\d\d-\d\d$/u.test(date)
    ? Math.floor(new Date(`${date}T23:59:59`).getTime() / 1000)
    : Number.NaN;
}

/** One entry a field that can be wrong. */
const CHECKS: Readonly<Record<FieldName, (form: FormValues, context: FormContext) => Fault | undefined>> = {
  community: ({ community }) => (isAddress(community) ? undefined : fault("communityMissing")),
  category: ({ category }) => (isCategoryCode(category) ? undefined : fault("categoryMissing")),
  title: ({ title }) =>
    title.trim() === "" ? fault("titleMissing") : tooLong(title.trim(), limits.titleBytes),
  description: ({ description }) => tooLong(description.trim(), limits.descriptionBytes),
  city: ({ placeWay, latitude, longitude }) =>
    placeWay === "city" && (latitude === "" || longitude === "") ? fault("cityMissing") : undefined,
  latitude: ({ placeWay, latitude }) =>
    placeWay === "coordinates" && !(Math.abs(numberOf(latitude)) <= 90) ? fault("latitude") : undefined,
  longitude: ({ placeWay, longitude }) =>
    placeWay === "coordinates" && !(Math.abs(numberOf(longitude)) <= 180) ? fault("longitude") : undefined,
  radius: ({ placeWay, radius }) => {
    if (placeWay === "none" || radius.trim() === "") return undefined;
    const metres = numberOf(radius) * 1000;
    if (!(metres >= 0)) return fault("radiusFormat");
    return metres > Number(limits.radiusMetres)
      ? fault("radiusLarge", { most: Number(limits.radiusMetres) / 1000 })
      : undefined;
  },
  week: ({ week }) => (BigInt(week) === 0n ? fault("weekEmpty") : undefined),
  expiry: ({ expiry }, { now }) => {
    if (expiry === "") return undefined;
    const end = endOfDay(expiry);
    // uint40 holds it: the year 36812.
    if (!(end < 2 ** 40)) return fault("expiryFormat");
    return end <= now ? fault("expiryPast") : undefined;
  },
  ways: ({ ways }) => (ways.length === 0 ? fault("waysMissing") : undefined),
  price: ({ ways, price }, { decimals }) => {
    if (!isPriced(ways)) return undefined;
    const parsed = parsePrice(price, decimals, limits.amount);
    if ("fault" in parsed) return fault(parsed.fault, { decimals });
    return parsed.amount === 0n && !ways.includes("gift") ? fault("priceZero") : undefined;
  },
  unit: () => undefined,
  tags: (form) => tooLong(tagsOf(form), limits.tagsBytes),
};

/** Whether the price is named in the network's currency. */
export function isPriced(ways: FormValues["ways"]): boolean {
  return ways.some((way) => PRICED.has(way));
}

function tagsOf({ tags, category, kind }: FormValues): string {
  return writeTags(tags, tagFieldsOf(category, kind));
}

/** Turns the form into what the contract takes, or says what is wrong, field by field. */
export function validate(form: FormValues, context: FormContext): Validated {
  const faults: Partial<Record<FieldName, Fault>> = {};
  for (const [field, check] of Object.entries(CHECKS) as [FieldName, (typeof CHECKS)[FieldName]][]) {
    const found = check(form, context);
    if (found !== undefined) faults[field] = found;
  }
  if (Object.keys(faults).length > 0 || !isAddress(form.community)) return { faults };

  const placed = form.placeWay !== "none";
  const place = { latitude: numberOf(form.latitude), longitude: numberOf(form.longitude) };
  const priced = isPriced(form.ways);
  const price = priced ? parsePrice(form.price, context.decimals, limits.amount) : { amount: 0n };
  return {
    draft: {
      community: form.community,
      kind: KINDS.indexOf(form.kind),
      category: form.category,
      cell: placed ? cellToUint64(publicCell(place)) : 0n,
      radius: placed ? Math.round((numberOf(form.radius) || 0) * 1000) : 0,
      hoursOfWeek: BigInt(form.week),
      utcOffset: context.utcOffset,
      expiry: form.expiry === "" ? 0 : endOfDay(form.expiry),
      payments: WAYS_TO_PAY.reduce((set, { name, bit }) => (form.ways.includes(name) ? set | bit : set), 0),
      unit: UNITS.indexOf(form.unit),
      token: priced ? context.native : context.none,
      price: "amount" in price ? price.amount : 0n,
      title: form.title.trim(),
      description: form.description.trim(),
      tags: tagsOf(form),
    },
  };
}
