import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "./settings.ts";

/*
 * A supervisor that is itself killed outright can't stop its services. It writes down which processes are its own, so
 * that the next one ends exactly those. A process id alone may have been given to a stranger since; together with the
 * time at which the kernel started it, it is unique.
 */

function folder(settings: Settings): string {
  return join(settings.home, "processes");
}

/** True for a process that has ended with all its threads and only waits for its parent to notice. */
function isOver(pid: number, state: string | undefined): boolean {
  return state === "Z" && readdirSync(`/proc/${pid}/task`).length <= 1;
}

/** The kernel's start time of a process, in clock ticks since boot; undefined when it is gone. */
export function startTimeOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // Fields are counted after the command's name, which is in parentheses and may hold spaces; see proc(5), field 22.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return isOver(pid, fields[0]) ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** Remembers a service's process until it has ended. */
export function remember(settings: Settings, name: string, pid: number): void {
  mkdirSync(folder(settings), { recursive: true });
  writeFileSync(join(folder(settings), name), `${pid} ${startTimeOf(pid) ?? ""}`);
}

/** Forgets a service's process, which has ended. */
export function forget(settings: Settings, name: string): void {
  rmSync(join(folder(settings), name), { force: true });
}

function remembered(settings: Settings): { name: string; pid: number }[] {
  let names: string[];
  try {
    names = readdirSync(folder(settings));
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const [pid, started] = readFileSync(join(folder(settings), name), "utf8").split(" ");
    const alive = pid !== undefined && started !== undefined && startTimeOf(Number(pid)) === started;
    return alive ? [{ name, pid: Number(pid) }] : [];
  });
}

/** Ends what a supervisor that was killed has left running, and names it. */
export async function endLeftovers(settings: Settings): Promise<string[]> {
  const left = remembered(settings);
  for (const { pid } of left) process.kill(-pid, "SIGKILL");
  for (const { pid } of left) while (startTimeOf(pid) !== undefined) await new Promise(setImmediate);
  rmSync(folder(settings), { recursive: true, force: true });
  return left.map(({ name }) => name);
}
