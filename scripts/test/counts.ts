/** How a lane's tests went. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Reads a lane's count out of what it printed; undefined when it isn't there to be read. */
export type Reader = (output: string) => Count | undefined;

// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape is what begins a terminal's colour.
const COLOUR = /\u001b\[[0-9;]*m/g;

function lines(output: string): string[] {
  return output.replace(COLOUR, "").split("\n");
}

function sum(found: readonly (RegExpExecArray | null)[]): number {
  return found.reduce((total, match) => total + Number(match?.[1] ?? 0), 0);
}

/** Mocha's summary: `12 passing (3s)`, and `1 failing` when there are some. */
export const mocha: Reader = (output) => {
  const passing = lines(output).flatMap((line) => /^\s*(\d+) passing \(/.exec(line) ?? []);
  if (passing.length !== 2) return undefined;
  const failing = lines(output).map((line) => /^\s*(\d+) failing$/.exec(line));
  return { passed: Number(passing[1]), failed: sum(failing) };
};

/** Hardhat's summary over both of its runners: `198 passing (10 solidity, 188 mocha)`, and likewise `1 failing (…)`. */
export const hardhat: Reader = (output) => {
  const passing = lines(output).flatMap(
    (line) => /^(\d+) passing \(.*(?:solidity|mocha)\)$/.exec(line) ?? [],
  );
  if (passing.length !== 2) return undefined;
  const failing = lines(output).map((line) => /^(\d+) failing \(.*(?:solidity|mocha)\)$/.exec(line));
  return { passed: Number(passing[1]), failed: sum(failing) };
};

/** The last line of its own: `12 passed, 0 failed`. Before it a lane may print the counts of its parts. */
export const tally: Reader = (output) => {
  const found = lines(output).flatMap((line) => {
    const match = /^(\d+) passed, (\d+) failed$/.exec(line.trim());
    return match === null ? [] : [{ passed: Number(match[1]), failed: Number(match[2]) }];
  });
  return found.at(-1);
};
