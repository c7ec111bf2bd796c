import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Settings } from "./settings.ts";

/*
 * graph-node's development mode, the only one that its package from the registry has, drops the subgraph that it was
 * started with and indexes it again from the first block, at every start. What it was given while it ran, it keeps. So it
 * is started with a decoy, the same subgraph at an address where nothing happens, and is given the real one afterwards.
 */

/** An address of the precompiles: it never emits an event. */
const SILENT_ADDRESS = "0x0000000000000000000000000000000000000001";

/** Where the build of the subgraph puts it. */
export function builtSubgraph(settings: Settings): string {
  return join(settings.root, "subgraph", "build");
}

/** Where the index keeps its files. */
export function indexFolder(settings: Settings): string {
  return join(settings.home, "index");
}

/** The manifest of the subgraph that is indexed. */
export function manifestOf(settings: Settings): string {
  return join(indexFolder(settings), "subgraph", "subgraph.yaml");
}

/** The folder from which graph-node is started. */
export function decoyFolder(settings: Settings): string {
  return join(indexFolder(settings), "decoy");
}

/** Copies the built subgraph into the index's folder, since graph-node reads it at every start, and makes the decoy. */
export async function keepSubgraph(settings: Settings): Promise<void> {
  const built = builtSubgraph(settings);
  const real = join(indexFolder(settings), "subgraph");
  const decoy = join(decoyFolder(settings), "build");
  await rm(indexFolder(settings), { recursive: true, force: true });
  await mkdir(indexFolder(settings), { recursive: true });
  await cp(built, real, { recursive: true });
  await cp(built, decoy, { recursive: true });
  const manifest = await readFile(manifestOf(settings), "utf8");
  const silent = manifest.replace(/(\baddress: )'?0x[0-9a-fA-F]{40}'?/g, `$1'${SILENT_ADDRESS}'`);
  for (const folder of [decoyFolder(settings), decoy]) await writeFile(join(folder, "subgraph.yaml"), silent);
}
