import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Wallet } from "ethers";
import { runToEnd } from "../../scripts/local/child.ts";
import { serve } from "../../scripts/local/http.ts";
import { indexUrl } from "../../scripts/local/index-node.ts";
import { type Context, done, type Service } from "../../scripts/local/service.ts";
import { chain } from "../../scripts/local/services/chain.ts";
import { index } from "../../scripts/local/services/index.ts";
import { ipfs } from "../../scripts/local/services/ipfs.ts";
import { postgres } from "../../scripts/local/services/postgres.ts";
import { seed } from "../../scripts/local/services/seed.ts";
import { sync } from "../../scripts/local/services/sync.ts";
import { commandEnvironment, type Settings } from "../../scripts/local/settings.ts";
import { siteListener } from "../../scripts/local/site.ts";
import { DEPLOYER_KEY, NETWORKS } from "../../scripts/networks.ts";

/** The network that is rehearsed: a chain here has its id. */
export const NETWORK = "baseSepolia";

/** Anvil's published test mnemonic, whose first account has money on a new chain. */
const MNEMONIC = "test test test test test test test test test test test junk";

const chainUrl = ({ ports }: Settings): string => `http://127.0.0.1:${ports.chain}`;

/** What a deployer has in the environment or in Hardhat's keystore. */
export function deployerEnvironment(settings: Settings): NodeJS.ProcessEnv {
  return {
    ...commandEnvironment(settings),
    [NETWORKS[NETWORK].rpc.variable]: chainUrl(settings),
    [DEPLOYER_KEY]: Wallet.fromPhrase(MNEMONIC).privateKey,
  };
}

/** Runs a command of the clone, as a deployer types it. */
function command(context: Context, name: string, words: readonly string[]): Promise<void> {
  return runToEnd(context, {
    name,
    command: "npm",
    args: ["run", "--silent", ...words],
    env: deployerEnvironment(context.settings),
    stopSignal: "SIGTERM",
  });
}

const deploy: Service = {
  name: "deploy",
  needs: ["chain"],
  ports: [],
  start: async (context) => {
    await command(context, "deploy", ["deploy", "--", "--network", NETWORK, "--yes"]);
    return done(`to ${NETWORK}`);
  },
};

/** What the deployer writes down of the first community. */
export const COMMUNITY = {
  name: "Bridge Keepers",
  about: "We keep the three bridges, and each other.",
  use: "mutual-aid",
  governor: { votingDelayHours: 24, votingPeriodHours: 144, quorumPercent: 20, timelockDelayHours: 48 },
};

const community: Service = {
  name: "community",
  // By then the chain's time is today's.
  needs: ["seed"],
  ports: [],
  start: async (context) => {
    const file = join(context.settings.home, "community.json");
    await writeFile(file, JSON.stringify(COMMUNITY));
    await command(context, "community", ["community:create", "--", "--network", NETWORK, "--settings", file]);
    return done(COMMUNITY.name);
  },
};

const subgraph: Service = {
  name: "subgraph",
  needs: ["deploy"],
  ports: [],
  start: async (context) => {
    await command(context, "subgraph", ["build:subgraph", NETWORK]);
    return done("built");
  },
};

/** What the host decides: a network to try things out on. Messages, profiles and files are left out. */
const HOST = { wallets: { burner: true }, faucet: "anvil" };

const web: Service = {
  name: "web",
  needs: ["sync", "community"],
  ports: ["web"],
  start: async (context) => {
    const { settings } = context;
    const file = join(settings.home, "site.json");
    await writeFile(file, JSON.stringify(HOST));
    const endpoints = ["--rpc", chainUrl(settings), "--index", indexUrl(settings.ports.index)];
    await command(context, "web", [
      "web:export",
      "--",
      "--network",
      NETWORK,
      ...endpoints,
      "--settings",
      file,
    ]);
    const folder = join(settings.root, "sites", NETWORK, "site");
    return serve(settings.ports.web, siteListener({ folder }));
  },
};

/** All that a deployer runs, in order. The clock is put right by `seed`, which tells no story here. */
export const REHEARSED: readonly Service[] = [
  chain,
  deploy,
  subgraph,
  postgres,
  ipfs,
  index,
  seed,
  community,
  sync,
  web,
];
