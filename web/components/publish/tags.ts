import { isCategoryCode, tagKeysOf } from "../../matching/categories.ts";
import { formatTags, parseTags } from "../../matching/tags.ts";

/** How a tag is asked for; what is not listed is asked for in words. */
const INPUTS: Readonly<Record<string, "number" | "urgency" | "level">> = {
  capacity: "number",
  urgency: "urgency",
  level: "level",
};

/** The values of a choice, as published. */
export const CHOICES = {
  urgency: ["1", "2", "3"],
  level: ["beginner", "intermediate", "advanced"],
} as const;

export interface TagField {
  readonly key: string;
  readonly input: "words" | "number" | "urgency" | "level";
}

/** What a category's service asks for; urgency only of needs. */
export function tagFieldsOf(category: number, kind: "Offer" | "Need"): readonly TagField[] {
  if (!isCategoryCode(category)) return [];
  return tagKeysOf(category)
    .filter((key) => kind === "Need" || key !== "urgency")
    .map((key) => ({ key, input: INPUTS[key] ?? "words" }));
}

/**
 * Writes what was typed as tags: things apart by commas, the words of one thing joined by a hyphen.
 *
 * @example
 * ```ts
 * writeTags({ skill: "Bicycle, sewing machine" }, [{ key: "skill", input: "words" }]); // "skill:bicycle skill:sewing-machine"
 * ```
 */
export function writeTags(typed: Readonly<Record<string, string>>, fields: readonly TagField[]): string {
  const tags = new Map<string, string[]>();
  for (const { key } of fields) {
    const values = (typed[key] ?? "")
      .toLowerCase()
      .split(/[,،;]/u)
      .map((thing) => thing.trim().replace(/[\s:]+/gu, "-"))
      .filter((thing) => thing !== "");
    if (values.length > 0) tags.set(key, [...new Set(values)]);
  }
  return formatTags(tags);
}

/** A tag's value as one reads it. */
export function wordOf(value: string): string {
  return value.replaceAll("-", " ");
}

/** Tags back in the form's words: what {@link writeTags} writes comes back, in lower case. */
export function readTags(text: string): Record<string, string> {
  return Object.fromEntries(
    [...parseTags(text)].map(([key, values]) => [key, values.map(wordOf).join(", ")]),
  );
}
