/**
 * Deploys Myceliary to the network that Hardhat was given, and writes `deployments/<network>.json`, which the index, the
 * web and the other scripts read. Run again, it resumes, or does nothing where all is done.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import hre from "hardhat";
import { myceliary } from "../ignition/modules/Myceliary.ts";
import { attestationServiceOf } from "./deployment/attestation-service.ts";
import { type Deployment, readRecord, recordFile, writeRecord } from "./deployment/record.ts";
import { RESOLVERS, registerSchema } from "./deployment/schemas.ts";

/** Where deployment records go; a network that tests run keeps its own. */
const home = process.env.MYCELIARY_DEPLOYMENTS ?? fileURLToPath(new URL("../deployments", import.meta.url));

const connection = await hre.network.create();
const { ethers, ignition, networkConfig, networkName } = connection;
if (networkConfig.type !== "http") {
  console.error("Say where to deploy: npm run deploy -- --network local");
  process.exit(1);
}
const { chainId } = await ethers.provider.getNetwork();
const deploymentId = `${networkName}-${chainId}`;
const journal = `${hre.config.paths.ignition}/deployments/${deploymentId}`;
const file = recordFile(home, networkName);

async function isOnChain(addresses: readonly string[]): Promise<boolean> {
  const codes = await Promise.all(addresses.map((address) => ethers.provider.getCode(address)));
  return codes.every((code) => code !== "0x");
}

async function recorded(): Promise<Deployment | null> {
  const deployment = await readRecord(file);
  if (deployment === undefined) return null;
  const here = deployment.chainId === Number(chainId);
  return here && (await isOnChain(Object.values(deployment.contracts))) ? deployment : null;
}

/** A local chain that was started anew holds nothing of what Ignition's journal tells. */
async function forgetLostChain(): Promise<void> {
  if (networkName !== "local") return;
  const addresses = `${journal}/deployed_addresses.json`;
  const known: Record<string, string> = existsSync(addresses)
    ? JSON.parse(await readFile(addresses, "utf8"))
    : {};
  const fresh = (await ethers.provider.getBlockNumber()) === 0;
  if (fresh || !(await isOnChain(Object.values(known)))) await rm(journal, { recursive: true, force: true });
}

/** The block before the first deployment, also for a run that resumes it. */
async function startBlock(): Promise<number> {
  const note = `${journal}/start-block`;
  if (existsSync(note)) return Number(await readFile(note, "utf8"));
  const block = await ethers.provider.getBlockNumber();
  await mkdir(journal, { recursive: true });
  await writeFile(note, `${block}\n`);
  return block;
}

async function deploy(): Promise<Deployment> {
  await forgetLostChain();
  const since = await startBlock();
  const deployed = await ignition.deploy(myceliary(attestationServiceOf(chainId)), { deploymentId });
  const schemas: Record<string, string> = {};
  // One after the other: each sends from the same account.
  for (const [name, key] of Object.entries(RESOLVERS)) {
    const resolver = await ethers.getContractAt("ISingleSchemaResolver", await deployed[key].getAddress());
    schemas[name] = await registerSchema(deployed.schemaRegistry, resolver);
  }
  const contracts = Object.fromEntries(
    await Promise.all(
      Object.entries(deployed).map(async ([name, contract]) => [name, await contract.getAddress()] as const),
    ),
  );
  return {
    network: networkName,
    chainId: Number(chainId),
    startBlock: since,
    contracts,
    schemas,
  };
}

if ((await recorded()) !== null) {
  console.log(`Already deployed to ${networkName} (chain ${chainId}): ${file}`);
} else {
  const deployment = await deploy();
  await writeRecord(file, deployment);
  console.log(`Deployed to ${networkName} (chain ${chainId}): ${file}`);
}
await connection.close();
