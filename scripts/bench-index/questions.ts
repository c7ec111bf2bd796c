import { gridDisk, latLngToCell } from "h3-js";
import { accountId, communityId, type ListingId } from "../../web/index/ids.ts";
import { accountQuery } from "../../web/index/queries/account.ts";
import { agreementsQuery } from "../../web/index/queries/agreement.ts";
import {
  communitiesQuery,
  communityQuery,
  membershipsQuery,
  membersQuery,
} from "../../web/index/queries/community.ts";
import { listingQuery, listingsQuery, whereOf } from "../../web/index/queries/listing.ts";
import { metaQuery } from "../../web/index/queries/meta.ts";
import { CATEGORIES } from "../../web/matching/categories.ts";
import type { Random } from "../seed/random.ts";
import type { Commons } from "./commons.ts";

/** One question of a page to the index. */
export interface Question {
  readonly text: string;
  readonly variables: object;
}

/** Rows of a page of listings: as many as a screen shows at once, and the most that are read at once for matching. */
const SCREEN = 50;
const MATCHING = 1_000;
const CELL_RESOLUTION = 5;
/** As the client asks: whatever the index has read. */
const NEWEST = { number_gte: 0 };

function valid<Id>(id: Id | null): Id {
  if (id === null) throw new Error("It is no id.");
  return id;
}

/**
 * The pages' questions by name, each made anew for a random place, community, member or listing.
 *
 * @param known listings, at least one
 */
export function questionsOf(
  random: Random,
  { communities, members, centres }: Commons,
  known: readonly ListingId[],
): Readonly<Record<string, () => Question>> {
  const community = () => valid(communityId(random.pick(communities)));
  const account = () => valid(accountId(random.pick(random.pick(members))));
  const cells = () => {
    const [latitude, longitude] = random.pick(centres);
    return {
      resolution: CELL_RESOLUTION,
      in: gridDisk(latLngToCell(latitude, longitude, CELL_RESOLUTION), 1),
    } as const;
  };
  const question = (text: string, variables: object): Question => ({
    text,
    variables: { ...variables, block: NEWEST },
  });
  const listings = (first: number, where: object) => question(listingsQuery.text, { first, where });
  return {
    "listings near a place, a screen": () => listings(SCREEN, whereOf({ cells: cells() })),
    "listings near a place, all for matching": () => listings(MATCHING, whereOf({ cells: cells() })),
    "offers of a category near a place": () =>
      listings(
        SCREEN,
        whereOf({ kind: "Offer", categories: [random.pick(CATEGORIES).code], cells: cells() }),
      ),
    "listings of a community": () => listings(SCREEN, whereOf({ community: community() })),
    "listings of a member": () => listings(SCREEN, whereOf({ publisher: account() })),
    "listings of a category": () => listings(SCREEN, whereOf({ categories: [random.pick(CATEGORIES).code] })),
    "listings by words": () => ({
      text: "query Search($text: String!) { listingSearch(text: $text, first: 50) { id title } }",
      variables: {
        text: `${random.pick(["bicycle", "soup", "piano", "ladder"])} & ${random.whole(1, 1_000)}`,
      },
    }),
    "all listings, a page for matching": () => listings(MATCHING, whereOf({}, random.pick(known))),
    "a listing": () => question(listingQuery.text, { id: random.pick(known) }),
    "a member": () => question(accountQuery.text, { id: account(), reviews: 50 }),
    "a member's agreements": () =>
      question(agreementsQuery.text, { first: 100, where: { payer: account() } }),
    "all communities": () => question(communitiesQuery.text, { first: 1_000, where: {} }),
    "a community": () => question(communityQuery.text, { id: community() }),
    "a community's members": () => question(membersQuery.text, { community: community(), first: 100 }),
    "a member's communities": () =>
      question(membershipsQuery.text, { first: 1_000, where: { account: account(), leftAt: null } }),
    "how far the index is": () => ({ text: metaQuery.text, variables: {} }),
  };
}
