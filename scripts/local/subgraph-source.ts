import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { deploymentFile } from "./deployment.ts";
import type { Settings } from "./settings.ts";

const SOURCES = ["subgraph/src", "subgraph/scripts", "contracts/interfaces", "contracts/agreements"];
const FILES = ["subgraph/schema.graphql", "subgraph/package.json"];

async function filesUnder(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Tells one subgraph from another: a hash over its sources and the deployment that it is built for. */
export async function subgraphFingerprint(settings: Settings): Promise<string> {
  const { root } = settings;
  const found = await Promise.all(SOURCES.map((folder) => filesUnder(root, folder)));
  const files = [...found.flat().sort(), ...FILES.map((file) => join(root, file)), deploymentFile(settings)];
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(await readFile(file));
  return hash.digest("hex");
}
