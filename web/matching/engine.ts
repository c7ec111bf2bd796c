import { MatchingError } from "./errors.ts";
import { ListingIndex } from "./index/listing-index.ts";
import { checkAddress, checkListing, type ListingInput } from "./listing.ts";
import { rankMutual } from "./mutual.ts";
import { learnPreferences, type PreferenceModel } from "./preference/model.ts";
import type { OwnWishes } from "./preference/profile.ts";
import { type Taste, tasteOf } from "./preference/taste.ts";
import type { MatchRequest, MatchResponse } from "./protocol.ts";
import { KNOWING_NOTHING, type Knowledge } from "./rank.ts";
import { appendListing } from "./store/append.ts";
import { createColumns, type ListingColumns } from "./store/columns.ts";
import { createLexicon, type Lexicon } from "./store/lexicon.ts";

/** Matching over one set of listings. The same in a worker and in the page. */
export interface Engine {
  readonly answer: (request: MatchRequest) => MatchResponse;
  /** Does a piece of tidying up, to be called while nobody waits; false once there is none left. */
  readonly tidy: () => boolean;
}

/** Listings that are being loaded, part by part. */
interface Loading {
  readonly lexicon: Lexicon;
  readonly columns: ListingColumns;
  readonly ids: Set<string>;
}

const START_ROWS = 64;

export function createEngine(): Engine {
  let index = new ListingIndex();
  let loading: Loading | null = null;
  const viewer = createViewer();

  function load(listings: readonly ListingInput[], isFirst: boolean, isLast: boolean): void {
    if (isFirst || loading === null) {
      loading = { lexicon: createLexicon(), columns: createColumns(START_ROWS), ids: new Set() };
    }
    const { lexicon, columns, ids } = loading;
    for (const listing of listings) {
      if (ids.has(listing.id)) throw new MatchingError("id-duplicate", { id: listing.id });
      ids.add(listing.id);
      appendListing(columns, lexicon, listing, { today: 0, trust: KNOWING_NOTHING.trust });
    }
    if (!isLast) return;
    index = ListingIndex.over(columns, lexicon);
    loading = null;
  }

  function update(remove: readonly string[], put: readonly ListingInput[]): void {
    for (const listing of put) checkListing(listing);
    const unknown = remove.find((id) => !index.has(id));
    if (unknown !== undefined) throw new MatchingError("id-unknown", { id: unknown });
    for (const id of new Set(remove)) index.remove(id);
    for (const listing of put) {
      if (index.has(listing.id)) index.remove(listing.id);
      index.insert(listing);
    }
  }

  function answer(message: MatchRequest): MatchResponse {
    const { request } = message;
    switch (message.type) {
      case "load":
        load(message.listings, message.isFirst, message.isLast);
        break;
      case "update":
        update(message.remove, message.put);
        break;
      case "trust":
        viewer.trust(message.members);
        break;
      case "learn":
        viewer.learn(message.lessons);
        break;
      case "rank": {
        const knowledge = viewer.knowledge(index.lexicon);
        return { type: "ranked", request, matches: index.rank(message.query, message.weights, knowledge) };
      }
      case "order": {
        const knowledge = viewer.knowledge(index.lexicon);
        return { type: "ordered", request, ids: index.order(message.query, message.weights, knowledge) };
      }
      case "explain": {
        const { ids, query, weights } = message;
        const knowledge = viewer.knowledge(index.lexicon);
        return { type: "ranked", request, matches: index.explain(ids, query, weights, knowledge) };
      }
      case "rankMutual": {
        const { listing, now, limit, weights } = message;
        const knowledge = viewer.knowledge(index.lexicon);
        const matches = rankMutual(index, listing, now, limit, weights, knowledge);
        return { type: "rankedMutual", request, matches };
      }
    }
    return { type: "done", request, count: index.count };
  }

  return {
    answer(message) {
      try {
        return answer(message);
      } catch (cause) {
        if (!(cause instanceof MatchingError)) throw cause;
        const { code, parameters } = cause;
        return { type: "refused", request: message.request, code, parameters };
      }
    },
    tidy: () => index.tidy(),
  };
}

type TrustedMembers = readonly (readonly [address: string, trust: number])[];
type Lessons = Extract<MatchRequest, { type: "learn" }>["lessons"];

/** What is known of who looks: in the terms of a lexicon, which grows as listings come. */
function createViewer(): {
  readonly trust: (members: TrustedMembers | null) => void;
  readonly learn: (lessons: Lessons) => void;
  readonly knowledge: (lexicon: Lexicon) => Knowledge;
} {
  let trusted: TrustedMembers = [];
  let learned: { readonly model: PreferenceModel; readonly own: OwnWishes } | null = null;
  let known: Knowledge = KNOWING_NOTHING;
  let knownFor = "";
  let knownBy: Lexicon | null = null;

  const trustColumn = (lexicon: Lexicon): Float32Array => {
    if (trusted.length === 0) return KNOWING_NOTHING.trust;
    const column = new Float32Array(lexicon.publishers.size).fill(Number.NaN);
    for (const [address, trust] of trusted) {
      const publisher = lexicon.publishers.find(address);
      if (publisher >= 0) column[publisher] = trust;
    }
    return column;
  };
  const taste = (lexicon: Lexicon): Taste | null =>
    learned === null ? null : tasteOf(learned.model, learned.own, lexicon.words);

  return {
    trust(members) {
      for (const [address, trust] of members ?? []) {
        checkAddress(address);
        if (!(trust >= 0 && trust <= 1)) throw new MatchingError("trust-out-of-range", { address, trust });
      }
      trusted = members ?? [];
      knownBy = null;
    },
    learn(lessons) {
      learned = lessons === null ? null : { model: learnPreferences(lessons.everyone), own: lessons.own };
      knownBy = null;
    },
    knowledge(lexicon) {
      const sizes = `${lexicon.publishers.size} ${lexicon.words.size}`;
      if (knownBy === lexicon && knownFor === sizes) return known;
      known = { trust: trustColumn(lexicon), taste: taste(lexicon) };
      knownFor = sizes;
      knownBy = lexicon;
      return known;
    },
  };
}
