import { NATIVE_TOKEN, type PlannedListing } from "./listings.ts";
import { type PlannedMember, STORY_DAYS } from "./members.ts";
import type { Random } from "./random.ts";

/** Days are cut into slots, one block each: an agreement's steps never share a block. */
export const SLOTS_PER_DAY = 2;

type Role = "proposer" | "other" | "payer" | "provider";

/** A call that moves an agreement, as `IAgreements` names it. */
export type AgreementCall =
  | "propose"
  | "accept"
  | "cancel"
  | "expire"
  | "deliver"
  | "release"
  | "refund"
  | "proposeSettlement"
  | "acceptSettlement"
  | "reclaim"
  | "releaseAfterReview";

/** How an agreement goes: who does what, each step `wait` days (least, most) after the one before. */
interface Outcome {
  readonly name: string;
  /** How many at scale 1. */
  readonly count: number;
  readonly steps: readonly { call: AgreementCall; by: Role; wait: readonly [number, number] }[];
  readonly isReviewed: boolean;
  /** Days from the proposal. */
  readonly acceptBy: number;
  readonly deliverBy: number;
  /** Days. */
  readonly reviewWindow: number;
  /** Days before the story's end in which it is proposed; null for any time of the year. */
  readonly proposedBeforeEnd: readonly [number, number] | null;
  readonly onlyNative: boolean;
}

const PROPOSE = { call: "propose", by: "proposer", wait: [0, 0] } as const;
const ACCEPT = { call: "accept", by: "other", wait: [0.5, 2.5] } as const;
const DELIVER = { call: "deliver", by: "provider", wait: [0.5, 6] } as const;
const USUAL = {
  acceptBy: 4,
  deliverBy: 16,
  reviewWindow: 7,
  proposedBeforeEnd: null,
  onlyNative: false,
} as const;

const OUTCOMES: readonly Outcome[] = [
  {
    ...USUAL,
    name: "released",
    count: 540,
    steps: [PROPOSE, ACCEPT, DELIVER, { call: "release", by: "payer", wait: [0.5, 4] }],
    isReviewed: true,
  },
  {
    ...USUAL,
    name: "released after the review window",
    count: 14,
    steps: [PROPOSE, ACCEPT, DELIVER, { call: "releaseAfterReview", by: "provider", wait: [4, 5] }],
    reviewWindow: 3,
    isReviewed: true,
  },
  {
    ...USUAL,
    name: "settled",
    count: 12,
    steps: [
      PROPOSE,
      ACCEPT,
      { call: "proposeSettlement", by: "payer", wait: [1, 4] },
      { call: "acceptSettlement", by: "provider", wait: [0.5, 2] },
    ],
    isReviewed: true,
    onlyNative: true,
  },
  {
    ...USUAL,
    name: "refunded",
    count: 10,
    steps: [PROPOSE, ACCEPT, { call: "refund", by: "provider", wait: [1, 5] }],
    isReviewed: false,
    onlyNative: true,
  },
  {
    ...USUAL,
    name: "reclaimed",
    count: 6,
    steps: [PROPOSE, ACCEPT, { call: "reclaim", by: "payer", wait: [9, 11] }],
    deliverBy: 8,
    isReviewed: true,
  },
  {
    ...USUAL,
    name: "cancelled",
    count: 12,
    steps: [PROPOSE, { call: "cancel", by: "proposer", wait: [0.5, 2.5] }],
    isReviewed: false,
  },
  {
    ...USUAL,
    name: "expired",
    count: 8,
    steps: [PROPOSE, { call: "expire", by: "proposer", wait: [5, 7] }],
    isReviewed: false,
  },
  {
    ...USUAL,
    name: "proposed",
    count: 16,
    steps: [PROPOSE],
    isReviewed: false,
    acceptBy: 6,
    proposedBeforeEnd: [1, 3],
  },
  {
    ...USUAL,
    name: "active",
    count: 18,
    steps: [PROPOSE, ACCEPT],
    isReviewed: false,
    deliverBy: 21,
    proposedBeforeEnd: [4, 8],
  },
  {
    ...USUAL,
    name: "delivered",
    count: 14,
    steps: [PROPOSE, ACCEPT, { ...DELIVER, wait: [0.5, 3] }],
    isReviewed: false,
    reviewWindow: 14,
    proposedBeforeEnd: [7, 10],
  },
];

export interface PlannedStep {
  readonly call: AgreementCall;
  readonly member: number;
  readonly slot: number;
}

/** Ratings in the order of the review schema. */
export type Ratings = readonly [
  overall: number,
  reliability: number,
  quality: number,
  communication: number,
  safety: number,
];

export interface PlannedReview {
  readonly reviewer: number;
  readonly member: number;
  readonly slot: number;
  readonly ratings: Ratings;
}

