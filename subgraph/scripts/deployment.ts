import { readFile } from "node:fs/promises";
import { z } from "zod";

const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/);

const deploymentSchema = z.object({
  network: z.string().min(1),
  startBlock: z.number().int().nonnegative(),
  contracts: z.object({
    communityFactory: address,
    listings: address,
    agreements: address,
    reviewResolver: address,
  }),
});

/** The part of `deployments/<network>.json` that an index needs. */
export type Deployment = z.infer<typeof deploymentSchema>;

/** @throws when the file is missing or lacks an address. */
export async function readDeployment(file: string): Promise<Deployment> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Error(`${file} is missing: deploy the contracts first, it is written then.`);
  });
  return deploymentSchema.parse(JSON.parse(text));
}
