import type { Address } from "viem";
import { Answers } from "./answers.ts";
import { Branch } from "./branch.ts";
import type { AnswerCache } from "./cache/answer-cache.ts";
import type { Served } from "./cache/served.ts";
import type { Chain, Receipt } from "./chain.ts";
import { type Circle, readCircle } from "./circle.ts";
import { type DisputeStory, readDispute } from "./dispute.ts";
import { type JuryDuty, readDuty } from "./duty.ts";
import { Endpoints } from "./endpoints.ts";
import { IndexFailed, IndexUnreachable } from "./errors.ts";
import { type ChainHead, type Freshness, freshnessOf } from "./freshness.ts";
import type { AccountId, AgreementId, CommunityId, ListingId } from "./ids.ts";
import { Pace } from "./live/pace.ts";
import { Watch } from "./live/watch.ts";
import { type News, readNews } from "./news.ts";
import { type Account, accountQuery } from "./queries/account.ts";
import {
  type Agreement,
  type AgreementStory,
  agreementQuery,
  agreementsQuery,
  type Credit,
  creditsQuery,
  type Move,
  movesQuery,
} from "./queries/agreement.ts";
import { type ChainEvent, changesQuery } from "./queries/change.ts";
import {
  type Community,
  communitiesQuery,
  communityQuery,
  type Membership,
  membershipsQuery,
  membersQuery,
} from "./queries/community.ts";
import { type Exchange, exchangesQuery } from "./queries/exchange.ts";
import { type Listing, type ListingFilter, listingQuery, listingsQuery, whereOf } from "./queries/listing.ts";
import { blockQuery, type IndexMeta, metaQuery } from "./queries/meta.ts";
import { type Review, reviewsQuery } from "./queries/review.ts";
import { parse, type Reading } from "./reading.ts";
import { readStanding, type Standing } from "./standing.ts";
import { ask, type Transport, wait } from "./transport.ts";
import { waitUntilShown } from "./waiting.ts";

/** The most that graph-node gives at once. */
const PAGE = 1000;
/** Milliseconds after which a page stops waiting for the index, unless told otherwise. */
const PATIENCE = 120_000;
/** With other endpoints to go to, one that doesn't answer gets one more chance. */
const ATTEMPTS_OF_SEVERAL = 2;
const REVIEWS_WITH_ACCOUNT = 50;

export interface IndexClientOptions extends Partial<Omit<Transport, "url">> {
  /** Entries a page, at most 1,000. */
  readonly page?: number;
  /** Makes certain what the index alone can't tell after a reorganisation. */
  readonly chain?: Chain | undefined;
  /** The contracts that the index is of. With a chain too, only an index of both stands in for the first. */
  readonly contracts?: readonly Address[] | undefined;
  /** Without one, nothing is kept and an index that is down fails what is asked. */
  readonly cache?: AnswerCache | undefined;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

interface Cancellable {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads the index, in a browser, a worker or Node.
 *
 * @example
 * const index = new IndexClient("http://127.0.0.1:8000/subgraphs/name/subgraph-0");
 * const offers = await index.listings({ kind: "Offer", categories: [1] });
 */
export class IndexClient {
  readonly #endpoints: Endpoints;
  readonly #answers: Answers;
  readonly #wait: Transport["wait"];
  readonly #chain: Chain | undefined;
  readonly #clock: () => number;
  readonly #page: number;
  /** Which branch of the chain the answers are of. */
  readonly branch: Branch;
  /** Whether what was answered may be out of date. */
  readonly watch = new Watch();
  /** How often to look how far it is. */
  readonly pace = new Pace();

