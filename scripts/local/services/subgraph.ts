import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runToEnd } from "../child.ts";
import { type Context, done, type Running, type Service } from "../service.ts";
import { commandEnvironment } from "../settings.ts";
import { subgraphFingerprint } from "../subgraph-source.ts";

async function start(context: Context): Promise<Running> {
  const { settings } = context;
  const stamp = join(settings.root, "subgraph", "build", "stamp");
  const fingerprint = await subgraphFingerprint(settings);
  if ((await readFile(stamp, "utf8").catch(() => "")) === fingerprint) return done("built before");
  await rm(stamp, { force: true });
  await runToEnd(context, {
    name: "subgraph",
    command: "npm",
    args: ["run", "--silent", "build:subgraph"],
    env: commandEnvironment(settings),
    stopSignal: "SIGTERM",
  });
  await mkdir(join(settings.root, "subgraph", "build"), { recursive: true });
  await writeFile(stamp, fingerprint);
  return done("built");
}

/** What the index runs: built for the addresses of this network's deployment. */
export const subgraph: Service = { name: "subgraph", needs: ["deploy"], ports: [], start };
