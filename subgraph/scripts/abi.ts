import { readFile } from "node:fs/promises";
import { z } from "zod";

const parameterSchema = z.object({
  name: z.string(),
  type: z.string(),
  internalType: z.string().optional(),
  indexed: z.boolean().optional(),
});

const eventSchema = z.object({
  type: z.literal("event"),
  name: z.string(),
  anonymous: z.boolean().optional(),
  inputs: z.array(parameterSchema),
});

/** One event of an ABI. */
export type AbiEvent = z.infer<typeof eventSchema>;

const artifactSchema = z.object({ abi: z.array(z.object({ type: z.string() }).loose()) });

/**
 * The events of a compiled interface. The mappings get nothing else, so that none can call a contract.
 *
 * @throws when the artifact is missing or is no artifact.
 */
export async function eventsOf(artifactFile: string): Promise<readonly AbiEvent[]> {
  const text = await readFile(artifactFile, "utf8").catch(() => {
    throw new Error(`${artifactFile} is missing: run "npm run build:contracts" first.`);
  });
  const { abi } = artifactSchema.parse(JSON.parse(text));
  return abi.filter((entry) => entry.type === "event").map((entry) => eventSchema.parse(entry));
}

/** The signature as a manifest spells it: `Joined(indexed address)`. */
export function manifestSignature(event: AbiEvent): string {
  const inputs = event.inputs.map(({ indexed, type }) => (indexed === true ? `indexed ${type}` : type));
  return `${event.name}(${inputs.join(",")})`;
}
