import { readFile } from "node:fs/promises";
import { z } from "zod";
import { deploymentSchema as recordSchema } from "../../scripts/deployment/record.ts";
import { type ContractKey, contractKeys } from "./sources.ts";

const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/);

const shape = Object.fromEntries(contractKeys.map((key) => [key, address])) as Record<
  ContractKey,
  typeof address
>;

const deploymentSchema = recordSchema.omit({ schemas: true }).extend({ contracts: z.object(shape) });

/** The part of `deployments/<network>.json` that an index needs. */
export type Deployment = z.infer<typeof deploymentSchema>;

/** @throws when the file is missing or lacks an address. */
export async function readDeployment(file: string): Promise<Deployment> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Error(`${file} is missing: deploy the contracts first, it is written then.`);
  });
  return deploymentSchema.parse(JSON.parse(text));
}
