import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { Refusal } from "./refusal.ts";
import type { Settings } from "./settings.ts";

/** The kernel's limit for the path of a Unix socket is 108 bytes with its end mark; see unix(7). */
const LONGEST_PATH = 107;

/** Where a running network takes commands from other terminals of the same user. */
function socketPath(settings: Settings): string {
  const path = join(settings.home, "control");
  if (Buffer.byteLength(path) <= LONGEST_PATH) return path;
  const mark = createHash("sha256").update(settings.home).digest("hex").slice(0, 16);
  return join(tmpdir(), `myceliary-${mark}`);
}

/** Carries out one command, telling its caller line by line how it goes. */
export type Command = (words: readonly string[], tell: (line: string) => void) => Promise<void>;

/** Before the sentence with which a command failed. */
const FAILED = "failed: ";

/** Answers the one command that a caller sends; a caller that sends none is let go when the network ends. */
async function answer(socket: Socket, command: Command, signal: AbortSignal): Promise<void> {
  // A caller that leaves before its answer is complete disturbs nothing; readline hands the socket's errors on.
  const lines = createInterface({ input: socket }).on("error", () => {});
  socket.on("error", () => {});
  const tell = (text: string): void => void (socket.writable && socket.write(`${text}\n`));
  const [line] = await once(lines, "line", { signal }).catch(() => [undefined]);
  if (typeof line !== "string") {
    socket.destroy();
    return;
  }
  try {
    await command(line.split(" "), tell);
  } catch (error) {
    tell(`${FAILED}${error instanceof Error ? error.message : error}`);
  }
  socket.end();
}

/** Takes commands for a running network; returns how to stop taking them, which lets those under way finish. */
export async function takeCommands(settings: Settings, command: Command): Promise<() => Promise<void>> {
  const path = socketPath(settings);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  const ending = new AbortController();
  const answers = new Map<Socket, Promise<void>>();
  const server = createServer((socket) => {
    answers.set(socket, answer(socket, command, ending.signal));
    socket.once("close", () => answers.delete(socket));
  });
  server.listen(path);
  await once(server, "listening");
  return async () => {
    server.close();
    rmSync(path, { force: true });
    ending.abort();
    await Promise.all(answers.values());
  };
}

/**
 * Gives a command to the network that runs in this home; false when none runs.
 * @throws {@link Refusal} with the sentence with which the command failed
 */
export function giveCommand(
  settings: Settings,
  words: readonly string[],
  hear: (line: string) => void,
): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  const socket = connect(socketPath(settings));
  socket.once("error", () => resolve(false));
  socket.once("connect", () => {
    socket.write(`${words.join(" ")}\n`);
    const lines = createInterface({ input: socket }).on("error", () => {});
    lines.on("line", (line) => {
      if (line.startsWith(FAILED)) reject(new Refusal(line.slice(FAILED.length)));
      else hear(line);
    });
    lines.once("close", () => resolve(true));
  });
  return promise;
}
