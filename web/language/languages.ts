/** The languages that the app speaks, English first: it is the language of the exported pages. */
export const LANGUAGES = ["en", "es", "fr", "de", "ar"] as const;

export type Language = (typeof LANGUAGES)[number];

export type Direction = "ltr" | "rtl";

/** Each in its own language, for who looks for it in a list that they can't read. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  es: "Español",
  fr: "Français",
  de: "Deutsch",
  ar: "العربية",
};

const RIGHT_TO_LEFT: readonly Language[] = ["ar"];

/** In which direction a language is written. */
export function directionOf(language: Language): Direction {
  return RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr";
}
