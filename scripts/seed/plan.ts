import { type PlannedAgreement, planAgreements } from "./agreements.ts";
import { type PlannedListing, planListings } from "./listings.ts";
import { type PlannedMember, planMembers } from "./members.ts";
import { createRandom } from "./random.ts";
import { type PlannedTimeBank, planTimeBank } from "./time-bank.ts";
import { type PlannedVerification, type PlannedVouch, planVerifications, planVouches } from "./trust.ts";
import { type PlannedWork, planWorks } from "./works.ts";

/** All that will happen, before anything does. */
export interface Plan {
  readonly seed: number;
  readonly members: readonly PlannedMember[];
  readonly listings: readonly PlannedListing[];
  readonly agreements: readonly PlannedAgreement[];
  readonly vouches: readonly PlannedVouch[];
  readonly verifications: readonly PlannedVerification[];
  readonly timeBank: PlannedTimeBank;
  readonly works: readonly PlannedWork[];
}

const MEMBERS = 340;
const LISTINGS = 2_200;

/**
 * Plans a year of several communities. The same seed and scale give the same plan, always.
 * @param scale 1 for the full story, 0.1 for a tenth of it.
 */
export function planStory(seed: number, scale: number): Plan {
  const members = planMembers(createRandom(seed, "members"), Math.round(MEMBERS * scale));
  const listings = planListings(createRandom(seed, "listings"), members, Math.round(LISTINGS * scale));
  const agreements = planAgreements(createRandom(seed, "agreements"), members, listings, scale);
  return {
    seed,
    members,
    listings,
    agreements,
    vouches: planVouches(createRandom(seed, "vouches"), members),
    verifications: planVerifications(createRandom(seed, "verifications"), members),
    timeBank: planTimeBank(createRandom(seed, "time bank"), members, scale),
    works: planWorks(createRandom(seed, "works"), members, scale),
  };
}
