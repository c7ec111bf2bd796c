import type { Address } from "viem";
import type { Community } from "../../index/queries/community.ts";
import type { Weights } from "../../matching/weights.ts";
import { type Cell, parseCell } from "../../places/cell.ts";
import { type ReputationSource, splitSource } from "./reputationSource.ts";

/** A community as cards and its page need it. Times in Unix seconds. */
export interface CommunityRecord {
  readonly address: Address;
  readonly name: string;
  readonly about: string;
  /** Slug: mutual-aid, time-bank, … */
  readonly use: string;
  /** Null where it has no place. */
  readonly cell: Cell | null;
  readonly memberCount: number;
  readonly listingCount: number;
  readonly closedAgreementCount: number;
  readonly createdAt: bigint;
  /** How much each factor counts when its listings are ranked; null where it left that to everybody's default. */
  readonly weights: Partial<Weights> | null;
  readonly reputation: ReputationSource;
}

/** What a community can be for; the slug goes on chain as ASCII. */
export const USES = [
  "mutual-aid",
  "time-bank",
  "tool-library",
  "care",
  "food",
  "skills",
  "repair",
  "market",
  "knowledge",
] as const;

/** A community of the index as pages show it. */
export function toCommunityRecord(community: Community): CommunityRecord {
  const { id, cell, createdAt, name, about, use, memberCount, listingCount, closedAgreementCount } =
    community;
  return {
    address: id,
    name,
    ...splitSource(about),
    use,
    cell: cell === null ? null : parseCell(cell),
    memberCount,
    listingCount,
    closedAgreementCount,
    createdAt: BigInt(createdAt),
    weights: weightsOf(community),
  };
}

/** From percent to shares; the steward sets all of them at once. */
function weightsOf(community: Community): Partial<Weights> | null {
  const { distanceWeight, reputationWeight, availabilityWeight, priceWeight, serviceWeight } = community;
  if (
    distanceWeight === null ||
    reputationWeight === null ||
    availabilityWeight === null ||
    priceWeight === null ||
    serviceWeight === null
  )
    return null;
  return {
    distance: distanceWeight / 100,
    reputation: reputationWeight / 100,
    availability: availabilityWeight / 100,
    price: priceWeight / 100,
    service: serviceWeight / 100,
  };
}
