import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
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

/** Takes commands for a running network; returns how to stop taking them. */
export async function takeCommands(settings: Settings, command: Command): Promise<() => void> {
  const path = socketPath(settings);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
    // The caller may leave before its answer is complete.
    socket.on("error", () => {});
    createInterface({ input: socket }).once("line", (line) => {
      const tell = (text: string) => void socket.write(`${text}\n`);
      command(line.split(" "), tell)
        .catch((error: unknown) => tell(error instanceof Error ? error.message : String(error)))
        .finally(() => socket.end());
    });
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen(path, resolve);
  await promise;
  return () => {
    server.close();
    for (const socket of open) socket.end();
    rmSync(path, { force: true });
  };
}

/** Gives a command to the network that runs in this home; false when none runs. */
export function giveCommand(
  settings: Settings,
  words: readonly string[],
  hear: (line: string) => void,
): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(socketPath(settings));
  socket.once("error", () => resolve(false));
  socket.once("connect", () => {
    socket.write(`${words.join(" ")}\n`);
    const lines = createInterface({ input: socket });
    lines.on("line", hear);
    lines.once("close", () => resolve(true));
  });
  return promise;
}
