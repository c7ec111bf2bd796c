import type { Words } from "../../web/language/isolate.ts";
import { missingCategories, type Signature, signatureOf } from "./signature.ts";

/** A catalogue's messages by their whole key, such as "agreement.action.Accept". */
export function flatten(messages: Words, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[`${prefix}${key}`, value] as const]
        : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

function read(message: string): Signature | null {
  try {
    return signatureOf(message);
  } catch {
    return null;
  }
}

const listed = (set: ReadonlySet<string>) => [...set].sort().join("; ");
const edges = (text: string) => `${/^\s*/u.exec(text)?.[0]}|${/\s*$/u.exec(text)?.[0]}`;

function problemsOf(english: string, translated: string, language: string, isSame: boolean): string[] {
  const theirs = read(translated);
  if (theirs === null) return ["is not well formed"];
  const problems = theirs.plurals.flatMap((options) => {
    const missing = missingCategories(options, language);
    return missing.length === 0 ? [] : [`a plural lacks ${missing.join(", ")}`];
  });
  const ours = read(english);
  // Told of the English one.
  if (ours === null || language === "en") return problems;
  if (listed(ours.parts) !== listed(theirs.parts)) {
    problems.push(
      `has ${listed(theirs.parts) || "no arguments"}, and English ${listed(ours.parts) || "none"}`,
    );
  }
  if (listed(ours.selects) !== listed(theirs.selects)) {
    problems.push(`distinguishes ${listed(theirs.selects)}, and English ${listed(ours.selects)}`);
  }
  if (edges(english) !== edges(translated)) problems.push("begins or ends with other spaces than English");
  if (english === translated && ours.hasWords && !isSame) problems.push("is the English one");
  if (english !== translated && isSame) problems.push("is listed as the English one, and differs");
  return problems;
}

/**
 * What is wrong with a catalogue beside the English one, a line each.
 *
 * @param language BCP 47
 * @param same keys of messages that are as in English on purpose
 */
export function compare(
  english: Words,
  translated: Words,
  language: string,
  same: readonly string[],
): readonly string[] {
  const ours = flatten(english);
  const theirs = flatten(translated);
  const surplus = [...theirs.keys()]
    .filter((key) => !ours.has(key))
    .map((key) => `${key}: is not in English`);
  const wrong = [...ours].flatMap(([key, message]) => {
    const other = theirs.get(key);
    if (other === undefined) return [`${key}: is missing; in English: ${message}`];
    return problemsOf(message, other, language, same.includes(key)).map((problem) => `${key}: ${problem}`);
  });
  return [...wrong, ...surplus];
}
