import { rounded } from "../bench-index/figures.ts";
import { LONG_MS, type Smoothness } from "./smoothness.ts";

/** Frames a second that are asked of it. */
export const FRAMES = 50;

/** What is asked of a while. */
export interface Limits {
  readonly name: string;
  readonly measured: Smoothness;
  /** Whether something moves all the time, so that each frame is to be drawn. */
  readonly isMoving: boolean;
}

/**
 * What of the limits is not met, a sentence each.
 *
 * @param trivial what the same machine draws of a page that does next to nothing
 */
export function shortcomings(all: readonly Limits[], trivial: readonly Smoothness[]): readonly string[] {
  const possible = rounded(trivial.reduce((sum, each) => sum + each.drawnPerSecond, 0) / trivial.length);
  return all.flatMap(({ name, measured, isMoving }) => {
    const { average, processors } = measured.load;
    const under = `under a load of ${average} on ${processors} processors`;
    const said: string[] = [];
    if ((measured.framesPerSecond ?? 0) < FRAMES)
      said.push(
        `${name}: the page could draw ${measured.framesPerSecond} times a second, not ${FRAMES}, ${under}.`,
      );
    if (isMoving && measured.drawnPerSecond < FRAMES) {
      const share = rounded(measured.drawnPerSecond / possible);
      said.push(
        `${name}: ${measured.drawnPerSecond} frames a second were drawn, not ${FRAMES}, ${under}; that is ${share} of the ` +
          `${possible} that a page of one moved part had here.`,
      );
    }
    if (measured.longestTaskMs > LONG_MS)
      said.push(
        `${name}: ${measured.longTasks} tasks took over ${LONG_MS} ms, the longest ${measured.longestTaskMs} ms, ${under}; ` +
          `the processor worked on none for more than ${measured.longestTaskCpuMs} ms.`,
      );
    return said;
  });
}
