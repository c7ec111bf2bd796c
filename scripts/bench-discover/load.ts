import { cpus, loadavg } from "node:os";
import { rounded } from "../bench-index/figures.ts";

/** What else the machine did for a while. */
export interface Load {
  /** Processes that ran or waited to, on average over the last minute, and how many the machine can run at once. */
  readonly average: number;
  readonly processors: number;
  /** Share of the processors' time that was used, by this and all else; 1 where none was left. */
  readonly busy: number;
}

const timesOf = () =>
  cpus().reduce(
    (sum, { times }) => ({
      idle: sum.idle + times.idle,
      all: sum.all + times.user + times.nice + times.sys + times.idle + times.irq,
    }),
    { idle: 0, all: 0 },
  );

/** Begins to note the machine's load; gives the way to read it. */
export function noteLoad(): () => Load {
  const before = timesOf();
  return () => {
    const after = timesOf();
    return {
      average: rounded(loadavg()[0] ?? 0),
      processors: cpus().length,
      busy: rounded(1 - (after.idle - before.idle) / Math.max(1, after.all - before.all)),
    };
  };
}
