import type { Page } from "playwright-core";
import { rounded } from "../bench-index/figures.ts";
import { type Load, noteLoad } from "./load.ts";
import { cpuMsOf, noteFrames, record, type Task, tasksByThread } from "./trace.ts";

/** How smooth a page was for a while. */
export interface Smoothness {
  /** Times a second that the page could draw: `requestAnimationFrame`, at most the screen's 60; null where it was left. */
  readonly framesPerSecond: number | null;
  /** The same of the slowest twentieth of the frames. */
  readonly fifthPercentile: number | null;
  /** Frames a second that the compositor drew, by the trace's `DrawFrame`; it draws none where nothing changes. */
  readonly drawnPerSecond: number;
  /** The page's longest task by the clock, and the most that the processor worked on one. */
  readonly longestTaskMs: number;
  readonly longestTaskCpuMs: number;
  /** Tasks over 50 ms by the clock, and by the processor. */
  readonly longTasks: number;
  readonly longTasksCpu: number;
  /** Milliseconds of the processor for each drawn frame, whatever else the machine does: in the page's own thread, and in what Chromium does to show it. */
  readonly pageCpuMsPerFrame: number;
  readonly showingCpuMsPerFrame: number;
  readonly load: Load;
}

/** Milliseconds from which a task is long: w3.org/TR/longtasks. */
export const LONG_MS = 50;

/** Chromium's names of its threads: the page's own, and those that paint, move and put together what it shows. */
const PAGE = "CrRendererMain";
const SHOWING = [
  "Compositor",
  "CompositorTileWorker1",
  "CompositorTileWorker2",
  "VizCompositorThread",
  "CrGpuMain",
];

const most = (values: readonly number[]): number => values.reduce((high, value) => Math.max(high, value), 0);

/** Frames a second between the times, in milliseconds, on the whole and in the slowest twentieth. */
export function ratesOf(times: readonly number[]): { readonly mean: number; readonly fifth: number } | null {
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time));
  if (gaps.length === 0) return null;
  const slowest = gaps.toSorted((a, b) => b - a)[Math.floor(gaps.length * 0.05)] ?? 0;
  return {
    mean: rounded((1_000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0)),
    fifth: rounded(1_000 / slowest),
  };
}

const longOnes = (tasks: readonly Task[], of: (task: Task) => number): number =>
  tasks.filter((task) => of(task) > LONG_MS).length;

/** Traces a page while something is done to it. */
export async function traced(page: Page, act: () => Promise<void>): Promise<Smoothness> {
  const session = await page.context().newCDPSession(page);
  const frames = await noteFrames(page);
  const load = noteLoad();
  let seconds = 0;
  const events = await record(session, async () => {
    const begin = performance.now();
    await act();
    seconds = (performance.now() - begin) / 1_000;
  });
  const rates = ratesOf((await frames()) ?? []);
  await session.detach();
  const threads = tasksByThread(events);
  const tasks = threads.get(PAGE) ?? [];
  const drawn = events.filter(({ name }) => name === "DrawFrame").length;
  const showing = SHOWING.reduce((sum, name) => sum + cpuMsOf(threads.get(name) ?? []), 0);
  return {
    framesPerSecond: rates?.mean ?? null,
    fifthPercentile: rates?.fifth ?? null,
    drawnPerSecond: rounded(drawn / seconds),
    longestTaskMs: rounded(most(tasks.map(({ ms }) => ms))),
    longestTaskCpuMs: rounded(most(tasks.map(({ cpuMs }) => cpuMs))),
    longTasks: longOnes(tasks, ({ ms }) => ms),
    longTasksCpu: longOnes(tasks, ({ cpuMs }) => cpuMs),
    pageCpuMsPerFrame: rounded(cpuMsOf(tasks) / Math.max(1, drawn)),
    showingCpuMsPerFrame: rounded(showing / Math.max(1, drawn)),
    load: load(),
  };
}
