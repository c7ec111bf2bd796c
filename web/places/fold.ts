/** Letters that Unicode does not take apart into a base letter and a mark. */
const FOLDED: Readonly<Record<string, string>> = {
  æ: "ae",
  ð: "d",
  đ: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  ø: "o",
  œ: "oe",
  ß: "ss",
  þ: "th",
};

/**
 * Lower case without diacritics, apostrophes or hyphens, so that "sao pa" finds "São Paulo".
 *
 * @example
 * ```ts
 * fold("Łódź"); // "lodz"
 * ```
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{Mark}/gu, "")
    .replace(/[æðđħıłøœßþ]/gu, (letter) => FOLDED[letter] ?? letter)
    .replace(/['’‘ʻ`.]/gu, "")
    .replace(/[-\s]+/gu, " ")
    .trim();
}
