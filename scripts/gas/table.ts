import type { Scenario } from "./scenario.ts";

/** What a run found out of one scenario. */
export interface Row {
  readonly name: string;
  readonly gas: bigint;
  readonly limit: bigint | undefined;
  readonly peer: bigint | undefined;
  readonly whose: string | undefined;
}

/** In hundredths, so that a limit is whole. */
const PERCENT = 100;

/**
 * Puts each figure beside its limit and its peer's figure.
 * @throws When a scenario is compared with one that wasn't run.
 */
export function rowsOf(scenarios: readonly Scenario[], gas: ReadonlyMap<string, bigint>): readonly Row[] {
  const figureOf = (name: string) => {
    const figure = gas.get(name);
    if (figure === undefined) throw new Error(`There is no scenario "${name}".`);
    return figure;
  };
  return scenarios.map(({ name, limit, limitOfPeer, peer }) => {
    const given = peer?.gas;
    const ofPeer = typeof given === "object" ? figureOf(given.scenario) : given;
    const relative =
      limitOfPeer === undefined || ofPeer === undefined
        ? undefined
        : (ofPeer * BigInt(Math.round(limitOfPeer * PERCENT))) / BigInt(PERCENT);
    return { name, gas: figureOf(name), limit: limit ?? relative, peer: ofPeer, whose: peer?.whose };
  });
}

function ratioOf({ gas, peer }: Row): string {
  return peer === undefined ? "" : (Number(gas) / Number(peer)).toFixed(2);
}

function aligned(rows: readonly (readonly string[])[], right: readonly number[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return right.includes(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd(),
  );
  return lines.join("\n");
}

function inWords(figure: bigint | undefined): string {
  return figure === undefined ? "" : figure.toLocaleString("en");
}

/** The figures for a reader. */
export function gasTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    inWords(row.gas),
    inWords(row.limit),
    inWords(row.peer),
    ratioOf(row),
    row.whose ?? "",
  ]);
  return aligned([["scenario", "gas", "limit", "peer", "ratio", "whose"], ...cells], [1, 2, 3, 4]);
}

/** Sizes in bytes for a reader. */
export function sizeTable(sizes: Readonly<Record<string, number>>, limit: number): string {
  const cells = Object.entries(sizes).map(([name, bytes]) => [
    name,
    bytes.toLocaleString("en"),
    limit.toLocaleString("en"),
  ]);
  return aligned([["contract", "bytes", "limit"], ...cells], [1, 2]);
}
