import { type Address, zeroAddress } from "viem";
import type { Listing } from "../../index/queries/listing.ts";
import { isCategoryCode } from "../../matching/categories.ts";
import type { Kind, ListingInput, Place, Unit } from "../../matching/listing.ts";
import { type Cell, parseCell } from "../../places/cell.ts";
import type { Asset } from "../text/asset.ts";
import { bookedHours } from "./booked.ts";

/** A listing as cards and its page need it. Times in Unix seconds, distances in metres. */
export interface ListingRecord extends Asset {
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
  readonly price: bigint;
  readonly title: string;
  readonly description: string;
  readonly tags: string;
  readonly standing: boolean;
  readonly publishedAt: bigint;
  /** When it was published or last revised. */
  readonly statedAt: number;
  /** Hours of its week that running agreements take. */
  readonly bookedHours: number;
  /** The publisher's reviews: in this category where it has some, else in all. */
  readonly reviewCount: number;
  readonly overallSum: number;
}

/**
 * What matching reads of it.
 * @param place The centre of its cell; null where it has none, or where no distance is asked about.
 */
export function toListingInput(listing: ListingRecord, place: Place | null): ListingInput {
  return {
    id: listing.id,
    publisher: listing.publisher,
    community: listing.community.address,
    kind: listing.kind,
    category: listing.category,
    place,
    radius: listing.radius,
    hoursOfWeek: listing.hoursOfWeek,
    utcOffset: listing.utcOffset,
    expiry: listing.expiry,
    payments: listing.payments,
    unit: listing.unit,
    token: listing.token,
    price: listing.price,
    tags: listing.tags,
    statedAt: listing.statedAt,
    bookedHours: listing.bookedHours,
    reviewCount: listing.reviewCount,
    overallSum: listing.overallSum,
  };
}

/**
 * A listing of the index as pages show it; null for a category that this version does not know, which a contract lets
 * anyone publish.
 */
export function toListingRecord(listing: Listing): ListingRecord | null {
  const { publisher, community, cell7, token } = listing;
  if (!isCategoryCode(listing.category)) return null;
  const inCategory = publisher.reputations.find(({ category }) => category === listing.category);
  const { reviewCount, overallSum } = inCategory ?? publisher;
  return {
    id: listing.id,
    publisher: publisher.id,
    community: { address: community.id, name: community.name },
    kind: listing.kind,
    category: listing.category,
    cell: cell7 === null ? null : parseCell(cell7),
    radius: listing.radius,
    hoursOfWeek: listing.hoursOfWeek,
    utcOffset: listing.utcOffset,
    expiry: listing.expiry,
    payments: listing.payments,
    unit: listing.unit,
    token: tokenOf(token),
    timeCredits: community.timeCredits,
    price: listing.price,
    title: listing.title,
    description: listing.description,
    tags: listing.tags,
    standing: listing.standing,
    publishedAt: BigInt(listing.publishedAt),
    statedAt: listing.revisedAt,
    bookedHours: bookedHours(
      { unit: listing.unit, token: tokenOf(token), price: listing.price, timeCredits: community.timeCredits },
      listing.agreements.flatMap(({ token, total, acceptedAt, deliverBy }) =>
        acceptedAt === null ? [] : { token: tokenOf(token), total, acceptedAt, deliverBy },
      ),
    ),
    reviewCount,
    overallSum,
  };
}

/** The index writes the zero address as no bytes. */
function tokenOf(token: Listing["token"]): Address {
  return token === "0x" ? zeroAddress : token;
}

/** Those that this version can show. */
export function toListingRecords(listings: readonly Listing[]): readonly ListingRecord[] {
  return listings.flatMap((listing) => toListingRecord(listing) ?? []);
}
