import { planAgreements } from "../../../scripts/seed/agreements.ts";
import { planListings } from "../../../scripts/seed/listings.ts";
import { planMembers } from "../../../scripts/seed/members.ts";
import { createRandom } from "../../../scripts/seed/random.ts";
import type { Wish } from "../../../web/matching/preference/wish.ts";

const MEMBERS = 240;
const LISTINGS = 600;
const DAY = 86_400;
const SLOTS_PER_DAY = 2;

/**
 * Who took part in what in the demo's year, at a scale: whoever answered a listing wished for it. Partners are drawn
 * there without regard to interests, but within communities, each with categories of its own.
 */
export function seedWishes(seed: number, scale: number): readonly Wish[] {
  const members = planMembers(createRandom(seed, "members"), MEMBERS * scale);
  const listings = planListings(createRandom(seed, "listings"), members, LISTINGS * scale);
  const agreements = planAgreements(createRandom(seed, "agreements"), members, listings, scale);
  return agreements.flatMap(({ listing, payer, provider, steps }) => {
    const planned = listings[listing];
    if (planned === undefined) return [];
    const member = planned.member === payer ? provider : payer;
    const { category, tags } = planned.draft;
    return [
      {
        member: String(member),
        category,
        tags,
        at: Math.floor(((steps[0]?.slot ?? 0) / SLOTS_PER_DAY) * DAY),
      },
    ];
  });
}
