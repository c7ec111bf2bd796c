import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import {
  ListingDescribed,
  ListingPlaced,
  ListingPriced,
  ListingPublished,
  ListingWithdrawn,
} from "../generated/Listings/IListings";
import { Community, Listing } from "../generated/schema";
import { accountOf } from "./account";
import { isCell, parentOf, toBits } from "./cell";
import { countCommunityDay, countDay } from "./day";
import { keepLog } from "./log";
import { clamped, wordOf } from "./number";

/** In the order of the contract's enums. */
const KINDS: string[] = ["Offer", "Need"];
const UNITS: string[] = ["Once", "Hour", "Day", "Piece"];

/** The contract says what, where, for how much and in which words by four events of one transaction, in this order. */
export function handleListingPublished(event: ListingPublished): void {
  keepLog(event, "ListingPublished", wordOf(event.params.id));
  const community = Community.load(event.params.community);
  if (community == null) return;
  const at = event.block.timestamp;
  accountOf(event.params.member, at);
  const listing = new Listing(event.params.id.toString());
  listing.publisher = event.params.member;
  listing.community = event.params.community;
  listing.kind = KINDS[event.params.kind];
  listing.category = event.params.category;
  listing.radius = 0;
  listing.hoursOfWeek = BigInt.zero();
  listing.utcOffset = 0;
  listing.expiry = BigInt.zero();
  listing.payments = 0;
  listing.unit = UNITS[0];
  listing.token = Bytes.empty();
  listing.price = BigInt.zero();
  listing.title = "";
  listing.description = "";
  listing.tags = "";
  listing.standing = true;
  listing.revision = 0;
  listing.publishedAt = at;
  listing.revisedAt = at;
  listing.save();
  community.listingCount = community.listingCount + 1;
  community.save();
  countDay(at, "listingsPublished");
  countCommunityDay(community, at, "listingsPublished");
}

export function handleListingPlaced(event: ListingPlaced): void {
  keepLog(event, "ListingPlaced", wordOf(event.params.id));
  const listing = Listing.load(event.params.id.toString());
  if (listing == null) return;
  const cell = toBits(event.params.cell);
  const placed = isCell(cell);
  listing.cell3 = placed ? parentOf(cell, 3) : null;
  listing.cell4 = placed ? parentOf(cell, 4) : null;
  listing.cell5 = placed ? parentOf(cell, 5) : null;
  listing.cell6 = placed ? parentOf(cell, 6) : null;
  listing.cell7 = placed ? parentOf(cell, 7) : null;
  listing.radius = clamped(event.params.radius);
  listing.hoursOfWeek = event.params.hoursOfWeek;
  listing.utcOffset = event.params.utcOffset;
  listing.expiry = event.params.expiry;
  listing.save();
}

export function handleListingPriced(event: ListingPriced): void {
  keepLog(event, "ListingPriced", wordOf(event.params.id));
  const listing = Listing.load(event.params.id.toString());
  if (listing == null) return;
  listing.payments = event.params.payments;
  listing.unit = UNITS[event.params.unit];
  listing.token = event.params.token;
  listing.price = event.params.price;
  listing.save();
}

/** The last of the events of a publication or revision: counts it. */
export function handleListingDescribed(event: ListingDescribed): void {
  keepLog(event, "ListingDescribed", wordOf(event.params.id));
  const listing = Listing.load(event.params.id.toString());
  if (listing == null) return;
  listing.title = event.params.title;
  listing.description = event.params.description;
  listing.tags = event.params.tags;
  listing.revision = listing.revision + 1;
  listing.revisedAt = event.block.timestamp;
  listing.save();
}

export function handleListingWithdrawn(event: ListingWithdrawn): void {
  keepLog(event, "ListingWithdrawn", wordOf(event.params.id));
  const listing = Listing.load(event.params.id.toString());
  if (listing == null || !listing.standing) return;
  listing.standing = false;
  listing.save();
  const community = Community.load(listing.community);
  if (community == null) return;
  community.listingCount = community.listingCount - 1;
  community.save();
  countDay(event.block.timestamp, "listingsWithdrawn");
  countCommunityDay(community, event.block.timestamp, "listingsWithdrawn");
}
