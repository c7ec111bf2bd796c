import * as z from "zod/mini";
import { KINDS, UNITS } from "../../matching/listing.ts";
import { centreOf } from "../../places/cells.ts";
import type { ListingRecord } from "../listing/record.ts";
import { ALWAYS } from "../week/week.ts";
import { priceText } from "./price.ts";
import { readTags } from "./tags.ts";

/** Where a listing's place comes from. */
export const PLACE_WAYS = ["city", "coordinates", "none"] as const;

/** How a listing can be settled, with its bit in the contract's set. */
export const WAYS_TO_PAY = [
  { name: "gift", bit: 16 },
  { name: "escrow", bit: 1 },
  { name: "crypto", bit: 2 },
  { name: "traditional", bit: 4 },
  { name: "timeCredits", bit: 8 },
] as const;

export type WayToPay = (typeof WAYS_TO_PAY)[number]["name"];

/** Ways whose price is named in the network's currency. */
export const PRICED: ReadonlySet<WayToPay> = new Set<WayToPay>(["escrow", "crypto"]);

const week = z.string().check(
  z.regex(/^0x[0-9a-f]{1,42}$/u),
  z.refine((text) => BigInt(text) <= ALWAYS),
);

/** What stands in the form, as typed: it must survive a reload whole, however wrong it is. */
export const formSchema = z.object({
  kind: z.enum(KINDS),
  community: z.string(),
  category: z.int(),
  title: z.string(),
  description: z.string(),
  placeWay: z.enum(PLACE_WAYS),
  /** The chosen city's name; its coordinates stand in the two fields below. */
  city: z.string(),
  latitude: z.string(),
  longitude: z.string(),
  /** Kilometres. */
  radius: z.string(),
  /** 168-bit mask in hexadecimal. */
  week,
  /** The last day as YYYY-MM-DD; empty for no end. */
  expiry: z.string(),
  ways: z.array(z.enum(["gift", "escrow", "crypto", "traditional", "timeCredits"])),
  price: z.string(),
  unit: z.enum(UNITS),
  /** By tag key, as typed. */
  tags: z.record(z.string(), z.string()),
});

export type FormValues = z.infer<typeof formSchema>;
export type FieldName = Exclude<keyof FormValues, "placeWay" | "kind">;

/** The form as one first meets it. */
export const emptyForm: FormValues = {
  kind: "Offer",
  community: "",
  category: 0,
  title: "",
  description: "",
  placeWay: "city",
  city: "",
  latitude: "",
  longitude: "",
  radius: "5",
  week: "0x0",
  expiry: "",
  ways: [],
  price: "",
  unit: "Hour",
  tags: {},
};

/** What a published listing says, back in the form's words. */
export function formOf(listing: ListingRecord, decimals: number): FormValues {
  const place = listing.cell === null ? null : centreOf(listing.cell);
  return {
    kind: listing.kind,
    community: listing.community.address,
    category: listing.category,
    title: listing.title,
    description: listing.description,
    placeWay: place === null ? "none" : "coordinates",
    city: "",
    latitude: place === null ? "" : place.latitude.toFixed(4),
    longitude: place === null ? "" : place.longitude.toFixed(4),
    radius: String(listing.radius / 1000),
    week: `0x${listing.hoursOfWeek.toString(16)}`,
    expiry: listing.expiry === 0 ? "" : new Date(listing.expiry * 1000).toISOString().slice(0, 10),
    ways: WAYS_TO_PAY.filter(({ bit }) => (listing.payments & bit) !== 0).map(({ name }) => name),
    price: priceText(listing.price, decimals),
    unit: listing.unit,
    tags: readTags(listing.tags),
  };
}
