import { CATEGORIES } from "../../web/matching/categories.ts";
import { KINDS, type Kind, PAYMENTS, UNITS } from "../../web/matching/listing.ts";
import { cellToUint64 } from "../../web/places/cell.ts";
import { publicCell } from "../../web/places/cells.ts";
import { COMMUNITIES, type CommunityTale, type Payment } from "./communities.ts";
import { type PlannedWeek, planWeek } from "./hours.ts";
import { type PlannedMember, STORY_DAYS } from "./members.ts";
import type { Random } from "./random.ts";
import { VOCABULARIES } from "./vocabulary/all.ts";
import { NEED_CLOSINGS, OFFER_CLOSINGS } from "./vocabulary/closings.ts";
import type { Thing, Vocabulary } from "./vocabulary/vocabulary.ts";

/** ERC-7528. */
export const NATIVE_TOKEN = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE";
export const NO_TOKEN = "0x0000000000000000000000000000000000000000";

/** `IListings.Draft` without the community's address, which only the chain knows. */
export interface PlannedDraft {
  readonly kind: number;
  readonly category: number;
  readonly cell: bigint;
  readonly radius: number;
  readonly hoursOfWeek: bigint;
  readonly utcOffset: number;
  readonly expiry: number;
  readonly payments: number;
  readonly unit: number;
  readonly token: string;
  readonly price: bigint;
  readonly title: string;
  readonly description: string;
  readonly tags: string;
}

export interface PlannedListing {
  /** Position of the publisher in the plan's members. */
  readonly member: number;
  readonly community: number;
  readonly day: number;
  readonly draft: PlannedDraft;
}

interface Settlement {
  readonly payments: readonly number[];
  readonly saidByOffers: readonly string[];
  readonly saidByNeeds: readonly string[];
}

const SETTLEMENTS: Readonly<Record<Payment, Settlement>> = {
  native: {
    payments: [PAYMENTS.escrow, PAYMENTS.escrow | PAYMENTS.crypto, PAYMENTS.escrow | PAYMENTS.traditional],
    saidByOffers: [],
    saidByNeeds: [],
  },
  gift: {
    payments: [PAYMENTS.gift],
    saidByOffers: ["It is a gift.", "Nothing owed, pass it on.", "No money, please."],
    saidByNeeds: ["I can only thank you for now.", "A favour among neighbours."],
  },
  timeCredits: {
    payments: [PAYMENTS.timeCredits],
    saidByOffers: ["Hour for hour.", "For hours in our time bank."],
    saidByNeeds: ["Hour for hour.", "I have hours to give back."],
  },
  traditional: {
    payments: [PAYMENTS.traditional, PAYMENTS.traditional | PAYMENTS.gift],
    saidByOffers: ["A fair sum in cash, we agree before.", "Cash or bank transfer, as you like."],
    saidByNeeds: ["I pay a fair sum in cash.", "I pay in cash or by bank transfer."],
  },
};

const RADII_METRES = [0, 2_000, 3_000, 5_000, 8_000, 12_000, 20_000];
/** One thousandth of the native token in its smallest unit. */
const THOUSANDTH = 10n ** 15n;
const OFFER_SHARE = 0.58;
/** Nothing new in the last days: what is open then belongs to older listings. */
const LAST_LISTING_DAY = STORY_DAYS - 2;
const LEVELS = ["beginner", "intermediate", "advanced"];
/** Attempts at a title that nobody in the community has yet. */
const TITLE_ATTEMPTS = 40;

/** `count` offers and needs of the members, each with its own title within its community. */
export function planListings(
  random: Random,
  members: readonly PlannedMember[],
  count: number,
): readonly PlannedListing[] {
  const titles = new Set<string>();
  return Array.from({ length: count }, () => {
    const member = random.whole(0, members.length - 1);
    const publisher = members[member];
    const tale = COMMUNITIES[publisher?.community ?? -1];
    if (publisher === undefined || tale === undefined) throw new RangeError("A listing needs a member.");
    const day = publisher.joinDay + 0.5 + random.next() * (LAST_LISTING_DAY - publisher.joinDay - 0.5);
    let draft = planDraft(random, tale, publisher);
    for (let tries = 0; tries < TITLE_ATTEMPTS && titles.has(`${tale.name} ${draft.title}`); tries += 1) {
      draft = planDraft(random, tale, publisher);
    }
    titles.add(`${tale.name} ${draft.title}`);
    return { member, community: publisher.community, day, draft };
  });
}

