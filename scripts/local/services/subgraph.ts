import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runToEnd } from "../child.ts";
import { deploymentFile } from "../deployment.ts";
import { fingerprint } from "../fingerprint.ts";
import { builtSubgraph } from "../index-files.ts";
import { alone } from "../lock.ts";
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
  const stamp = join(context.settings.root, ".local", "stamps", "subgraph");
  // Two networks that start at once build into the same folder.
  return alone(`${stamp}.lock`, () => build(context, stamp));
}

async function build(context: Context, stamp: string): Promise<Running> {
  const { settings } = context;
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
  await writeFile(stamp, current);
  return done("built");
}

/** What the index runs: built for the addresses of this network's deployment. */
export const subgraph: Service = { name: "subgraph", needs: ["deploy"], ports: [], start };
