import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** What a message asks of the code that shows it, and what it distinguishes. */
export interface Signature {
  /** Arguments with their kind, such as "count: plural"; tags, such as "<link>". */
  readonly parts: ReadonlySet<string>;
  /** The options of each select, such as "role: other, payer, provider". */
  readonly selects: ReadonlySet<string>;
  /** The categories and exact numbers of each plural, in the order in which they stand. */
  readonly plurals: readonly (readonly string[])[];
  /** Whether it says anything beside its arguments. */
  readonly hasWords: boolean;
}

interface Found {
  readonly parts: Set<string>;
  readonly selects: Set<string>;
  readonly plurals: string[][];
  hasWords: boolean;
}

const KINDS = {
  [TYPE.argument]: "text",
  [TYPE.number]: "number",
  [TYPE.date]: "date",
  [TYPE.time]: "time",
} as const;

function read(elements: readonly MessageFormatElement[], found: Found): void {
  for (const element of elements) {
    switch (element.type) {
      case TYPE.literal:
        found.hasWords ||= /\p{L}/u.test(element.value);
        break;
      case TYPE.pound:
        break;
      case TYPE.tag:
        found.parts.add(`<${element.value}>`);
        read(element.children, found);
        break;
      case TYPE.select:
      case TYPE.plural: {
        const options = Object.keys(element.options);
        const kind = element.type === TYPE.select ? "select" : "plural";
        found.parts.add(`${element.value}: ${kind}`);
        if (kind === "plural") found.plurals.push(options);
        else found.selects.add(`${element.value}: ${options.sort().join(", ")}`);
        for (const { value } of Object.values(element.options)) read(value, found);
        break;
      }
      default:
        found.parts.add(`${element.value}: ${KINDS[element.type]}`);
    }
  }
}

/**
 * Reads a message in ICU MessageFormat.
 *
 * @throws Error where it is not well formed
 */
export function signatureOf(message: string): Signature {
  const found: Found = { parts: new Set(), selects: new Set(), plurals: [], hasWords: false };
  read(parse(message), found);
  return found;
}

/** Whole numbers up to here stand for all where a category holds only a few of them, as "zero" does in Arabic. */
const MOST = 1_000;

/** The plural categories of a language (CLDR) that a plural with these options lacks. */
export function missingCategories(options: readonly string[], language: string): readonly string[] {
  const rules = new Intl.PluralRules(language);
  const exact = new Set(
    options.filter((option) => option.startsWith("=")).map((option) => Number(option.slice(1))),
  );
  return rules.resolvedOptions().pluralCategories.filter((category) => {
    if (options.includes(category)) return false;
    const members = Array.from({ length: MOST }, (_, n) => n).filter((n) => rules.select(n) === category);
    return members.length === 0 || members.some((n) => !exact.has(n));
  });
}
