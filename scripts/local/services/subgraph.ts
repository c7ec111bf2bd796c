import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runToEnd } from "../child.ts";
import { deploymentFile } from "../deployment.ts";
import { fingerprint } from "../fingerprint.ts";
import { builtSubgraph } from "../index-files.ts";
import { type Context, done, type Running, type Service } from "../service.ts";
import { commandEnvironment } from "../settings.ts";

/** What the build reads, beside the deployment. */
const INPUTS = [
  "subgraph/src",
  "subgraph/scripts",
  "subgraph/schema.graphql",
  "subgraph/package.json",
  "contracts/communities",
  "contracts/interfaces",
  "contracts/agreements/states.json",
];

async function start(context: Context): Promise<Running> {
  const { settings } = context;
  const stamp = join(settings.root, ".local", "stamps", "subgraph");
  const current = await fingerprint([
    ...INPUTS.map((input) => join(settings.root, input)),
    deploymentFile(settings),
  ]);
  if (
    (await readFile(stamp, "utf8").catch(() => "")) === current &&
    existsSync(join(builtSubgraph(settings), "subgraph.yaml"))
  )
    return done("built before");
  await rm(stamp, { force: true });
  await runToEnd(context, {
    name: "subgraph",
    command: "npm",
    args: ["run", "--silent", "build:subgraph"],
    env: commandEnvironment(settings),
    stopSignal: "SIGTERM",
  });
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, current);
  return done("built");
}

/** What the index runs: built for the addresses of this network's deployment. */
export const subgraph: Service = { name: "subgraph", needs: ["deploy"], ports: [], start };