  /** @param urls where the index answers; of several, the later ones stand in for the first */
  constructor(
    urls: string | readonly string[],
    { page = PAGE, chain, contracts, cache, clock = Date.now, ...options }: IndexClientOptions = {},
  ) {
    const all = typeof urls === "string" ? [urls] : urls;
    const transport = {
      fetch: (...request: Parameters<typeof fetch>) => fetch(...request),
      timeout: 20_000,
      attempts: all.length > 1 ? ATTEMPTS_OF_SEVERAL : 4,
      backOff: 300,
      wait,
      ...options,
    };
    this.#endpoints = new Endpoints(
      all.map((url) => ({ ...transport, url })),
      clock,
      chain === undefined || contracts === undefined ? undefined : { chain, contracts },
    );
    this.#wait = transport.wait;
    this.#chain = chain;
    this.#clock = clock;
    this.#page = page;
    this.branch = new Branch(chain);
    this.#answers = new Answers({
      endpoints: this.#endpoints,
      page,
      wait: this.#wait,
      chain,
      cache,
      clock,
      answered: (block) => this.watch.answered(block),
    });
  }

  /** Which answers now come from what was kept, because the index is down. */
  get served(): Served {
    return this.#answers.served;
  }

  /** All communities. */
  communities({ signal }: Cancellable = {}): Promise<Community[]> {
    const read = (reading: Reading) =>
      reading.all(
        communitiesQuery,
        ({ communities }) => communities,
        (after) => after,
      );
    return this.#answers.answer("communities", read, signal);
  }

  /** Null for one that the index doesn't know. */
  community(id: CommunityId, { signal }: Cancellable = {}): Promise<Community | null> {
    const read = async (reading: Reading) => (await reading.one(communityQuery, { id })).community;
    return this.#answers.answer(`community ${id}`, read, signal);
  }

  /** The communities that an account is a member of now. */
  memberships(account: AccountId, { signal }: Cancellable = {}): Promise<Membership[]> {
    const read = (reading: Reading) =>
      reading.all(
        membershipsQuery,
        ({ memberships }) => memberships,
        (after) => ({ account, leftAt: null, ...after }),
      );
    return this.#answers.answer(`memberships ${account}`, read, signal);
  }

  /** The newest members of a community, at most `first`. */
  members(community: CommunityId, first: number, { signal }: Cancellable = {}): Promise<AccountId[]> {
    const read = async (reading: Reading) => {
      const { memberships } = await reading.one(membersQuery, { community, first });
      return memberships.map(({ account }) => account);
    };
    return this.#answers.answer(`members ${community} ${first}`, read, signal);
  }

  /** All listings of a filter, as they were at one block. */
  listings(filter: ListingFilter = {}, { signal }: Cancellable = {}): Promise<Listing[]> {
    const where = whereOf(filter);
    const read = (reading: Reading) =>
      reading.all(
        listingsQuery,
        ({ listings }) => listings,
        (after) => ({ ...where, ...after }),
      );
    return this.#answers.answer(`listings ${JSON.stringify(where)}`, read, signal);
  }

  /** Listings that changed in a block or after it, withdrawn ones too, as the index has them: never from what was kept. */
  changedListings(since: bigint, { signal }: Cancellable = {}): Promise<Listing[]> {
    const where = { _change_block: { number_gte: Number(since) } };
    const read = (reading: Reading) =>
      reading.all(
        listingsQuery,
        ({ listings }) => listings,
        (after) => ({ ...where, ...after }),
      );
    return this.#answers.fresh(read, signal);
  }

  /** What happened after a block; null where that is more than one answer holds. Never from what was kept. */
  async changes(after: bigint, { signal }: Cancellable = {}): Promise<readonly ChainEvent[] | null> {
    const where = { block_gt: `${after}` as const };
    const { logEntries } = await this.#answers.fresh((reading) => reading.page(changesQuery, where), signal);
    return logEntries.length < this.#page ? logEntries : null;
  }

  /** Null for one that the index doesn't know. */
  listing(id: ListingId, { signal }: Cancellable = {}): Promise<Listing | null> {
    const read = async (reading: Reading) => (await reading.one(listingQuery, { id })).listing;
    return this.#answers.answer(`listing ${id}`, read, signal);
  }

  /** All agreements that an account is a party of, the last changed first. */
  agreements(account: AccountId, { signal }: Cancellable = {}): Promise<Agreement[]> {
    const read = async (reading: Reading) => {
      const side = (party: { payer: AccountId } | { provider: AccountId }) =>
        reading.all(
          agreementsQuery,
          ({ agreements }) => agreements,
          (after) => ({ ...party, ...after }),
        );
      // One after the other: the first answer decides which state both show.
      const sides = [await side({ payer: account }), await side({ provider: account })];
      return sides.flat().sort((a, b) => b.updatedAt - a.updatedAt);
    };
    return this.#answers.answer(`agreements ${account}`, read, signal);
  }

  /** The newest accepted agreements, a page of them, as far as they tell who wanted what; of one side's, if it is given. */
  exchanges(
    side: { readonly payer: AccountId } | { readonly provider: AccountId } | null,
    { signal }: Cancellable = {},
  ): Promise<Exchange[]> {
    const read = async (reading: Reading) =>
      (await reading.page(exchangesQuery, { acceptedAt_not: null, ...side })).agreements;
    return this.#answers.answer(`exchanges ${JSON.stringify(side)}`, read, signal);
  }

  /** With its moves in their order and its reviews; null for one that the index doesn't know. */
  agreement(id: AgreementId, { signal }: Cancellable = {}): Promise<AgreementStory | null> {
    const read = async (reading: Reading) => {
      const { agreement } = await reading.one(agreementQuery, { id });
      if (agreement === null) return null;
      const moves = await reading.all(
        movesQuery,
        (answer) => answer.moves,
        (after) => ({ agreement: id, ...after }),
      );
      return { ...agreement, moves: moves.sort(inOrder) };
    };
    return this.#answers.answer(`agreement ${id}`, read, signal);
  }

  /** The dispute about an agreement, with its evidence; null where there is none. */
  dispute(agreement: AgreementId, { signal }: Cancellable = {}): Promise<DisputeStory | null> {
    return this.#answers.answer(`dispute ${agreement}`, (reading) => readDispute(reading, agreement), signal);
  }

  /** Where an account is ready to judge, what it judges and judged, and what juries owe it. */
  juryDuty(account: AccountId, { signal }: Cancellable = {}): Promise<JuryDuty> {
    return this.#answers.answer(`jury duty ${account}`, (reading) => readDuty(reading, account), signal);
  }

  /** What happened round an account since a time in Unix seconds. */
  news(account: AccountId, since: number, { signal }: Cancellable = {}): Promise<News> {
    const read = (reading: Reading) => readNews(reading, account, since);
    return this.#answers.answer(`news ${account} ${since}`, read, signal);
  }

  /** Listings that stand and were published after a time in Unix seconds. */
  listingsSince(since: number, { signal }: Cancellable = {}): Promise<Listing[]> {
    const read = (reading: Reading) =>
      reading.all(
        listingsQuery,
        ({ listings }) => listings,
        (after) => ({ standing: true, publishedAt_gt: `${BigInt(since)}` as const, ...after }),
      );
    return this.#answers.answer(`listings since ${since}`, read, signal);
  }

  /** What waits for an account to withdraw, by token. */
  credits(account: AccountId, { signal }: Cancellable = {}): Promise<Credit[]> {
    const read = (reading: Reading) =>
      reading.all(
        creditsQuery,
        ({ credits }) => credits,
        (after) => ({ account, amount_gt: "0" as const, ...after }),
      );
    return this.#answers.answer(`credits ${account}`, read, signal);
  }

  /** With its reputations and its newest reviews; null for one that never took part. */
  account(id: AccountId, { signal }: Cancellable = {}): Promise<Account | null> {
    const read = async (reading: Reading) =>
      (await reading.one(accountQuery, { id, reviews: REVIEWS_WITH_ACCOUNT })).account;
    return this.#answers.answer(`account ${id}`, read, signal);
  }

  /** All reviews of a member, the newest first. */
  reviews(member: AccountId, { signal }: Cancellable = {}): Promise<Review[]> {
    const read = async (reading: Reading) => {
      const reviews = await reading.all(
        reviewsQuery,
        (answer) => answer.reviews,
        (after) => ({ member, ...after }),
      );
      return reviews.sort((a, b) => b.at - a.at);
    };
    return this.#answers.answer(`reviews ${member}`, read, signal);
  }

  /** What a member's trust comes from: what it says of others, and those whom it trusts, three steps far. */
  circle(member: AccountId, { signal }: Cancellable = {}): Promise<Circle> {
    return this.#answers.answer(`circle ${member}`, (reading) => readCircle(reading, member), signal);
  }

  /** Who stands behind a member, and for whom it verifies others. */
  standing(member: AccountId, { signal }: Cancellable = {}): Promise<Standing> {
    return this.#answers.answer(`standing ${member}`, (reading) => readStanding(reading, member), signal);
  }

  /**
   * What one page alone asks for: its folder or a file beside this one says how it is read.
   *
   * @param key what tells the question from others, to be kept by
   */
  read<Answer>(
    key: string,
    read: (reading: Reading) => Promise<Answer>,
    { signal }: Cancellable = {},
  ): Promise<Answer> {
    return this.#answers.answer(key, read, signal);
  }

  /** How far the index has read, and whether it could read all. Never from what was kept. */
  meta({ signal }: Cancellable = {}): Promise<IndexMeta> {
    const question = async (endpoint: Transport) => {
      const { _meta } = parse(metaQuery, (await ask(endpoint, metaQuery.text, {}, signal)).data);
      if (_meta !== null) return _meta;
      throw new IndexUnreachable(endpoint.url, "it has read no block yet");
    };
    return this.#endpoints.ask(question, signal);
  }

  /** How far the index is behind the chain. */
  async freshness(head: ChainHead, { signal }: Cancellable = {}): Promise<Freshness> {
    return freshnessOf(await this.meta({ signal }), head);
  }

  /**
   * Settles once the index shows a block or a transaction, and what is asked afterwards shows it too. An index that can't
   * be reached meanwhile is waited for. A transaction that a reorganisation moved to another block is followed there, where
   * the client has a chain to ask.
   *
   * @param wanted a block's number, or a receipt, which also tells the branch
   * @throws {@link IndexBehind} when that takes longer than `patience` milliseconds.
   */
  async waitForIndexed(
    wanted: bigint | Receipt,
    { signal, patience = PATIENCE }: Cancellable & { readonly patience?: number } = {},
  ): Promise<void> {
    const shown = await waitUntilShown(wanted, patience, {
      meta: () => this.meta({ signal }),
      hasRead: (hash) => this.#hasRead(hash, signal),
      wait: (milliseconds) => this.#wait(milliseconds, signal),
      now: this.#clock,
      chain: this.#chain,
    });
    this.#answers.expect(shown);
  }

  #hasRead(hash: Receipt["blockHash"], signal: AbortSignal | undefined): Promise<boolean> {
    const question = async (endpoint: Transport) => {
      try {
        const { data } = await ask(endpoint, blockQuery.text, { hash }, signal);
        return parse(blockQuery, data)._meta !== null;
      } catch (error) {
        // Its way to say that there is none.
        if (error instanceof IndexFailed) return false;
        throw error;
      }
    };
    return this.#endpoints.ask(question, signal);
  }
}

function inOrder(a: Move, b: Move): number {
  if (a.block !== b.block) return a.block < b.block ? -1 : 1;
  return a.logIndex - b.logIndex;
}
