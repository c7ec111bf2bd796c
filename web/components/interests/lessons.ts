import type { Exchange } from "../../index/queries/exchange.ts";
import { isCategoryCode } from "../../matching/categories.ts";
import type { Kind } from "../../matching/listing.ts";
import type { OwnWishes } from "../../matching/preference/profile.ts";
import type { Wish } from "../../matching/preference/wish.ts";
import type { Click } from "./clicks.ts";

/** What matching learns from. */
export interface Lessons {
  readonly everyone: readonly Wish[];
  readonly own: OwnWishes;
}

interface Known {
  /** The newest exchanges of all. */
  readonly everyone: readonly Exchange[];
  /** The viewer's own; none for somebody without a wallet, whose clicks count all the same. */
  readonly own: readonly Exchange[];
  readonly clicks: readonly Click[];
}

/**
 * What everyone took part in, and what the viewer did itself, on the side that it looks from: whoever looks for help is
 * told from those who received it, whoever can help from those who gave it.
 */
export function toLessons(seeks: Kind, { everyone, own, clicks }: Known): Lessons {
  const wishesOf = (exchanges: readonly Exchange[]) =>
    exchanges.flatMap(({ payer, provider, category, acceptedAt, listing }): Wish[] => {
      if (acceptedAt === null || !isCategoryCode(category)) return [];
      const member = seeks === "Offer" ? payer : provider;
      return [{ member, category, tags: listing?.tags ?? "", at: acceptedAt }];
    });
  return {
    everyone: wishesOf(everyone),
    own: {
      agreements: wishesOf(own),
      clicks: clicks
        .filter(({ kind, category }) => kind === seeks && isCategoryCode(category))
        .map(({ category, tags, at }) => ({ member: "", category, tags, at })),
    },
  };
}
