import { PARTS, type Part } from "./parts.ts";

/** One file of JavaScript that a visit fetched. */
export interface Script {
  /** Its path on the site. */
  readonly path: string;
  /** Compressed by gzip. */
  readonly bytes: number;
  /** Asked for before the page showed what it is for. */
  readonly isFirst: boolean;
  /** The on-demand part that it belongs to. */
  readonly part: Part | null;
}

/** What a visit of one page weighed, in bytes compressed by gzip. */
export interface Weight {
  readonly firstLoad: number;
  /** What came after the page was shown, by part; `null` for what belongs to none. */
  readonly later: ReadonlyMap<Part | null, number>;
  /** Parts that came before the page was shown, though they are to be fetched on demand. */
  readonly early: readonly Part[];
}

const sum = (scripts: readonly Script[]): number => scripts.reduce((total, { bytes }) => total + bytes, 0);

/** Adds up the scripts of one visit. */
export function weigh(scripts: readonly Script[]): Weight {
  const first = scripts.filter(({ isFirst }) => isFirst);
  const rest = scripts.filter(({ isFirst }) => !isFirst);
  const later = new Map<Part | null, number>();
  for (const part of [...PARTS, null]) {
    const bytes = sum(rest.filter((script) => script.part === part));
    if (bytes > 0) later.set(part, bytes);
  }
  return {
    firstLoad: sum(first),
    later,
    early: PARTS.filter((part) => first.some((script) => script.part === part)),
  };
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Sentences that say what is over a budget; none where all is well. */
export function excesses(page: string, weight: Weight, most: number): readonly string[] {
  const tooHeavy =
    weight.firstLoad > most
      ? [`${page}: ${kilobytes(weight.firstLoad)} of JavaScript at first, more than ${kilobytes(most)}`]
      : [];
  return [...tooHeavy, ...weight.early.map((part) => `${page}: ${part} is fetched before the page is shown`)];
}

/** One line for people. */
export function lineOf(page: string, weight: Weight, most: number): string {
  const later = [...weight.later].map(([part, bytes]) => `${part ?? "other"} ${kilobytes(bytes)}`);
  const after = later.length === 0 ? "nothing" : later.join(", ");
  return `${page.padEnd(10)} ${kilobytes(weight.firstLoad)} of at most ${kilobytes(most)}; after it: ${after}`;
}
