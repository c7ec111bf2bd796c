import type { Address } from "viem";
import type { Kind, ListingInput, Unit } from "../../matching/listing.ts";
import { type Cell, centreOf } from "../../places/cells.ts";

/** A listing as cards and its page need it. Times in Unix seconds, distances in metres. */
export interface ListingRecord {
  readonly id: string;
  readonly publisher: Address;
  readonly community: { readonly address: Address; readonly name: string };
  readonly kind: Kind;
  readonly category: number;
  /** Null for what needs no place. */
  readonly cell: Cell | null;
  readonly radius: number;
  readonly hoursOfWeek: bigint;
  readonly utcOffset: number;
  /** 0 for never. */
  readonly expiry: number;
  readonly payments: number;
  readonly unit: Unit;
  readonly token: Address;
  readonly price: bigint;
  readonly title: string;
  readonly description: string;
  readonly tags: string;
  readonly standing: boolean;
  readonly publishedAt: bigint;
  /** The publisher's reviews: in this category where it has some, else in all. */
  readonly reviewCount: number;
  readonly overallSum: number;
}

/** What matching reads of it. */
export function toListingInput({ cell, ...listing }: ListingRecord): ListingInput {
  return {
    id: listing.id,
    publisher: listing.publisher,
    kind: listing.kind,
    category: listing.category,
    place: cell === null ? null : centreOf(cell),
    radius: listing.radius,
    hoursOfWeek: listing.hoursOfWeek,
    utcOffset: listing.utcOffset,
    expiry: listing.expiry,
    payments: listing.payments,
    unit: listing.unit,
    token: listing.token,
    price: listing.price,
    tags: listing.tags,
    reviewCount: listing.reviewCount,
    overallSum: listing.overallSum,
  };
}
