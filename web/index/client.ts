import { IndexBehind, IndexUnreachable, IndexUnreadable } from "./errors.ts";
import { type ChainHead, type Freshness, freshnessOf } from "./freshness.ts";
import type { AccountId, AgreementId, CommunityId, ListingId } from "./ids.ts";
import { type Account, accountQuery, reviewsQuery } from "./queries/account.ts";
import {
  type Agreement,
  type AgreementStory,
  agreementQuery,
  agreementsQuery,
  type Credit,
  creditsQuery,
  type Move,
} from "./queries/agreement.ts";
import {
  type Community,
  communitiesQuery,
  communityQuery,
  type Membership,
  membershipsQuery,
  membersQuery,
} from "./queries/community.ts";
import { type Listing, type ListingFilter, listingQuery, listingsQuery, whereOf } from "./queries/listing.ts";
import { type IndexMeta, metaQuery } from "./queries/meta.ts";
import type { Review } from "./queries/review.ts";
import type { Query } from "./query.ts";
import { ask, type Transport, wait } from "./transport.ts";

/** The most that graph-node gives at once. */
const PAGE = 1000;
/** Milliseconds between two looks at how far the index is. */
const POLL = 250;
/** Milliseconds after which a page stops waiting for the index, unless told otherwise. */
const PATIENCE = 120_000;
const REVIEWS_WITH_ACCOUNT = 50;

export interface IndexClientOptions extends Partial<Omit<Transport, "url">> {
  /** Entries a page, at most 1,000. */
  readonly page?: number;
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
  readonly #transport: Transport;
  readonly #page: number;

