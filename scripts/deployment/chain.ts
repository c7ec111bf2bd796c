import { HardhatError } from "@nomicfoundation/hardhat-errors";
import { JsonRpcProvider, Wallet } from "ethers";
import hre from "hardhat";
import type { HttpNetworkConfig } from "hardhat/types/config";
import { z } from "zod";
import { DEPLOYER_KEY, factsOf, NETWORK_NAMES, type NetworkFacts } from "../networks.ts";
import { DeploymentError } from "./errors.ts";

/** A network as a command for deployers meets it. */
export interface Chain {
  /** As `--network` names it. */
  readonly name: string;
  readonly title: string;
  readonly chainId: number;
  /** Undefined for the local network. */
  readonly facts: NetworkFacts | undefined;
  readonly provider: JsonRpcProvider;
}

/** How often a node is asked whether a transaction is mined, in milliseconds. */
const POLL = 500;

function configOf(name: string): HttpNetworkConfig {
  const config = hre.config.networks[name];
  if (config?.type !== "http") throw new DeploymentError(`${name} is no network with a node to ask.`);
  return config;
}

/** Asked without ethers, which would go on trying. */
async function chainIdAt(url: string): Promise<number> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "eth_chainId", params: [] }),
  });
  return Number(z.object({ result: z.string() }).parse(await response.json()).result);
}

/**
 * Asks a network's node what chain it has. No key is needed for that.
 * @param name Of the table of networks, or `local`.
 * @throws {@link DeploymentError} where no node answers, or one of another chain.
 */
export async function openChain(name: string | undefined): Promise<Chain> {
  if (name === undefined || !NETWORK_NAMES.includes(name))
    throw new DeploymentError(`Say which network, with --network and one of: ${NETWORK_NAMES.join(", ")}.`);
  const facts = factsOf(name);
  const variable = facts?.rpc.variable ?? "MYCELIARY_CHAIN_PORT";
  const url = await configOf(name).url.getUrl();
  // Answers are asked for each time they are needed: a chain moves on between two questions.
  const settings = { staticNetwork: true, cacheTimeout: -1, batchMaxCount: 1, pollingInterval: POLL };
  const chainId = await chainIdAt(url).catch((cause: unknown) => {
    throw new DeploymentError(`No node of ${name} answers. Name one that does with ${variable}.`, { cause });
  });
  if (facts !== undefined && chainId !== facts.chainId)
    throw new DeploymentError(
      `The node of ${name} has chain ${chainId}, and ${facts.title} is chain ${facts.chainId}. Correct ${variable}.`,
    );
  const provider = new JsonRpcProvider(url, chainId, settings);
  return { name, title: facts?.title ?? "the local network", chainId, facts, provider };
}

/**
 * The account that pays for what a command does.
 * @throws {@link DeploymentError} where Hardhat's keystore and the environment have no key, or none that is one.
 */
export async function signerOf({ name, provider }: Chain): Promise<Wallet> {
  const { accounts } = configOf(name);
  const [first] = Array.isArray(accounts) ? accounts : [];
  const advice = `Put the deployer's private key into Hardhat's keystore: npx hardhat keystore set ${DEPLOYER_KEY}`;
  let key: string | undefined;
  try {
    key = await first?.get();
  } catch (cause) {
    if (HardhatError.isHardhatError(cause, HardhatError.ERRORS.CORE.GENERAL.ENV_VAR_NOT_FOUND))
      throw new DeploymentError(`There is no key for ${name}. ${advice}`, { cause });
    throw cause instanceof HardhatError ? new DeploymentError(cause.message, { cause }) : cause;
  }
  try {
    return new Wallet(key ?? "", provider);
  } catch {
    // The cause would show the key.
    throw new DeploymentError(`The key for ${name} is none: it must be 64 hexadecimal digits. ${advice}`);
  }
}
