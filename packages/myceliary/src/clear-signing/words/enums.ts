import { CATEGORIES } from "../../../../../web/matching/categories.ts";
import { KINDS, UNITS } from "../../../../../web/matching/listing.ts";

/** Position → word, as a contract's enum counts. */
const numbered = (words: readonly string[]) => Object.fromEntries(words.map((word, at) => [`${at}`, word]));

/** Words for the contracts' numbers. */
export const ENUMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: numbered(KINDS),
  unit: numbered(UNITS),
  category: Object.fromEntries(CATEGORIES.map(({ code, slug }) => [`${code}`, slug])),
  joinWay: numbered(["Anyone may join", "By invitation", "By vouches of members"]),
  support: numbered(["Against", "For", "Abstain"]),
};
