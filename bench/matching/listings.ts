import { smoothedRating } from "../../web/matching/factors/reputation.ts";
import { packHours, WORDS_IN_WEEK } from "../../web/matching/hours.ts";
import { UNITS } from "../../web/matching/listing.ts";
import { NEVER } from "../../web/matching/store/append.ts";
import { createColumns, type ListingColumns, makeRoom } from "../../web/matching/store/columns.ts";
import type { Lexicon } from "../../web/matching/store/lexicon.ts";
import { pointAt } from "../../web/matching/store/sphere.ts";
import type { Cities } from "./cities.ts";
import {
  DAY,
  NOW,
  offsetIn,
  type People,
  pickCategory,
  pickHome,
  pickLanguage,
  SETTLEMENTS,
  THOUSANDTH,
  TOKEN,
  vocabularyAt,
} from "./people.ts";

const OFFER_SHARE = 0.58;
const RADII_METRES = [0, 2_000, 3_000, 5_000, 8_000, 12_000, 20_000];
const LEVELS = ["beginner", "intermediate", "advanced"];
/** Listings a member, and members a community. */
const LISTINGS_PER_MEMBER = 2.5;
const MEMBERS_PER_COMMUNITY = 80;
const PLACELESS_SHARE = 0.03;
const NEWCOMER_SHARE = 0.4;
const HOUR = UNITS.indexOf("Hour");
/** Bits of an id above the counter are its category. */
const CATEGORY_SHIFT = 176n;

/** Listings as an index would have sent them, straight into columns. */
export function makeListings(people: People, lexicon: Lexicon, count: number): ListingColumns {
  const { random, weeks } = people;
  const packed = new Uint32Array(weeks.length * WORDS_IN_WEEK);
  for (const [i, week] of weeks.entries()) packHours(week, packed, i);
  const members = Math.max(1, Math.round(count / LISTINGS_PER_MEMBER));
  const address = new Uint32Array(5);
  const native = lexicon.tokens.intern(TOKEN);
  const none = lexicon.tokens.intern("0x0000000000000000000000000000000000000000");
  const columns = createColumns(count);

  for (let row = 0; row < count; row += 1) {
    const home = pickHome(people);
    const position = pickCategory(random);
    const vocabulary = vocabularyAt(position);
    const isOffer = random.chance(OFFER_SHARE);
    const words = makeWords(people, lexicon, vocabulary, isOffer, home.city);
    makeRoom(columns, words.length);
    columns.length = row + 1;
    columns.kind[row] = isOffer ? 0 : 1;
    columns.category[row] = position + 1;
    if (!random.chance(PLACELESS_SHARE)) {
      const { x, y, z } = pointAt(home.latitude, home.longitude);
      columns.x[row] = x;
      columns.y[row] = y;
      columns.z[row] = z;
    }
    columns.radius[row] = random.pick(RADII_METRES);
    const week = random.whole(0, weeks.length - 1) * WORDS_IN_WEEK;
    columns.hours.set(packed.subarray(week, week + WORDS_IN_WEEK), row * WORDS_IN_WEEK);
    columns.bookedHours[row] = random.chance(0.1) ? random.whole(1, 6) : 0;
    const stated = NOW - random.whole(0, 365) * DAY;
    columns.offset[row] = lexicon.offsets.intern(offsetIn(people, home.city, stated));
    columns.statedOn[row] = Math.floor(stated / DAY);
    columns.expiry[row] = random.chance(0.3) ? NOW + random.whole(-30, 120) * DAY : NEVER;
    makePrice(people, columns, row, vocabulary, native, none);
    makeReviews(people, columns, row);
    const member = random.whole(0, members - 1);
    for (let word = 0; word < 5; word += 1) address[word] = Math.imul(member + 1, 0x9e37_79b1 + 2 * word);
    columns.publisher[row] = lexicon.publishers.internWords(address);
    address.fill(home.city + 1);
    address[0] = random.whole(1, communitiesIn(people.cities, home.city, members));
    columns.community[row] = lexicon.communities.internWords(address);
    columns.idPrefix[row] = lexicon.prefixes.intern(BigInt(position + 1) << CATEGORY_SHIFT);
    columns.idLow[row] = row + 1;
    const from = columns.tagsFrom[row] ?? 0;
    columns.tagWords.set(words, from);
    columns.tagsFrom[row + 1] = from + words.length;
  }
  return columns;
}

function communitiesIn({ cumulative }: Cities, city: number, members: number): number {
  const inhabitants = (cumulative[city] ?? 0) - (cumulative[city - 1] ?? 0);
  const share = inhabitants / (cumulative[cumulative.length - 1] ?? 1);
  return Math.max(1, Math.round((share * members) / MEMBERS_PER_COMMUNITY));
}

function makeWords(
  people: People,
  lexicon: Lexicon,
  vocabulary: ReturnType<typeof vocabularyAt>,
  isOffer: boolean,
  city: number,
): readonly number[] {
  const { random } = people;
  const texts = random.pick(vocabulary.things).tags.split(" ");
  if (vocabulary.slug === "languages") texts.push(`level:${random.pick(LEVELS)}`);
  else texts.push(pickLanguage(people, city), pickLanguage(people, city));
  if (vocabulary.slug === "skills") texts.push(`level:${random.pick(LEVELS)}`);
  if (vocabulary.capacity > 0 && random.chance(0.7)) {
    texts.push(`capacity:${random.whole(1, vocabulary.capacity)}`);
  }
  if (!isOffer && random.chance(0.5)) texts.push(`urgency:${random.whole(1, 3)}`);
  return [...new Set(texts)].map((text) => {
    const [key = "", value = ""] = text.split(":");
    return lexicon.words.intern(key, value);
  });
}

function makePrice(
  { random }: People,
  columns: ListingColumns,
  row: number,
  vocabulary: ReturnType<typeof vocabularyAt>,
  native: number,
  none: number,
): void {
  let rest = random.next();
  const way = SETTLEMENTS.find(({ share }) => {
    rest -= share;
    return rest < 0;
  });
  const [first] = SETTLEMENTS;
  const { payments } = way ?? first;
  columns.payments[row] = random.pick<number>(payments);
  const isPriced = way === first;
  const [least, most] = vocabulary.price;
  columns.unit[row] = isPriced ? UNITS.indexOf(random.pick(vocabulary.units)) : HOUR;
  columns.token[row] = isPriced ? native : none;
  columns.price[row] = isPriced ? random.whole(least * 2, most * 2) * (THOUSANDTH / 2) : 0;
}

function makeReviews({ random }: People, columns: ListingColumns, row: number): void {
  if (!random.chance(NEWCOMER_SHARE)) {
    const count = 1 + Math.floor(-8 * Math.log(1 - random.next()));
    const care = Math.min(1, Math.max(0, 0.82 + 0.16 * random.normal()));
    columns.reviewCount[row] = count;
    columns.overallSum[row] = count * (1 + 4 * care);
    columns.reviewedOn[row] = Math.floor(NOW / DAY) - random.whole(0, 300);
  }
  const rating = smoothedRating(columns.reviewCount[row] ?? 0, columns.overallSum[row] ?? 0);
  columns.standing[row] = (rating - 1) / 4;
}
