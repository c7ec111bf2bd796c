import { createWriteStream, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Settings } from "./settings.ts";

/** Where a service's log is: beside the network's state, so that a wipe of the state keeps it. */
export function logPath(settings: Settings, name: string): string {
  return join(dirname(settings.home), "logs", `${name}.log`);
}

/** Writes lines into a service's log, each with its time and the service's name before it. */
export class Log {
  readonly path: string;
  last = "";
  readonly #name: string;
  readonly #stream;

  constructor(settings: Settings, name: string) {
    this.path = logPath(settings, name);
    this.#name = name;
    mkdirSync(dirname(this.path), { recursive: true });
    this.#stream = createWriteStream(this.path, { flags: "a" });
  }

  line(text: string): void {
    if (text.trim() !== "") this.last = text.trim();
    this.#stream.write(`${new Date().toISOString()} ${this.#name} | ${text}\n`);
  }

  /** Copies a stream into the log, line by line. */
  follow(source: Readable): void {
    createInterface({ input: source }).on("line", (text) => this.line(text));
  }

  close(): void {
    this.#stream.end();
  }
}
