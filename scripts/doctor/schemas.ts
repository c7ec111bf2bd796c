import { Contract, type JsonRpcProvider, Result } from "ethers";
import { z } from "zod";
import type { AppConfig } from "../../web/config/schema.ts";
import { named } from "./contracts.ts";
import { type Finding, fault } from "./finding.ts";

const REGISTRY = [
  "function getSchema(bytes32 uid) view returns ((bytes32 uid, address resolver, bool revocable, string schema))",
];

const recordSchema = z.object({ uid: z.string(), resolver: z.string() });

/** What EAS says of a schema; null where it can't be asked. */
async function recordOf(registry: Contract, uid: string): Promise<{ uid: string; resolver: string } | null> {
  try {
    const answer: unknown = await registry.getFunction("getSchema")(uid);
    return answer instanceof Result ? recordSchema.parse(answer.toObject()) : null;
  } catch {
    return null;
  }
}

/** Who decides about each schema's attestations: a contract that names the deployment's own, by this getter. */
async function resolversOf(
  node: JsonRpcProvider,
  { contracts }: AppConfig,
): Promise<Record<keyof AppConfig["schemas"], (resolver: string) => Promise<boolean>>> {
  const same = (one: string | null, other: string) => one?.toLowerCase() === other.toLowerCase();
  // Communities count the vouches of one resolver, which their implementation names.
  const implementation = await named(node, contracts.communityFactory, "implementation");
  const vouches = implementation === null ? null : await named(node, implementation, "VOUCHES");
  return {
    review: async (resolver) => same(resolver, contracts.reviewResolver),
    vouch: async (resolver) => same(vouches, resolver),
    verification: async (resolver) =>
      same(await named(node, resolver, "COMMUNITIES"), contracts.communityFactory),
  };
}

/** Whether EAS knows each schema, and leaves its attestations to this deployment's resolver. */
export async function examineSchemas(node: JsonRpcProvider, config: AppConfig): Promise<readonly Finding[]> {
  const registry = new Contract(config.contracts.schemaRegistry, REGISTRY, node);
  const isResolver = await resolversOf(node, config);
  const findings: Finding[] = [];
  for (const name of ["review", "vouch", "verification"] as const) {
    const uid = config.schemas[name];
    const record = await recordOf(registry, uid);
    if (record?.uid.toLowerCase() !== uid.toLowerCase())
      findings.push(
        fault(
          `EAS knows no schema ${uid}, which should be that of each ${name}.`,
          "Take schemas from the deployment's record, or run npm run deploy again: it registers what is missing.",
        ),
      );
    else if (!(await isResolver[name](record.resolver)))
      findings.push(
        fault(
          `The schema of each ${name} is left to ${record.resolver}, which is no resolver of this deployment for it.`,
          `Take schemas.${name} from the deployment's record.`,
        ),
      );
  }
  return findings;
}
