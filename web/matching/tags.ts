import { MatchingError } from "./errors.ts";

/** A listing's tags: every value that each key was given, in order. */
export type Tags = ReadonlyMap<string, readonly string[]>;

const WORD = /^([a-z][a-z-]*):([^\s:]+)$/u;

/**
 * Reads space-separated `key:value` words.
 *
 * Listings are written by anyone, so a malformed word is passed over.
 *
 * @example
 * ```ts
 * parseTags("skill:bicycle language:ar language:en").get("language"); // ["ar", "en"]
 * ```
 */
export function parseTags(text: string): Tags {
  const tags = new Map<string, string[]>();
  for (const word of text.toLowerCase().split(/\s+/u)) {
    const [, key, value] = WORD.exec(word) ?? [];
    if (key === undefined || value === undefined) continue;
    const values = tags.get(key);
    if (values === undefined) tags.set(key, [value]);
    else if (!values.includes(value)) values.push(value);
  }
  return tags;
}

/**
 * Reads tags that a member is typing, and refuses a malformed word so that the form can say which.
 * @throws {@link MatchingError} `tag-malformed`
 */
export function parseTagsStrictly(text: string): Tags {
  const malformed = text
    .toLowerCase()
    .split(/\s+/u)
    .find((word) => word !== "" && !WORD.test(word));
  if (malformed !== undefined) throw new MatchingError("tag-malformed", { word: malformed });
  return parseTags(text);
}

/** Writes tags back to the words that {@link parseTags} reads. */
export function formatTags(tags: Tags): string {
  return [...tags].flatMap(([key, values]) => values.map((value) => `${key}:${value}`)).join(" ");
}
