import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { AttestationService } from "../../ignition/modules/Myceliary.ts";

const easPackage = dirname(
  createRequire(import.meta.url).resolve("@ethereum-attestation-service/eas-contracts/package.json"),
);

/**
 * Finds the EAS that its makers deployed to a chain.
 * @param chainId EIP-155 id.
 * @returns Its addresses, as the package lists them; null for a chain that it doesn't list.
 */
export function attestationServiceOf(chainId: bigint): AttestationService | null {
  const deployments = join(easPackage, "deployments");
  for (const network of readdirSync(deployments)) {
    const folder = join(deployments, network);
    if (BigInt(readFileSync(join(folder, ".chainId"), "utf8").trim()) !== chainId) continue;
    return { eas: addressIn(folder, "EAS"), schemaRegistry: addressIn(folder, "SchemaRegistry") };
  }
  return null;
}

/**
 * Finds the EAS that a chain really has: one that only carries a testnet's id, for a rehearsal, has none.
 * @returns Null where it has to be deployed.
 */
export async function attestationServiceOn(
  chainId: number,
  codeAt: (address: string) => Promise<string>,
): Promise<AttestationService | null> {
  const listed = attestationServiceOf(BigInt(chainId));
  return listed !== null && (await codeAt(listed.eas)) !== "0x" ? listed : null;
}

function addressIn(folder: string, contract: string): string {
  const { address }: { address: string } = JSON.parse(readFileSync(join(folder, `${contract}.json`), "utf8"));
  return address;
}
