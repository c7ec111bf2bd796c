import type { BaseContract } from "ethers";

interface Resolver {
  SCHEMA(): Promise<string>;
  SCHEMA_UID(): Promise<string>;
  getAddress(): Promise<string>;
}

/**
 * Registers the review schema with EAS, unless somebody already did: anyone can, with the same result.
 * @returns The schema's uid.
 */
export async function registerReviewSchema(registry: BaseContract, resolver: Resolver): Promise<string> {
  const uid = await resolver.SCHEMA_UID();
  const known = await registry.getFunction("getSchema")(uid);
  if (known.uid !== uid) {
    const register = registry.getFunction("register");
    const transaction = await register(await resolver.SCHEMA(), await resolver.getAddress(), false);
    await transaction.wait();
  }
  return uid;
}
