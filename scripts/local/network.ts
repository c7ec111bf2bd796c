import { rm } from "node:fs/promises";
import { inOrder, withDependents } from "./order.ts";
import { requireFree } from "./ports.ts";
import { Refusal } from "./refusal.ts";
import type { Context, Running, Service } from "./service.ts";
import type { Settings } from "./settings.ts";

export type Condition = "waiting" | "starting" | "running" | "ended" | "stopped";

export interface Status {
  readonly name: string;
  readonly condition: Condition;
  readonly detail: string;
  readonly pid?: number;
}

/** A set of services started in the order of their needs and stopped in the reverse. */
export class Network {
  readonly settings: Settings;
  readonly #services: readonly Service[];
  readonly #report: (line: string) => void;
  readonly #running = new Map<string, Running>();
  readonly #statuses = new Map<string, Status>();
  #stopping: Promise<void> | undefined;
  /** Settles when the start under way is over. */
  #start: Promise<void> | undefined;
  /** Of each service that is starting: how to give that up. */
  readonly #starting = new Map<string, AbortController>();

  constructor(settings: Settings, services: readonly Service[], report: (line: string) => void) {
    this.settings = settings;
    this.#services = inOrder(services);
    this.#report = report;
    for (const { name } of this.#services) this.#set(name, "waiting", "");
  }

  /** Starts everything, each service as soon as what it needs is healthy. */
  async start(): Promise<void> {
    await requireFree(
      this.settings.ports,
      this.#services.flatMap(({ ports }) => ports),
    );
    await this.#startAll(this.#names());
  }

  /** Stops everything, in the reverse order, and gives up a start that is under way. Safe to call again. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stopEverything();
    return this.#stopping;
  }

  /** Stops a service and what needs it, and starts them again; also the way to bring back one that died. */
  async restart(name: string): Promise<void> {
    this.#service(name);
    const affected = withDependents(this.#services, name);
    await this.#stopAll(affected);
    await this.#startAll(affected);
  }

  /** Kills a service's process outright: what a crash would do. */
  kill(name: string): void {
    const pid = this.#running.get(name)?.pid;
    if (pid === undefined) throw new Refusal(`${name} has no process of its own.`);
    process.kill(-pid, "SIGKILL");
  }

  statuses(): Status[] {
    return [...this.#statuses.values()];
  }

  async #startAll(names: ReadonlySet<string>): Promise<void> {
    if (this.#stopping !== undefined) throw new Refusal("The network is being stopped.");
    const over = this.#startEach(names);
    this.#start = over.catch(() => {});
    await over;
    this.#start = undefined;
  }

  async #startEach(names: ReadonlySet<string>): Promise<void> {
    const begun = new Map<string, Promise<void>>();
    const failures: unknown[] = [];
    for (const service of this.#services.filter(({ name }) => names.has(name))) {
      const needs = service.needs.map((need) => begun.get(need));
      const begin = Promise.all(needs).then(() => {
        if (failures.length > 0) throw failures[0];
        return this.#begin(service);
      });
      begin.catch((error: unknown) => {
        failures.push(error);
        this.#giveUpStart();
      });
      begun.set(service.name, begin);
    }
    // All are awaited even when one fails, so that nothing is still starting while the rest is stopped.
    await Promise.allSettled(begun.values());
    if (failures.length > 0) throw failures[0];
  }

  async #stopEverything(): Promise<void> {
    this.#giveUpStart();
    await this.#start;
    await this.#stopAll(this.#names());
  }

  #giveUpStart(): void {
    for (const controller of this.#starting.values())
      controller.abort(new Refusal("The start was given up."));
  }

  async #begin(service: Service): Promise<void> {
    const { name } = service;
    if (this.#stopping !== undefined) throw new Refusal("The network is being stopped.");
    const controller = new AbortController();
    this.#starting.set(name, controller);
    this.#set(name, "starting", "");
    const begin = performance.now();
    let running: Running;
    try {
      running = await service.start(this.#context(controller.signal));
    } catch (error) {
      this.#set(name, "ended", "did not start");
      throw error;
    } finally {
      this.#starting.delete(name);
    }
    this.#running.set(name, running);
    this.#set(name, "running", running.detail, running.pid);
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    this.#report(`${name.padEnd(9)} ready in ${seconds.padStart(5)} s  ${running.detail}`);
    void running.ended.then((end) => this.#ended(name, running, end));
  }

  #ended(name: string, running: Running, end: string): void {
    // Otherwise it was stopped on purpose, and that is told elsewhere.
    if (this.#running.get(name) !== running) return;
    this.#running.delete(name);
    this.#set(name, "ended", end);
    this.#report(
      `${name} ${end} and is not running any more. Start it again with: npm start -- restart ${name}`,
    );
  }

  async #stopAll(names: ReadonlySet<string>): Promise<void> {
    for (const { name } of this.#services.toReversed()) {
      const running = this.#running.get(name);
      if (!names.has(name) || running === undefined) continue;
      this.#running.delete(name);
      await running.stop();
      this.#set(name, "stopped", "");
    }
  }

  #context(signal: AbortSignal): Context {
    return {
      settings: this.settings,
      signal,
      report: this.#report,
      reset: async (name) => {
        await this.#stopAll(new Set([name]));
        await this.#service(name).wipe?.(this.settings);
        await this.#begin(this.#service(name));
      },
    };
  }

  #names(): Set<string> {
    return new Set(this.#services.map(({ name }) => name));
  }

  #service(name: string): Service {
    const service = this.#services.find((candidate) => candidate.name === name);
    if (service === undefined)
      throw new Refusal(
        `There is no service "${name}". There are: ${this.#services.map((each) => each.name).join(", ")}.`,
      );
    return service;
  }

  #set(name: string, condition: Condition, detail: string, pid?: number): void {
    this.#statuses.set(name, { name, condition, detail, ...(pid === undefined ? {} : { pid }) });
  }
}

/** Empties all that the services keep. */
export async function wipe(settings: Settings, services: readonly Service[]): Promise<void> {
  for (const service of services) await service.wipe?.(settings);
  await rm(settings.home, { recursive: true, force: true });
}
