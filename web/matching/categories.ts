import { MatchingError } from "./errors.ts";
import type { Aspect } from "./services/aspect.ts";
import { care } from "./services/care.ts";
import { childcare } from "./services/childcare.ts";
import { digital } from "./services/digital.ts";
import { food } from "./services/food.ts";
import { gardening } from "./services/gardening.ts";
import { goods } from "./services/goods.ts";
import { health } from "./services/health.ts";
import { housing } from "./services/housing.ts";
import { knowledge } from "./services/knowledge.ts";
import { languages } from "./services/languages.ts";
import { lending } from "./services/lending.ts";
import { market } from "./services/market.ts";
import { repair } from "./services/repair.ts";
import { teaching } from "./services/teaching.ts";
import { transport } from "./services/transport.ts";

/**
 * Every category of service: the code that contracts carry, the slug that messages and addresses carry, and what
 * matters for it. A code, once published, never changes its meaning; new ones go at the end.
 */
export const CATEGORIES = [
  { code: 1, slug: "repair", aspects: repair },
  { code: 2, slug: "tools", aspects: lending },
  { code: 3, slug: "food", aspects: food },
  { code: 4, slug: "care", aspects: care },
  { code: 5, slug: "childcare", aspects: childcare },
  { code: 6, slug: "skills", aspects: teaching },
  { code: 7, slug: "languages", aspects: languages },
  { code: 8, slug: "transport", aspects: transport },
  { code: 9, slug: "housing", aspects: housing },
  { code: 10, slug: "gardening", aspects: gardening },
  { code: 11, slug: "goods", aspects: goods },
  { code: 12, slug: "digital", aspects: digital },
  { code: 13, slug: "health", aspects: health },
  { code: 14, slug: "market", aspects: market },
  { code: 15, slug: "knowledge", aspects: knowledge },
] as const satisfies readonly Category[];

export interface Category {
  /** As in a listing's `category`, uint16, never 0. */
  readonly code: number;
  readonly slug: string;
  readonly aspects: readonly Aspect[];
}

export type CategoryCode = (typeof CATEGORIES)[number]["code"];
export type CategorySlug = (typeof CATEGORIES)[number]["slug"];

const BY_CODE: ReadonlyMap<number, (typeof CATEGORIES)[number]> = new Map(
  CATEGORIES.map((category) => [category.code, category]),
);

/** Whether a code that came from outside is in the table. */
export function isCategoryCode(code: number): code is CategoryCode {
  return BY_CODE.has(code);
}

/**
 * The category of a code.
 * @throws {@link MatchingError} `category-unknown`
 */
export function categoryOf(code: number): (typeof CATEGORIES)[number] {
  const category = BY_CODE.get(code);
  if (category === undefined) throw new MatchingError("category-unknown", { code });
  return category;
}

/** The tag keys that a category's service looks at, for a form to ask for. */
export function tagKeysOf(code: CategoryCode): readonly string[] {
  return categoryOf(code).aspects.map((aspect) => aspect.key);
}