function planDraft(random: Random, tale: CommunityTale, publisher: PlannedMember): PlannedDraft {
  const vocabulary = vocabularyOf(pickWeighted(random, tale.categories));
  const kind: Kind = random.chance(OFFER_SHARE) ? "Offer" : "Need";
  const thing = random.pick(vocabulary.things);
  const week = planWeek(random);
  const payment = pickWeighted(random, tale.payments);
  const settlement = SETTLEMENTS[payment];
  const [least, most] = vocabulary.price;
  return {
    kind: KINDS.indexOf(kind),
    category: CATEGORIES.find((category) => category.slug === vocabulary.slug)?.code ?? 0,
    cell: publisher.home === null ? 0n : cellToUint64(publicCell(publisher.home)),
    radius: publisher.home === null ? 0 : random.pick(RADII_METRES),
    hoursOfWeek: week.hoursOfWeek,
    utcOffset: tale.utcOffset,
    expiry: 0,
    payments: random.pick(settlement.payments),
    unit: UNITS.indexOf(payment === "timeCredits" ? "Hour" : random.pick(vocabulary.units)),
    token: payment === "native" ? NATIVE_TOKEN : NO_TOKEN,
    price: payment === "native" ? BigInt(random.whole(least * 2, most * 2)) * (THOUSANDTH / 2n) : 0n,
    ...planWords(
      random,
      vocabulary,
      kind,
      thing,
      week,
      tale,
      kind === "Offer" ? settlement.saidByOffers : settlement.saidByNeeds,
    ),
    tags: planTags(random, vocabulary, kind, thing, publisher),
  };
}

function planWords(
  random: Random,
  vocabulary: Vocabulary,
  kind: Kind,
  thing: Thing,
  week: PlannedWeek,
  tale: CommunityTale,
  settled: readonly string[],
): { title: string; description: string } {
  const isOffer = kind === "Offer";
  const corner = random.pick(tale.corners);
  const write = (template: string) => fill(template, thing, corner);
  const title = write(random.pick(isOffer ? vocabulary.offerTitles : vocabulary.needTitles));
  const said = !/[?.!]$/u.test(title) && random.chance(0.3) ? `${title}, ${week.said}` : title;
  const story = write(random.pick(isOffer ? vocabulary.offerStories : vocabulary.needStories));
  const closing = write(random.pick(isOffer ? OFFER_CLOSINGS : NEED_CLOSINGS));
  const price = settled.length > 0 && random.chance(0.6) ? ` ${random.pick(settled)}` : "";
  return { title: said, description: `${story}${price} ${closing}` };
}

function fill(template: string, { one, many }: Thing, corner: string): string {
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return template
    .replaceAll("{one}", one)
    .replaceAll("{many}", many)
    .replaceAll("{One}", capital(one))
    .replaceAll("{Many}", capital(many))
    .replaceAll("{corner}", corner);
}

function planTags(
  random: Random,
  vocabulary: Vocabulary,
  kind: Kind,
  thing: Thing,
  publisher: PlannedMember,
): string {
  const words = [thing.tags];
  if (vocabulary.slug === "languages") words.push(`level:${random.pick(LEVELS)}`);
  else words.push(...publisher.languages.map((language) => `language:${language}`));
  if (vocabulary.slug === "skills") words.push(`level:${random.pick(LEVELS)}`);
  if (vocabulary.capacity > 0 && random.chance(0.7)) {
    words.push(`capacity:${random.whole(1, vocabulary.capacity)}`);
  }
  if (kind === "Need" && random.chance(0.5)) words.push(`urgency:${random.whole(1, 3)}`);
  return words.join(" ");
}

function vocabularyOf(slug: string): Vocabulary {
  const vocabulary = VOCABULARIES.find((entry) => entry.slug === slug);
  if (vocabulary === undefined) throw new RangeError(`No vocabulary for the category ${slug}.`);
  return vocabulary;
}

function pickWeighted<Key extends string>(
  random: Random,
  weights: Readonly<Partial<Record<Key, number>>>,
): Key {
  const keys = Object.keys(weights).filter((key): key is Key => key in weights);
  const total = keys.reduce((sum, key) => sum + (weights[key] ?? 0), 0);
  let rest = random.next() * total;
  for (const key of keys) {
    rest -= weights[key] ?? 0;
    if (rest < 0) return key;
  }
  return random.pick(keys);
}
