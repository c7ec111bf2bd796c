import type { BaseContract } from "ethers";

/** Schemas by name, each with the contract that is its resolver. */
export const RESOLVERS = {
  review: "reviewResolver",
  vouch: "vouchResolver",
  verification: "verificationResolver",
} as const;

/** What a resolver says of the schema that it takes attestations of. */
interface Resolver {
  SCHEMA(): Promise<string>;
  SCHEMA_UID(): Promise<string>;
  REVOCABLE(): Promise<boolean>;
  getAddress(): Promise<string>;
}

/** Whether EAS has a resolver's schema, and the schema's uid. */
export async function schemaOf(
  registry: BaseContract,
  resolver: Resolver,
): Promise<{ readonly uid: string; readonly isRegistered: boolean }> {
  const uid = await resolver.SCHEMA_UID();
  const known = await registry.getFunction("getSchema")(uid);
  return { uid, isRegistered: known.uid === uid };
}

/**
 * Registers a resolver's schema with EAS, unless somebody already did: anyone can, with the same result.
 * @returns The schema's uid.
 */
export async function registerSchema(registry: BaseContract, resolver: Resolver): Promise<string> {
  const { uid, isRegistered } = await schemaOf(registry, resolver);
  if (!isRegistered) {
    const register = registry.getFunction("register");
    const transaction = await register(
      await resolver.SCHEMA(),
      await resolver.getAddress(),
      await resolver.REVOCABLE(),
    );
    await transaction.wait();
  }
  return uid;
}
