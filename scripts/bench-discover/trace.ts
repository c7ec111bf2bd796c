/// <reference lib="dom" />
import type { CDPSession, Page } from "playwright-core";
import { z } from "zod";
import { rounded } from "../bench-index/figures.ts";

/** How smooth a page was for a while. */
export interface Smoothness {
  /** Times a second that the page could draw: `requestAnimationFrame`, at most the screen's 60; null where it was left. */
  readonly framesPerSecond: number | null;
  /** Frames a second that the compositor drew, by the trace's `DrawFrame`. */
  readonly drawnPerSecond: number;
  /** The longest time between two chances to draw, in milliseconds. */
  readonly worstGapMs: number | null;
  /** The longest task of the page's thread, by the clock, and how long the processor worked on it. */
  readonly longestTaskMs: number;
  readonly longestTaskCpuMs: number;
  /** Tasks over 50 ms (Long Tasks API's bound), and what they take beyond it together. */
  readonly longTasks: number;
  readonly longTasksMs: number;
}

/** Milliseconds from which a task is long: w3.org/TR/longtasks. */
const LONG_MS = 50;
const CATEGORIES = [
  "toplevel",
  "devtools.timeline",
  "disabled-by-default-devtools.timeline.frame",
  "__metadata",
];

const eventSchema = z.looseObject({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds. */
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z.looseObject({ name: z.string().optional() }).optional(),
});
type TraceEvent = z.infer<typeof eventSchema>;

async function record(session: CDPSession, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const each of value) {
      const event = eventSchema.safeParse(each);
      if (event.success) events.push(event.data);
    }
  });
  const done = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  await session.send("Tracing.end");
  await done;
  return events;
}

/** Notes when the page could draw, in milliseconds. */
async function noteFrames(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { benchFrames: frames });
    const note = (now: number) => {
      frames.push(now);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  return () =>
    page.evaluate(() => (window as unknown as { benchFrames?: number[] }).benchFrames?.splice(0) ?? []);
}

/** The thread of the page: the one of that name with the most work. */
function tasksOf(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const threads = events
    .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
    .map(({ pid, tid }) => `${pid} ${tid}`);
  const tasks = new Map(threads.map((thread) => [thread, [] as TraceEvent[]]));
  for (const event of events)
    if (event.name.endsWith("RunTask")) tasks.get(`${event.pid} ${event.tid}`)?.push(event);
  const work = (all: readonly TraceEvent[]) => all.reduce((sum, { dur = 0 }) => sum + dur, 0);
  return [...tasks.values()].sort((a, b) => work(b) - work(a))[0] ?? [];
}

/** Traces a page while something is done to it. */
export async function traced(page: Page, act: () => Promise<void>): Promise<Smoothness> {
  const session = await page.context().newCDPSession(page);
  const frames = await noteFrames(page);
  const begin = performance.now();
  const events = await record(session, act);
  const seconds = (performance.now() - begin) / 1_000;
  const times = await frames();
  await session.detach();
  const tasks = tasksOf(events);
  const longest = [...tasks].sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))[0];
  const long = tasks.map(({ dur = 0 }) => dur / 1_000).filter((ms) => ms > LONG_MS);
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time));
  return {
    framesPerSecond:
      gaps.length === 0 ? null : rounded((1_000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0)),
    drawnPerSecond: rounded(events.filter(({ name }) => name === "DrawFrame").length / seconds),
    worstGapMs: gaps.length === 0 ? null : rounded(Math.max(...gaps)),
    longestTaskMs: rounded((longest?.dur ?? 0) / 1_000),
    longestTaskCpuMs: rounded((longest?.tdur ?? 0) / 1_000),
    longTasks: long.length,
    longTasksMs: rounded(long.reduce((sum, ms) => sum + ms - LONG_MS, 0)),
  };
}