  constructor(url: string, { page = PAGE, ...options }: IndexClientOptions = {}) {
    this.#transport = {
      url,
      fetch: (input, init) => fetch(input, init),
      timeout: 20_000,
      attempts: 4,
      backOff: 300,
      wait,
      ...options,
    };
    this.#page = page;
  }

  /** All communities. */
  communities({ signal }: Cancellable = {}): Promise<Community[]> {
    return this.#all<Community, CommunityId>(async (after) => {
      const where = after === undefined ? {} : { id_gt: after };
      return (await this.#ask(communitiesQuery, { first: this.#page, where }, signal)).communities;
    });
  }

  /** Null for one that the index doesn't know. */
  async community(id: CommunityId, { signal }: Cancellable = {}): Promise<Community | null> {
    return (await this.#ask(communityQuery, { id }, signal)).community;
  }

  /** The communities that an account is a member of now. */
  memberships(account: AccountId, { signal }: Cancellable = {}): Promise<Membership[]> {
    return this.#all<Membership, string>(async (after) => {
      const where = { account, leftAt: null, ...(after !== undefined && { id_gt: after }) };
      return (await this.#ask(membershipsQuery, { first: this.#page, where }, signal)).memberships;
    });
  }

  /** The newest members of a community, at most `first`. */
  async members(community: CommunityId, first: number, { signal }: Cancellable = {}): Promise<AccountId[]> {
    const { memberships } = await this.#ask(membersQuery, { community, first }, signal);
    return memberships.map(({ account }) => account);
  }

  /** One page of listings, by id: inserts between two pages neither repeat nor hide one that was there before. */
  async listingsAfter(
    filter: ListingFilter,
    after?: ListingId,
    { signal }: Cancellable = {},
  ): Promise<Listing[]> {
    const variables = { first: this.#page, where: whereOf(filter, after) };
    return (await this.#ask(listingsQuery, variables, signal)).listings;
  }

  /** All listings of a filter. */
  listings(filter: ListingFilter = {}, cancellable: Cancellable = {}): Promise<Listing[]> {
    return this.#all<Listing, ListingId>((after) => this.listingsAfter(filter, after, cancellable));
  }

  /** Null for one that the index doesn't know. */
  async listing(id: ListingId, { signal }: Cancellable = {}): Promise<Listing | null> {
    return (await this.#ask(listingQuery, { id }, signal)).listing;
  }

  /** All agreements that an account is a party of, the last changed first. */
  async agreements(account: AccountId, { signal }: Cancellable = {}): Promise<Agreement[]> {
    const side = (party: { payer: AccountId } | { provider: AccountId }) =>
      this.#all<Agreement, AgreementId>(async (after) => {
        const where = { ...party, ...(after !== undefined && { id_gt: after }) };
        return (await this.#ask(agreementsQuery, { first: this.#page, where }, signal)).agreements;
      });
    const sides = await Promise.all([side({ payer: account }), side({ provider: account })]);
    return sides.flat().sort((a, b) => b.updatedAt - a.updatedAt);
  }

  /** With its moves in their order and its reviews; null for one that the index doesn't know. */
  async agreement(id: AgreementId, { signal }: Cancellable = {}): Promise<AgreementStory | null> {
    const { agreement } = await this.#ask(agreementQuery, { id }, signal);
    return agreement && { ...agreement, moves: agreement.moves.toSorted(inOrder) };
  }

  /** What waits for an account to withdraw, by token. */
  async credits(account: AccountId, { signal }: Cancellable = {}): Promise<Credit[]> {
    return (await this.#ask(creditsQuery, { account }, signal)).credits;
  }

  /** With its reputations and its newest reviews; null for one that never took part. */
  async account(id: AccountId, { signal }: Cancellable = {}): Promise<Account | null> {
    return (await this.#ask(accountQuery, { id, reviews: REVIEWS_WITH_ACCOUNT }, signal)).account;
  }

  /** All reviews of a member, the newest first. */
  async reviews(member: AccountId, { signal }: Cancellable = {}): Promise<Review[]> {
    const all = await this.#all<Review, string>(async (after) => {
      const where = { member, ...(after !== undefined && { id_gt: after }) };
      return (await this.#ask(reviewsQuery, { first: this.#page, where }, signal)).reviews;
    });
    return all.sort((a, b) => b.at - a.at);
  }

  /** How far the index has read, and whether it could read all. */
  async meta({ signal }: Cancellable = {}): Promise<IndexMeta> {
    return (await this.#ask(metaQuery, {}, signal))._meta;
  }

  /** How far the index is behind the chain. */
  async freshness(head: ChainHead, { signal }: Cancellable = {}): Promise<Freshness> {
    return freshnessOf(await this.meta({ signal }), head);
  }

  /**
   * Settles once the index has read a block; an index that can't be reached meanwhile is waited for.
   *
   * @throws {@link IndexBehind} when that takes longer than `patience` milliseconds.
   */
  async waitForIndexed(
    block: bigint,
    { signal, patience = PATIENCE }: Cancellable & { readonly patience?: number } = {},
  ): Promise<void> {
    const until = performance.now() + patience;
    let reached: bigint | null = null;
    for (;;) {
      reached = (await this.#reached(signal)) ?? reached;
      if (reached !== null && reached >= block) return;
      if (performance.now() >= until) throw new IndexBehind(block, reached);
      await this.#transport.wait(POLL, signal);
    }
  }

  async #reached(signal: AbortSignal | undefined): Promise<bigint | null> {
    try {
      return (await this.meta({ signal })).block.number;
    } catch (error) {
      if (error instanceof IndexUnreachable) return null;
      throw error;
    }
  }

  async #ask<Answer, Variables extends object>(
    query: Query<Answer, Variables>,
    variables: Variables,
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    const answer = query.answer.safeParse(await ask(this.#transport, query.text, variables, signal));
    if (answer.success) return answer.data;
    const [issue] = answer.error.issues;
    throw new IndexUnreadable(`${issue?.path.join(".")}: ${issue?.message}`, { cause: answer.error });
  }

  async #all<Entry extends { id: string }, Id extends string>(
    next: (after?: Id) => Promise<(Entry & { id: Id })[]>,
  ): Promise<Entry[]> {
    const all: Entry[] = [];
    for (let after: Id | undefined; ; ) {
      const page = await next(after);
      all.push(...page);
      after = page.at(-1)?.id;
      if (page.length < this.#page || after === undefined) return all;
    }
  }
}

function inOrder(a: Move, b: Move): number {
  if (a.block !== b.block) return a.block < b.block ? -1 : 1;
  return a.logIndex - b.logIndex;
}
