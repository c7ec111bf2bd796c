import type { StylisPlugin } from "@emotion/cache";
import type { ComponentWords } from "./components.ts";
import type { Language } from "./languages.ts";

/** Words as `build.ts` compiles them: texts, or lists of their pieces, beneath the keys of `web/messages`. */
export interface Words {
  readonly [key: string]: string | readonly unknown[] | Words;
}

/** What a language brings along for every page; each is a file of its own, fetched only by who reads it. */
export interface Catalogue {
  /** The words of the first part, and those of the rest once they were fetched. */
  readonly messages: Words;
  readonly components: ComponentWords;
  /** What turns the styles round, in languages written from right to left. */
  readonly stylesheetPlugins?: StylisPlugin[];
}

const CATALOGUES: Readonly<Record<Language, () => Promise<{ readonly catalogue: Catalogue }>>> = {
  en: () => import("./catalogues/en.ts"),
  es: () => import("./catalogues/es.ts"),
  fr: () => import("./catalogues/fr.ts"),
  de: () => import("./catalogues/de.ts"),
  ar: () => import("./catalogues/ar.ts"),
};

const RESTS: Readonly<Record<Language, () => Promise<{ readonly default: Words }>>> = {
  en: () => import("./generated/en.rest.json"),
  es: () => import("./generated/es.rest.json"),
  fr: () => import("./generated/fr.rest.json"),
  de: () => import("./generated/de.rest.json"),
  ar: () => import("./generated/ar.rest.json"),
};

/**
 * Fetches a language. Rejects where a file of it can't be reached.
 *
 * @param isWhole whether with all words, or with those of the first part alone
 */
export async function loadCatalogue(language: Language, isWhole: boolean): Promise<Catalogue> {
  const [{ catalogue }, rest] = await Promise.all([
    CATALOGUES[language](),
    isWhole ? RESTS[language]() : undefined,
  ]);
  return rest === undefined
    ? catalogue
    : { ...catalogue, messages: { ...catalogue.messages, ...rest.default } };
}
