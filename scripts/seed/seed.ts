import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { z } from "zod";
import { mnemonicOf, walletsOf } from "./accounts.ts";
import { mineStory } from "./blocks.ts";
import { COMMUNITIES } from "./communities.ts";
import { type Interfaces, readDeployment, readInterfaces } from "./contracts.ts";
import { SeedError } from "./errors.ts";
import { STORY_DAYS } from "./members.ts";
import { planStory } from "./plan.ts";
import { connectRpc, type Rpc } from "./rpc.ts";
import { founderOf, type Happening, saltOf, tellStory } from "./story.ts";

const DEPLOYMENTS = new URL("../../deployments", import.meta.url);
/** The only chain that is ever seeded: the local one. */
const LOCAL_CHAIN_ID = 31_337;
/** Shorter than this, a year's deadlines would shrink until reviews and windows no longer fit. */
const SPAN_LEAST_DAYS = 300;
const SECONDS_PER_DAY = 86_400;
/** What each member has at first: 20 units of the native token, in wei. */
const BALANCE = "0x1158e460913d00000";

const quantity = z.string().transform((hex) => Number.parseInt(hex, 16));

export interface SeedOptions {
  readonly seed: number;
  readonly scale: number;
  readonly rpcUrl: string;
  readonly deploymentPath: string;
  readonly log: (line: string) => void;
}

export interface SeedResult {
  /** False where the chain had this seed already. */
  readonly isNew: boolean;
  readonly communities: number;
  readonly members: number;
  readonly listings: number;
  readonly agreements: number;
  readonly reviews: number;
  readonly transactions: number;
}

/**
 * Fills the local chain with a year of several communities. Does nothing where that was done before.
 * @throws {@link SeedError} with a sentence that says what to do
 */
export async function seedChain(options: SeedOptions): Promise<SeedResult> {
  const rpc = connectRpc(options.rpcUrl);
  const chainId = quantity.parse(await rpc.one("eth_chainId"));
  if (chainId !== LOCAL_CHAIN_ID) {
    throw new SeedError(
      `Chain ${chainId} is not the local network (${LOCAL_CHAIN_ID}). Invented people belong on no other chain.`,
    );
  }
  const deployment = await readDeployment(options.deploymentPath);
  const interfaces = await readInterfaces();
  const plan = planStory(options.seed, options.scale);
  const wallets = walletsOf(options.seed, plan.members.length);
  const memberAddresses = wallets.map((wallet) => wallet.address);
  const span = await spanOf(rpc);
  const secondsAt = (day: number) => Math.floor(span.from + (day / STORY_DAYS) * (span.until - span.from));
  const communityAddresses = await communityAddressesOf(
    rpc,
    interfaces,
    deployment.contracts.communityFactory,
    (community) => [memberAddresses[founderOf(plan, community)], saltOf(plan.seed, community)],
  );
  const stage = { deployment, interfaces, memberAddresses, communityAddresses, secondsAt };
  const happenings = tellStory(plan, stage);
  const result = {
    communities: COMMUNITIES.length,
    members: plan.members.length,
    listings: plan.listings.length,
    agreements: plan.agreements.length,
    reviews: plan.agreements.reduce((sum, agreement) => sum + agreement.reviews.length, 0),
    transactions: happenings.length,
  };
  if (await isSeeded(rpc, memberAddresses, happenings)) return { isNew: false, ...result };
  if (span.until - span.from < SPAN_LEAST_DAYS * SECONDS_PER_DAY) {
    throw new SeedError(
      "The chain is too young to tell a year on it. Start anvil with --timestamp of a year ago, then deploy and seed.",
    );
  }

  await rpc.all(
    memberAddresses.map((address) => ({ method: "anvil_setBalance", params: [address, BALANCE] })),
  );
  const block = z
    .object({ gasLimit: quantity })
    .parse(await rpc.one("eth_getBlockByNumber", "latest", false));
  const chain = {
    rpc,
    chainId: BigInt(chainId),
    blockGas: BigInt(block.gasLimit),
    wallets,
    interfaces: Object.values(interfaces),
    secondsAt,
  };
  const wasAutomatic = z.boolean().parse(await rpc.one("anvil_getAutomine"));
  const snapshot = await rpc.one("evm_snapshot");
  await rpc.one("evm_setAutomine", false);
  try {
    await mineStory(chain, happenings, progressOf(happenings.length, options.log));
    await rpc.one("evm_mine", { timestamp: Math.max(span.until, Math.floor(Date.now() / 1000)) });
  } catch (cause) {
    // Half a story would be taken for neither seeded nor new.
    await rpc.one("evm_revert", snapshot);
    throw cause;
  } finally {
    await rpc.one("evm_setAutomine", wasAutomatic);
  }
  return { isNew: true, ...result };
}

