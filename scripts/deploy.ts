/**
 * Deploys Myceliary to a network, and writes `deployments/<network>.json`, which the index, the web and the other scripts
 * read. Shows first what is to do and what it costs. Run again, it goes on where it was interrupted, or does nothing
 * where all is done.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import hre from "hardhat";
import { attestationServiceOn } from "./deployment/attestation-service.ts";
import { type Chain, openChain, signerOf } from "./deployment/chain.ts";
import { confirm } from "./deployment/confirm.ts";
import { contractsWith } from "./deployment/contracts.ts";
import { amountText, type Cost, costOf } from "./deployment/cost.ts";
import { DeploymentError, told } from "./deployment/errors.ts";
import { Journal } from "./deployment/journal.ts";
import { Outbox } from "./deployment/outbox.ts";
import { linesOf, planOf } from "./deployment/plan.ts";
import { type Deployment, RECORDS, readRecord, recordFile, writeRecord } from "./deployment/record.ts";
import {
  addressesOf,
  deployContracts,
  knownOf,
  registerSchemas,
  requireSameBuild,
  resume,
} from "./deployment/run.ts";
import { RESOLVERS } from "./deployment/schemas.ts";
import { LOCAL } from "./networks.ts";

const USAGE = `npm run deploy -- --network NAME [--yes]

--yes   doesn't ask before it spends: for scripts. The local network's money is worth nothing: there it never asks.`;

async function isOnChain({ provider }: Chain, addresses: Iterable<string>): Promise<boolean> {
  const codes = await Promise.all([...addresses].map((address) => provider.getCode(address)));
  return codes.every((code) => code !== "0x");
}

/** True where the record's contracts are all there. */
async function isDone(chain: Chain, file: string, record: Deployment | undefined): Promise<boolean> {
  if (record === undefined) return false;
  const here = record.chainId === chain.chainId;
  if (here && (await isOnChain(chain, Object.values(record.contracts)))) return true;
  // A local chain that was started anew holds nothing of what an earlier one had.
  if (chain.name === LOCAL) return false;
  throw new DeploymentError(
    `${file} names contracts that ${chain.title} doesn't have. Is its node the right one? To deploy anew, move that file and ignition/deployments/${chain.name}-${chain.chainId} away first.`,
  );
}

/** A local chain that was started anew holds nothing of what Ignition's journal tells. */
async function forgetLostChain(chain: Chain, journal: Journal): Promise<void> {
  if (chain.name !== LOCAL) return;
  const isNew = (await chain.provider.getBlockNumber()) === 0;
  if (isNew || !(await isOnChain(chain, (await journal.deployed()).values()))) await journal.forget();
}

async function requireMoney({ provider, facts, title }: Chain, account: string, cost: Cost): Promise<void> {
  const symbol = facts?.currency.symbol ?? "ETH";
  const balance = await provider.getBalance(account);
  console.log(
    `It costs about ${amountText(cost.now, symbol)}, at most ${amountText(cost.most, symbol)}; ${account} has ${amountText(balance, symbol)}.`,
  );
  if (balance < cost.now)
    throw new DeploymentError(`Send ${symbol} of ${title} to ${account} first, and run this again.`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { network: { type: "string" }, yes: { type: "boolean", default: false } },
  });
  if (values.network === undefined) throw new DeploymentError(USAGE);
  const chain = await openChain(values.network);
  const file = recordFile(RECORDS, chain.name);
  if (await isDone(chain, file, await readRecord(file)))
    return console.log(`Already deployed to ${chain.title} (chain ${chain.chainId}): ${file}`);

  const wallet = await signerOf(chain);
  const journal = new Journal(
    join(hre.config.paths.ignition, "deployments", `${chain.name}-${chain.chainId}`),
  );
  await forgetLostChain(chain, journal);
  const outbox = new Outbox(journal.folder, wallet, chain.provider);
  await resume(chain, journal, outbox, console.log);

  const service = await attestationServiceOn(chain.chainId, (address) => chain.provider.getCode(address));
  const contracts = contractsWith(service);
  await requireSameBuild(contracts, journal, hre.artifacts);
  const known = await knownOf(chain, contracts, await journal.deployed(), hre.artifacts);
  const steps = planOf(contracts, Object.keys(RESOLVERS), file, known);
  const there = addressesOf(contracts, known.deployed);
  const cost = await costOf(chain, contracts, steps, wallet.address, there, hre.artifacts);
  console.log(`Myceliary on ${chain.title} (chain ${chain.chainId}):`);
  for (const line of linesOf(steps, cost.gas)) console.log(line);
  await requireMoney(chain, wallet.address, cost);
  if (!values.yes && chain.name !== LOCAL && cost.most > 0n) await confirm("Go on?");

  const startBlock = await journal.startBlock(chain.provider);
  const addresses = await deployContracts(chain, service, contracts, journal, outbox, hre.artifacts);
  const schemas = await registerSchemas(contracts, addresses, outbox, hre.artifacts);
  await writeRecord(file, {
    network: chain.name,
    chainId: chain.chainId,
    startBlock,
    contracts: addresses,
    schemas,
  });
  console.log(`Deployed to ${chain.title} (chain ${chain.chainId}): ${file}`);
}

await told(main);
