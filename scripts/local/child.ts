import { spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { forget, remember } from "./leftovers.ts";
import { Log } from "./logs.ts";
import { Refusal } from "./refusal.ts";
import type { Context } from "./service.ts";

export interface ChildOptions {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  /** The signal on which this program ends in good order. */
  readonly stopSignal: "SIGINT" | "SIGTERM";
  /** True for a command that runs others, such as npm: all of them are told to stop. */
  readonly stopsGroup?: boolean;
}

/** How long a process may take to end in good order before it is killed, in milliseconds. */
const GRACE = 15_000;
/** How often a starting service is asked whether it is ready, in milliseconds. */
const POLL = 50;

/** A process of the network, with its output in the service's log. */
export class Child {
  readonly pid: number;
  readonly ended: Promise<string>;
  readonly log: Log;
  readonly #options: ChildOptions;
  #over = false;

  constructor({ settings, signal: givenUp }: Pick<Context, "settings" | "signal">, options: ChildOptions) {
    givenUp.throwIfAborted();
    this.#options = options;
    this.log = new Log(settings, options.name);
    const { promise, resolve } = Promise.withResolvers<string>();
    const child = spawn(options.command, options.args, {
      cwd: options.cwd ?? settings.root,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
      // A process group of its own: Ctrl-C in a terminal must reach the supervisor alone, which stops all in order.
      detached: true,
      ...(options.uid === undefined ? {} : { uid: options.uid }),
      ...(options.gid === undefined ? {} : { gid: options.gid }),
    });
    this.log.follow(child.stdout);
    this.log.follow(child.stderr);
    child.once("error", (error) => resolve(`could not be started: ${error.message}`));
    child.once("close", (code, signal) =>
      resolve(signal === null ? `ended with code ${code}` : `was ended by ${signal}`),
    );
    const giveUp = (): void => void this.stop();
    givenUp.addEventListener("abort", giveUp, { once: true });
    this.ended = promise.finally(() => {
      givenUp.removeEventListener("abort", giveUp);
      this.#over = true;
      forget(settings, options.name);
      this.log.close();
    });
    this.pid = child.pid ?? 0;
    if (child.pid !== undefined) remember(settings, options.name, child.pid);
  }

  /** Settles once `ready` says so; refuses when the process ends first or takes longer than `limit` milliseconds. */
  async until(ready: () => Promise<boolean>, limit: number): Promise<void> {
    const start = performance.now();
    while (!(await ready())) {
      if (this.#over) throw new Refusal(`${this.#options.name} ${await this.ended}. ${this.log.reason()}`);
      if (performance.now() - start > limit) {
        await this.stop();
        throw new Refusal(
          `${this.#options.name} was not ready within ${limit / 1000} seconds. ${this.log.reason()}`,
        );
      }
      await delay(POLL);
    }
  }

  /** Ends the process in good order, or by force when it takes too long. */
  async stop(): Promise<void> {
    if (this.#over || this.pid === 0) return;
    const grace = new AbortController();
    signal(this.#options.stopsGroup ? -this.pid : this.pid, this.#options.stopSignal);
    await Promise.race([this.ended, delay(GRACE, undefined, { signal: grace.signal }).catch(() => {})]);
    grace.abort();
    if (this.#over) return;
    signal(-this.pid, "SIGKILL");
    await this.ended;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // It ended between the check and the signal.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** Runs a command to its end, its output in the service's log; refuses when it fails. */
export async function runToEnd(context: Context, options: ChildOptions): Promise<void> {
  const child = new Child(context, { ...options, stopsGroup: true });
  const end = await child.ended;
  if (end !== "ended with code 0") throw new Refusal(`${options.name} ${end}. ${child.log.reason()}`);
}
