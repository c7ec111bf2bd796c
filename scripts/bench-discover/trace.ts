/// <reference lib="dom" />
import type { CDPSession, Page } from "playwright-core";
import { z } from "zod";

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
  /** Microseconds by the clock, and of the processor. */
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z.looseObject({ name: z.string().optional() }).optional(),
});
export type TraceEvent = z.infer<typeof eventSchema>;

/** Chromium's trace of what is done. */
export async function record(session: CDPSession, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
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

/** Notes when the page could draw, in milliseconds; gives the way to read what was noted, null where the page was left. */
export async function noteFrames(page: Page): Promise<() => Promise<readonly number[] | null>> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(globalThis, { benchFrames: frames });
    const note = (now: number) => {
      frames.push(now);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  return () => page.evaluate(() => (globalThis as { benchFrames?: number[] }).benchFrames?.splice(0) ?? null);
}

/** A task that a thread did. */
export interface Task {
  /** Milliseconds by the clock, and of the processor. */
  readonly ms: number;
  readonly cpuMs: number;
}

/** The tasks of each thread, by the thread's name; of several threads of a name, those of the one with the most work. */
export function tasksByThread(events: readonly TraceEvent[]): ReadonlyMap<string, readonly Task[]> {
  const tasks = new Map<string, Task[]>();
  for (const { name, pid, tid, dur = 0, tdur = 0 } of events) {
    if (!name.endsWith("RunTask")) continue;
    const thread = `${pid} ${tid}`;
    const own = tasks.get(thread) ?? [];
    tasks.set(thread, own);
    own.push({ ms: dur / 1_000, cpuMs: tdur / 1_000 });
  }
  const byName = new Map<string, readonly Task[]>();
  for (const { name, pid, tid, args } of events) {
    if (name !== "thread_name" || args?.name === undefined) continue;
    const own = tasks.get(`${pid} ${tid}`) ?? [];
    if (cpuMsOf(own) >= cpuMsOf(byName.get(args.name) ?? [])) byName.set(args.name, own);
  }
  return byName;
}

export const cpuMsOf = (tasks: readonly Task[]): number => tasks.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
