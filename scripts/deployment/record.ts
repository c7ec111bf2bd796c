import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { DeploymentError } from "./errors.ts";

/** What `deployments/<network>.json` says: the one file from which index, web, scripts and docs know where things are. */
export const deploymentSchema = z.object({
  network: z.string().min(1),
  /** EIP-155 id. */
  chainId: z.int().positive(),
  /** The index reads the chain from here on. */
  startBlock: z.int().nonnegative(),
  /** Name → address. */
  contracts: z.record(z.string(), z.string().regex(/^0x[0-9a-fA-F]{40}$/)),
  /** Name → EAS schema uid. */
  schemas: z.record(z.string(), z.string().regex(/^0x[0-9a-f]{64}$/i)),
});

export type Deployment = z.infer<typeof deploymentSchema>;

/** Where records are; a network that a test runs keeps its own. */
export const RECORDS = resolve(
  process.env.MYCELIARY_DEPLOYMENTS || join(import.meta.dirname, "../../deployments"),
);

/** Where the record of a network is. */
export function recordFile(folder: string, network: string): string {
  return join(folder, `${network}.json`);
}

/**
 * Reads the record of a deployment.
 * @returns Undefined where there is none.
 * @throws Where the file is no such record.
 */
export async function readRecord(file: string): Promise<Deployment | undefined> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  return deploymentSchema.parse(JSON.parse(text));
}

/**
 * Reads a network's record.
 * @throws {@link DeploymentError} where nothing is deployed to it.
 */
export async function requireRecord(network: string): Promise<Deployment> {
  const file = recordFile(RECORDS, network);
  const record = await readRecord(file);
  if (record === undefined)
    throw new DeploymentError(`There is no ${file}. Deploy first: npm run deploy -- --network ${network}`);
  return record;
}

/** Writes the record whole or not at all: who is interrupted leaves no half of it. */
export async function writeRecord(file: string, deployment: Deployment): Promise<void> {
  const draft = `${file}.draft`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, `${JSON.stringify(deployment, null, 2)}\n`);
  await rename(draft, file);
}
