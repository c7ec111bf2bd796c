import type { Smoothness } from "./smoothness.ts";

const COLUMNS: readonly (readonly [title: string, of: (measured: Smoothness) => number | null])[] = [
  ["frames/s", ({ framesPerSecond }) => framesPerSecond],
  ["slowest 5 %", ({ fifthPercentile }) => fifthPercentile],
  ["drawn/s", ({ drawnPerSecond }) => drawnPerSecond],
  ["longest task ms", ({ longestTaskMs }) => longestTaskMs],
  ["most CPU ms", ({ longestTaskCpuMs }) => longestTaskCpuMs],
  ["over 50 ms", ({ longTasks }) => longTasks],
  ["of CPU", ({ longTasksCpu }) => longTasksCpu],
  ["page CPU ms/frame", ({ pageCpuMsPerFrame }) => pageCpuMsPerFrame],
  ["showing CPU ms/frame", ({ showingCpuMsPerFrame }) => showingCpuMsPerFrame],
  ["load", ({ load }) => load.average],
];

/** The figures as a table, a line each. */
export function tableOf(figures: readonly (readonly [name: string, measured: Smoothness])[]): string {
  const first = Math.max(...figures.map(([name]) => name.length));
  const line = (name: string, cells: readonly string[]) =>
    [name.padEnd(first), ...cells.map((cell, i) => cell.padStart(COLUMNS[i]?.[0].length ?? 0))].join("  ");
  return [
    line(
      "",
      COLUMNS.map(([title]) => title),
    ),
    ...figures.map(([name, measured]) =>
      line(
        name,
        COLUMNS.map(([, of]) => String(of(measured) ?? "–")),
      ),
    ),
  ].join("\n");
}