export interface PlannedAgreement {
  readonly outcome: string;
  /** Position in the plan's listings. */
  readonly listing: number;
  readonly payer: number;
  readonly provider: number;
  readonly token: string;
  readonly amount: bigint;
  /** Days since the story's beginning. */
  readonly acceptByDay: number;
  readonly deliverByDay: number;
  /** Days. */
  readonly reviewWindow: number;
  readonly steps: readonly PlannedStep[];
  readonly reviews: readonly PlannedReview[];
}

/** A closed agreement and its reviews end this many days after its proposal at the latest. */
const LONGEST_DAYS = 24;

/** About 650 agreements at scale 1, of every outcome at least one. */
export function planAgreements(
  random: Random,
  members: readonly PlannedMember[],
  listings: readonly PlannedListing[],
  scale: number,
): readonly PlannedAgreement[] {
  return OUTCOMES.flatMap((outcome) =>
    Array.from({ length: Math.max(1, Math.round(outcome.count * scale)) }, () =>
      planAgreement(random, members, listings, outcome),
    ),
  );
}

function planAgreement(
  random: Random,
  members: readonly PlannedMember[],
  listings: readonly PlannedListing[],
  outcome: Outcome,
): PlannedAgreement {
  const latest = STORY_DAYS - (outcome.proposedBeforeEnd?.[1] ?? LONGEST_DAYS);
  const populated = populatedBefore(members, latest);
  const suitable = listings
    .map((listing, position) => ({ listing, position }))
    .filter(({ listing }) => listing.day + 1 < latest && populated.has(listing.community))
    .filter(({ listing }) => !outcome.onlyNative || listing.draft.token === NATIVE_TOKEN);
  const { listing, position } = random.pick(suitable);
  const partner = pickPartner(random, members, listing, latest);
  const earliest = Math.max(listing.day, members[partner]?.joinDay ?? 0) + 1;
  const day =
    outcome.proposedBeforeEnd === null
      ? earliest + random.next() * (latest - earliest)
      : latest + random.next() * (outcome.proposedBeforeEnd[1] - outcome.proposedBeforeEnd[0]);
  const isOffer = listing.draft.kind === 0;
  const [payer, provider] = isOffer ? [partner, listing.member] : [listing.member, partner];
  // Whoever answers a listing usually proposes.
  const proposer = random.chance(0.8) ? partner : listing.member;
  const memberOf: Record<Role, number> = {
    proposer,
    other: proposer === payer ? provider : payer,
    payer,
    provider,
  };

  const steps: PlannedStep[] = [];
  let slot = Math.ceil(day * SLOTS_PER_DAY);
  for (const { call, by, wait } of outcome.steps) {
    slot +=
      steps.length === 0 ? 0 : Math.max(1, random.whole(wait[0] * SLOTS_PER_DAY, wait[1] * SLOTS_PER_DAY));
    steps.push({ call, member: memberOf[by], slot });
  }
  const reviews = !outcome.isReviewed
    ? []
    : [
        { reviewer: payer, member: provider },
        { reviewer: provider, member: payer },
      ].map((pair) => ({
        ...pair,
        slot: slot + random.whole(1, 3 * SLOTS_PER_DAY),
        ratings: planRatings(random, members[pair.member]?.care ?? 0.5, outcome.name === "reclaimed"),
      }));
  const proposedDay = (steps[0]?.slot ?? 0) / SLOTS_PER_DAY;
  return {
    outcome: outcome.name,
    listing: position,
    payer,
    provider,
    token: listing.draft.token,
    amount: listing.draft.price * BigInt(listing.draft.unit === 0 ? 1 : random.whole(1, 4)),
    acceptByDay: proposedDay + outcome.acceptBy,
    deliverByDay: proposedDay + outcome.deliverBy,
    reviewWindow: outcome.reviewWindow,
    steps,
    reviews,
  };
}

/** Communities with at least two members a day before `latest`: whoever published, there is another. */
function populatedBefore(members: readonly PlannedMember[], latest: number): ReadonlySet<number> {
  const once = new Set<number>();
  const twice = new Set<number>();
  for (const member of members) {
    if (member.joinDay + 1 >= latest) continue;
    (once.has(member.community) ? twice : once).add(member.community);
  }
  return twice;
}

/** Another member of the listing's community who joined at least a day before `latest`. */
function pickPartner(
  random: Random,
  members: readonly PlannedMember[],
  listing: PlannedListing,
  latest: number,
): number {
  const others = members
    .map((member, position) => ({ member, position }))
    .filter(({ member, position }) => member.community === listing.community && position !== listing.member)
    .filter(({ member }) => member.joinDay + 1 < latest);
  return random.pick(others).position;
}

/** One to five, mostly what the member's care deserves; who never delivered is told so. */
function planRatings(random: Random, care: number, isBroken: boolean): Ratings {
  const rate = () => {
    const level = isBroken
      ? 1 + random.next()
      : 1 + 4 * Math.min(1, Math.max(0, care + 0.15 * random.normal()));
    return Math.min(5, Math.max(1, Math.round(level + 0.2)));
  };
  const maybe = () => (random.chance(0.75) ? rate() : 0);
  return [rate(), maybe(), maybe(), maybe(), maybe()];
}
