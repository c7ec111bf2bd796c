/** How much of something was run. */
export interface Covered {
  readonly found: number;
  /** What wasn't run, each as `file:line` with what there is to say of it. */
  readonly missed: readonly string[];
}

/**
 * Reads the lines of an lcov report (https://manpages.debian.org/geninfo, "FILES").
 * @param isCounted Says of a file's path in the repository whether it counts.
 */
export function linesOf(lcov: string, isCounted: (file: string) => boolean): Covered {
  let file = "";
  let found = 0;
  const missed: string[] = [];
  for (const row of lcov.split("\n")) {
    const [, name] = /^SF:(.*)$/.exec(row) ?? [];
    if (name !== undefined) file = name;
    const [, line, times] = /^DA:(\d+),(\d+)/.exec(row) ?? [];
    if (line === undefined || !isCounted(file)) continue;
    found += 1;
    if (times === "0") missed.push(`${file}:${line}`);
  }
  return { found, missed };
}

/** Percent that was run; all of nothing. */
export function percentOf({ found, missed }: Covered): number {
  return found === 0 ? 100 : ((found - missed.length) / found) * 100;
}
