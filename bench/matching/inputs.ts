import { unpackHours } from "../../web/matching/hours.ts";
import { KINDS, type ListingInput, UNITS } from "../../web/matching/listing.ts";
import { NEVER } from "../../web/matching/store/append.ts";
import type { ListingColumns } from "../../web/matching/store/columns.ts";
import type { Lexicon } from "../../web/matching/store/lexicon.ts";
import { hasPlace } from "../../web/matching/store/traits.ts";
import { DAY, TOKEN } from "./people.ts";

const DEGREES = 180 / Math.PI;
/** Above every id that `makeListings` gives. */
const FIRST_ID = 2n ** 40n;
const CATEGORY_SHIFT = 240n;

/** Rows as the listings that a page would load, with ids and publishers of their own. */
export function toInputs(columns: ListingColumns, lexicon: Lexicon): readonly ListingInput[] {
  return Array.from({ length: columns.length }, (_, row): ListingInput => {
    const [x, y, z] = [columns.x[row] ?? 0, columns.y[row] ?? 0, columns.z[row] ?? 0];
    const words = columns.tagWords.subarray(columns.tagsFrom[row] ?? 0, columns.tagsFrom[row + 1] ?? 0);
    const category = columns.category[row] ?? 0;
    const expiry = columns.expiry[row] ?? 0;
    return {
      id: String((BigInt(category) << CATEGORY_SHIFT) + FIRST_ID + BigInt(row)),
      publisher: `0x${(row + 1).toString(16)}`,
      community: `0x${(columns.community[row] ?? 0).toString(16)}`,
      kind: KINDS[columns.kind[row] ?? 0] ?? "Offer",
      category,
      place: hasPlace(columns, row)
        ? { latitude: Math.atan2(z, Math.hypot(x, y)) * DEGREES, longitude: Math.atan2(y, x) * DEGREES }
        : null,
      radius: columns.radius[row] ?? 0,
      hoursOfWeek: unpackHours(columns.hours, row),
      utcOffset: lexicon.offsets.at(columns.offset[row] ?? 0),
      statedAt: (columns.statedOn[row] ?? 0) * DAY,
      bookedHours: columns.bookedHours[row] ?? 0,
      expiry: expiry === NEVER ? 0 : expiry,
      payments: columns.payments[row] ?? 0,
      unit: UNITS[columns.unit[row] ?? 0] ?? "Hour",
      token: TOKEN,
      price: BigInt(columns.price[row] ?? 0),
      tags: [...words].map((word) => lexicon.words.textOf(word)).join(" "),
      reviewCount: columns.reviewCount[row] ?? 0,
      overallSum: columns.overallSum[row] ?? 0,
      reviewedAt: (columns.reviewedOn[row] ?? 0) * DAY,
    };
  });
}
