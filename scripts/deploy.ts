/**
 * Deploys Myceliary to the network that Hardhat was given, and writes `deployments/<network>.json`, which the index, the
 * web and the other scripts read. Run again, it resumes, or does nothing where all is done.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { solidityPackedKeccak256 } from "ethers";
import hre from "hardhat";
import { myceliary, reviewSchema } from "../ignition/modules/Myceliary.ts";

interface Deployment {
  readonly network: string;
  readonly chainId: number;
  /** The index reads the chain from here on. */
  readonly startBlock: number;
  readonly contracts: Readonly<Record<string, string>>;
  /** Name → EAS schema uid. */
  readonly schemas: Readonly<Record<string, string>>;
}

/** Where deployment records go; a network that tests run keeps its own. */
const home = process.env.MYCELIARY_DEPLOYMENTS ?? fileURLToPath(new URL("../deployments", import.meta.url));

const connection = await hre.network.create();
const { ethers, ignition, networkName } = connection;
const { chainId } = await ethers.provider.getNetwork();
const file = `${home}/${networkName}.json`;

async function recorded(): Promise<Deployment | null> {
  if (!existsSync(file)) return null;
  const deployment: Deployment = JSON.parse(await readFile(file, "utf8"));
  return (await isOnChain(Object.values(deployment.contracts))) ? deployment : null;
}

async function isOnChain(addresses: readonly string[]): Promise<boolean> {
  const codes = await Promise.all(addresses.map((address) => ethers.provider.getCode(address)));
  return codes.every((code) => code !== "0x");
}

/** A local chain that was started anew holds nothing of what Ignition's journal tells. */
async function forgetLostChain(deploymentId: string): Promise<void> {
  const journal = `${hre.config.paths.ignition}/deployments/${deploymentId}`;
  const addresses = `${journal}/deployed_addresses.json`;
  if (networkName !== "local") return;
  const known: Record<string, string> = existsSync(addresses)
    ? JSON.parse(await readFile(addresses, "utf8"))
    : {};
  const fresh = (await ethers.provider.getBlockNumber()) === 0;
  if (fresh || !(await isOnChain(Object.values(known)))) await rm(journal, { recursive: true, force: true });
}

async function deploy(): Promise<Deployment> {
  const startBlock = await ethers.provider.getBlockNumber();
  const deploymentId = `${networkName}-${chainId}`;
  await forgetLostChain(deploymentId);
  const deployed = await ignition.deploy(myceliary, { deploymentId });
  const contracts = Object.fromEntries(
    await Promise.all(
      Object.entries(deployed).map(async ([name, contract]) => [name, await contract.getAddress()] as const),
    ),
  );
  const resolver = await deployed.reviewResolver.getAddress();
  return {
    network: networkName,
    chainId: Number(chainId),
    startBlock,
    contracts,
    // EAS: a schema's uid is the hash of its text, its resolver and whether it is revocable.
    schemas: {
      review: solidityPackedKeccak256(["string", "address", "bool"], [reviewSchema, resolver, false]),
    },
  };
}

const standing = await recorded();
if (standing) {
  console.log(`Already deployed to ${networkName} (chain ${chainId}): ${file}`);
} else {
  const deployment = await deploy();
  await mkdir(home, { recursive: true });
  await writeFile(file, `${JSON.stringify(deployment, null, 2)}\n`);
  console.log(`Deployed to ${networkName} (chain ${chainId}): ${file}`);
}
await connection.close();
