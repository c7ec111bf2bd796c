import { type ChildProcess, fork } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Answer, answer, type Request } from "./messages.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Milliseconds after which a mutant that still runs is taken for one that never ends. */
const ENDLESS = 600_000;

/** Bytes of memory beyond which a mutant is taken for one that never ends: the tests alone need a third. */
const BOUNDLESS = 6 * 2 ** 30;
/** Milliseconds between two looks at the memory. */
const LOOK = 1_000;

/** Bytes of memory that a process holds; see proc(5), where pages are of 4 KiB on x64. */
function memoryOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4096;
  } catch {
    // It has ended.
    return 0;
  }
}

/** Every test that deploys contracts; the one that only reads sources says nothing of a mutant. */
function testFiles(): readonly string[] {
  const folder = `${root}test/contracts/`;
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts") && file !== "errors.test.ts")
    .sort()
    .map((file) => folder + file);
}

/** A process that runs tests, one request after the other. */
export class Worker {
  readonly #artifacts: string;
  #process: ChildProcess | undefined;

  /** @param artifacts The folder of mutated artifacts. */
  constructor(artifacts: string) {
    this.#artifacts = artifacts;
  }

  #start(): ChildProcess {
    return fork(`${root}scripts/mutation/worker.ts`, testFiles(), {
      cwd: root,
      env: {
        ...process.env,
        HARDHAT_CONFIG: "scripts/mutation/hardhat.config.ts",
        MYCELIARY_MUTATED_ARTIFACTS: this.#artifacts,
      },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
  }

  #next(child: ChildProcess): Promise<Answer | undefined> {
    const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
    const timer = setTimeout(() => child.kill("SIGKILL"), ENDLESS);
    const watch = setInterval(() => {
      if (memoryOf(child.pid ?? 0) > BOUNDLESS) child.kill("SIGKILL");
    }, LOOK);
    const onMessage = (message: unknown) => resolve(answer.parse(message));
    const onExit = () => resolve(undefined);
    child.once("message", onMessage).once("exit", onExit);
    return promise.finally(() => {
      clearTimeout(timer);
      clearInterval(watch);
      child.off("message", onMessage).off("exit", onExit);
    });
  }

  /** @returns Undefined when the process ended instead of answering. */
  async ask(request: Request): Promise<Answer | undefined> {
    if (this.#process === undefined) {
      this.#process = this.#start();
      const ready = await this.#next(this.#process);
      if (ready === undefined) throw new Error("The tests can't be loaded.");
    }
    const asked = this.#next(this.#process);
    this.#process.send(request);
    const answered = await asked;
    if (answered === undefined || (answered.kind === "mutant" && answered.spent)) this.stop();
    return answered;
  }

  /** Ends the process; the next request starts another. */
  stop(): void {
    this.#process?.kill("SIGKILL");
    this.#process = undefined;
  }
}
