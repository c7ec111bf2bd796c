import { createWriteStream, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Settings } from "./settings.ts";

/** Where a service's log is: beside the network's state, so that a wipe of the state keeps it. */
export function logPath(settings: Settings, name: string): string {
  return join(dirname(settings.home), "logs", `${name}.log`);
}

/** How many of the last lines a failure's reason is sought in. */
const REMEMBERED = 40;

/** Writes lines into a service's log, each with its time and the service's name before it. */
export class Log {
  readonly path: string;
  readonly #name: string;
  readonly #stream;
  readonly #recent: string[] = [];

  constructor(settings: Settings, name: string) {
    this.path = logPath(settings, name);
    this.#name = name;
    mkdirSync(dirname(this.path), { recursive: true });
    this.#stream = createWriteStream(this.path, { flags: "a" });
  }

  line(text: string): void {
    if (text.trim() !== "") this.#recent.push(text.trim());
    if (this.#recent.length > REMEMBERED) this.#recent.shift();
    this.#stream.write(`${new Date().toISOString()} ${this.#name} | ${text}\n`);
  }

  /** Copies a stream into the log, line by line. */
  follow(source: Readable): void {
    createInterface({ input: source }).on("line", (text) => this.line(text));
  }

  /** A sentence with what was said of a failure, and where the rest is. */
  reason(): string {
    const telling = this.#recent.find((text) => /\b(error|panicked|refused|failed)\b/i.test(text));
    const said = telling ?? this.#recent.at(-1);
    return `${said === undefined ? "It said nothing" : `It said: ${said.slice(0, 300).replace(/\.$/, "")}`}. Its log: ${this.path}`;
  }

  close(): void {
    this.#stream.end();
  }
}
