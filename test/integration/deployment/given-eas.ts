import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { AbiCoder, concat } from "ethers";
import { z } from "zod";
import type { Anvil } from "./anvil.ts";

const PACKAGE = dirname(
  createRequire(import.meta.url).resolve("@ethereum-attestation-service/eas-contracts/package.json"),
);

const shape = z.object({ address: z.string(), bytecode: z.string().optional() });
const built = z.object({ bytecode: z.string() });

/** The code that makes a contract: of the version that the network has, where the package keeps it, else the package's. */
async function creationCode(
  folder: string,
  contract: string,
): Promise<{ address: string; bytecode: string }> {
  const read = async (path: string): Promise<unknown> =>
    JSON.parse(await readFile(join(PACKAGE, path), "utf8"));
  const { address, bytecode } = shape.parse(await read(`deployments/${folder}/${contract}.json`));
  const own = built.parse(await read(`artifacts/contracts/${contract}.sol/${contract}.json`));
  return { address, bytecode: bytecode ?? own.bytecode };
}

async function put(chain: Anvil, address: string, creation: string): Promise<void> {
  // The answer to a creation that is only asked about is the code that it would leave.
  await chain.call("anvil_setCode", address, await chain.call("eth_call", { data: creation }, "latest"));
}

/**
 * Gives a fresh chain the EAS that its network has, at the same addresses.
 * @param folder Of the network, in EAS's package.
 * @returns EAS's addresses.
 */
export async function giveEas(
  chain: Anvil,
  folder: string,
): Promise<{ eas: string; schemaRegistry: string }> {
  const registry = await creationCode(folder, "SchemaRegistry");
  const eas = await creationCode(folder, "EAS");
  await put(chain, registry.address, registry.bytecode);
  const parameter = AbiCoder.defaultAbiCoder().encode(["address"], [registry.address]);
  await put(chain, eas.address, concat([eas.bytecode, parameter]));
  return { eas: eas.address, schemaRegistry: registry.address };
}
