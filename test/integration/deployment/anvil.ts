import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

/** A fresh chain of a test's own. */
export interface Anvil {
  readonly url: string;
  call(method: string, ...params: readonly unknown[]): Promise<unknown>;
  stop(): Promise<void>;
}

/** Anvil's own program; the package's command is a wrapper that would hide its process id. */
const PROGRAM = createRequire(import.meta.url).resolve("@foundry-rs/anvil-linux-amd64/bin/anvil");

/** The first of anvil's published development accounts, and its key. */
export const DEPLOYER = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
export const DEPLOYER_PRIVATE_KEY = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

async function portOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("Anvil's output is not read.");
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^Listening on 127\.0\.0\.1:(\d+)$/.exec(line)?.[1];
    if (port !== undefined) return port;
  }
  throw new Error("Anvil ended before it listened.");
}

/** Starts a chain on a free port. */
export async function startAnvil(...args: readonly string[]): Promise<Anvil> {
  const child = spawn(PROGRAM, ["--host", "127.0.0.1", "--port", "0", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = `http://127.0.0.1:${await portOf(child)}`;
  // Nobody reads on: without this a full pipe would stop it.
  child.stdout.resume();
  return {
    url,
    async call(method, ...params) {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
      });
      const { result, error } = (await response.json()) as { result?: unknown; error?: { message: string } };
      if (error !== undefined) throw new Error(`${method}: ${error.message}`);
      return result;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, "close");
      child.kill("SIGINT");
      await ended;
    },
  };
}
