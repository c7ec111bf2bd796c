import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds between two looks at a lock that another process holds. */
const LOOK_EVERY = 100;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** @returns whether the lock is ours now; one whose holder is gone is put aside, to be taken next time */
async function take(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const holder = Number(await readFile(lock, "utf8").catch(() => ""));
    if (holder > 0 && !isRunning(holder)) await rename(lock, `${lock}.${holder}`).catch(() => {});
    return false;
  }
}

/**
 * Does something that only one process at a time may do, such as writing one folder: two networks may start at once.
 *
 * @param lock a file that says which process does it
 */
export async function alone<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  await mkdir(dirname(lock), { recursive: true });
  while (!(await take(lock))) await wait(LOOK_EVERY);
  try {
    return await work();
  } finally {
    await rm(lock);
  }
}
