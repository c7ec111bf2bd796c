import { LANGUAGES, type Language } from "./languages.ts";

/** Where the member's own choice is kept on the device; absent while the device's languages decide. */
export const LANGUAGE_KEY = "myceliary.language";

/** The language of a tag (BCP 47), such as "de" of "de-AT". */
function baseOf(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}

function spoken(tag: string): Language | undefined {
  return LANGUAGES.find((language) => language === baseOf(tag));
}

/**
 * Which language to show.
 *
 * @param kept what the member chose; null for no choice
 * @param wished the device's languages (BCP 47), the preferred first
 */
export function languageOf(kept: string | null, wished: readonly string[]): Language {
  for (const tag of kept === null ? wished : [kept, ...wished]) {
    const language = spoken(tag);
    if (language !== undefined) return language;
  }
  return "en";
}

/**
 * How numbers and times are written: as in the member's own country where the device speaks the language too ("de-CH"
 * for German), else as usual in the language.
 *
 * @param wished the device's languages (BCP 47), the preferred first
 */
export function localeOf(language: Language, wished: readonly string[]): string {
  return wished.find((tag) => baseOf(tag) === language) ?? language;
}
