import type { Address } from "viem";
import type { News } from "../../index/news.ts";

interface Said {
  /** What it is about and when it happened make it one; it is the same on every device. */
  readonly id: string;
  /** Unix seconds of the block. */
  readonly at: number;
}

/** Something that happened while a member was away, or looked elsewhere. */
export type Notice = Said &
  (
    | {
        readonly kind: "move";
        readonly agreement: string;
        /** The listing's; null where none led here. */
        readonly title: string | null;
        /** A transition of `states.json`. */
        readonly action: string;
        readonly by: Address;
      }
    | {
        readonly kind: "settlement";
        readonly agreement: string;
        readonly title: string | null;
        readonly by: Address;
      }
    | { readonly kind: "ruled"; readonly agreement: string; readonly title: string | null }
    | { readonly kind: "review"; readonly agreement: string; readonly by: Address; readonly overall: number }
    | { readonly kind: "vouch"; readonly by: Address }
    | { readonly kind: "seat" }
    | {
        readonly kind: "proposal";
        readonly community: Address;
        readonly name: string;
        readonly by: Address;
        readonly description: string;
      }
    | {
        readonly kind: "listing";
        readonly listing: string;
        readonly title: string;
        /** The saved search's name. */
        readonly search: string;
      }
  );

/** A listing that suits a saved search and is newer than it. */
export interface NewMatch {
  readonly listing: string;
  readonly title: string;
  readonly search: string;
  readonly publishedAt: number;
}

/** The newest first; of one second, in a fixed order. */
function byAge(one: Notice, other: Notice): number {
  return other.at - one.at || (one.id < other.id ? -1 : 1);
}

/** What `me` is told of: what others did, never what it did itself. */
export function noticesOf(news: News, matches: readonly NewMatch[], me: Address): readonly Notice[] {
  const isMine = (who: Address) => who.toLowerCase() === me.toLowerCase();
  const agreements = [...news.paying, ...news.providing];
  const notices: Notice[] = [
    ...agreements.flatMap(({ id: agreement, listing, moves }) =>
      moves.map(({ id, action, by, at }): Notice => {
        return { kind: "move", id, at, agreement, title: listing?.title ?? null, action, by };
      }),
    ),
    ...agreements.flatMap(({ id: agreement, listing, settlementProposals }) =>
      settlementProposals.map(({ id, by, at }): Notice => {
        return { kind: "settlement", id, at, agreement, title: listing?.title ?? null, by };
      }),
    ),
    ...agreements.flatMap(({ id: agreement, listing, state, ruling, updatedAt: at }): Notice[] =>
      state === "Disputed" && ruling !== null
        ? [{ kind: "ruled", id: `${agreement} ruled`, at, agreement, title: listing?.title ?? null }]
        : [],
    ),
    ...news.reviews.map(({ id, agreement, reviewer, overall, at }): Notice => {
      return { kind: "review", id, at, agreement, by: reviewer, overall };
    }),
    ...news.vouches.map(({ id, voucher, at }): Notice => {
      return { kind: "vouch", id: `${id} ${at}`, at, by: voucher };
    }),
    ...news.jurorSeats.map(({ id, drawnAt }): Notice => ({ kind: "seat", id, at: drawnAt })),
    ...news.proposals.map(({ id, community, proposer, description, proposedAt }): Notice => {
      return {
        kind: "proposal",
        id,
        at: proposedAt,
        community: community.id,
        name: community.name,
        by: proposer,
        description,
      };
    }),
    ...matches.map(({ listing, title, search, publishedAt }): Notice => {
      return { kind: "listing", id: `listing ${listing}`, at: publishedAt, listing, title, search };
    }),
  ];
  const told = new Map(notices.map((notice) => [notice.id, notice]));
  return [...told.values()].filter((notice) => !("by" in notice) || !isMine(notice.by)).sort(byAge);
}