/** From the chain's last block to now, in Unix seconds. */
async function spanOf(rpc: Rpc): Promise<{ from: number; until: number }> {
  const latest = z
    .object({ timestamp: quantity })
    .parse(await rpc.one("eth_getBlockByNumber", "latest", false));
  return { from: latest.timestamp + 1, until: Math.floor(Date.now() / 1000) };
}

async function communityAddressesOf(
  rpc: Rpc,
  interfaces: Interfaces,
  factory: string,
  founding: (community: number) => readonly unknown[],
): Promise<readonly string[]> {
  const { communityFactory } = interfaces;
  const answers = await rpc.all(
    COMMUNITIES.map((_, community) => ({
      method: "eth_call",
      params: [
        { to: factory, data: communityFactory.encodeFunctionData("addressOf", founding(community)) },
        "latest",
      ],
    })),
  );
  return answers.map((answer) => {
    if (answer === "0x") {
      throw new SeedError(
        "The chain does not have the contracts that the deployment names. Deploy first: npm run deploy.",
      );
    }
    return z.string().parse(communityFactory.decodeFunctionResult("addressOf", z.string().parse(answer))[0]);
  });
}

/** Whether every member sent what the plan has it send. */
async function isSeeded(
  rpc: Rpc,
  addresses: readonly string[],
  happenings: readonly Happening[],
): Promise<boolean> {
  const planned = addresses.map(() => 0);
  for (const { member } of happenings) planned[member] = (planned[member] ?? 0) + 1;
  const sent = await rpc.all(
    addresses.map((address) => ({ method: "eth_getTransactionCount", params: [address, "latest"] })),
  );
  const counts = sent.map((count) => quantity.parse(count));
  if (counts.every((count) => count === 0)) return false;
  if (counts.every((count, i) => count >= (planned[i] ?? 0))) return true;
  throw new SeedError(
    "The chain has part of this seed, or the same seed at another scale. Start afresh: npm start -- --fresh.",
  );
}

/** Tells each tenth. */
function progressOf(total: number, log: (line: string) => void): (done: number) => void {
  let told = 0;
  return (done) => {
    const tenth = Math.floor((done / total) * 10);
    if (tenth === told) return;
    told = tenth;
    log(`${tenth * 10} % of ${total} transactions`);
  };
}

/** Reads the command line; the local network names its own port and folder by the environment. */
function readOptions(): SeedOptions {
  const { MYCELIARY_CHAIN_PORT: port = "8545", MYCELIARY_DEPLOYMENTS: deployments } = process.env;
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: "1" },
      scale: { type: "string", default: "1" },
      rpc: { type: "string", default: `http://127.0.0.1:${port}` },
      deployment: { type: "string", default: join(deployments ?? fileURLToPath(DEPLOYMENTS), "local.json") },
    },
  });
  const seed = Number(values.seed);
  const scale = Number(values.scale);
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new SeedError(`--seed ${values.seed} is not a whole number of 0 or more.`);
  }
  if (!(scale >= 0.05 && scale <= 10))
    throw new SeedError(`--scale ${values.scale} is not between 0.05 and 10.`);
  return {
    seed,
    scale,
    rpcUrl: values.rpc,
    deploymentPath: values.deployment,
    log: (line) => console.log(line),
  };
}

if (import.meta.main) {
  try {
    const started = performance.now();
    const options = readOptions();
    const result = await seedChain(options);
    const counts = `${result.communities} communities, ${result.members} members, ${result.listings} listings, ${result.agreements} agreements, ${result.reviews} reviews`;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (result.isNew) {
      console.log(`Seeded: ${counts}, in ${seconds} s.`);
      console.log(
        `To act as one of them, import this phrase (local network only): ${mnemonicOf(options.seed)}`,
      );
    } else {
      console.log(`Already seeded: ${counts}. Nothing done.`);
    }
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
