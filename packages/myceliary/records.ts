import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Deployment, readRecord } from "../../scripts/deployment/record.ts";

/** On everyone's own machine, at addresses that mean something there alone. */
const LOCAL = "local.json";

/** Reads the records of all deployments to public networks, by name. */
export async function recordsOf(folder: string): Promise<readonly Deployment[]> {
  const files = await readdir(folder).catch(() => []);
  const records: Deployment[] = [];
  for (const file of files.filter((name) => name.endsWith(".json") && name !== LOCAL).sort()) {
    const record = await readRecord(join(folder, file));
    if (record !== undefined) records.push(record);
  }
  return records;
}

/** The module by which the package knows them. */
export function recordsModule(records: readonly Deployment[]): string {
  const known = records.map(({ network, chainId, startBlock, contracts, schemas }) => ({
    ...{ network, chainId, startBlock, contracts, schemas },
  }));
  return [
    "// Written by packages/myceliary/build.ts from deployments/. Don't edit.",
    'import type { Deployment } from "../deployments.ts";',
    "",
    `export const records: readonly Deployment[] = ${JSON.stringify(known, null, 2)};`,
    "",
  ].join("\n");
}
