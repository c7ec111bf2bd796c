import { createRequire } from "node:module";
import toolbox from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import { configVariable, defineConfig } from "hardhat/config";
import { warningsAsErrors } from "./scripts/hardhat/warnings-as-errors.ts";
import { DEPLOYER_KEY, LOCAL, NETWORKS, type NetworkFacts } from "./scripts/networks.ts";

const chainPort = process.env.MYCELIARY_CHAIN_PORT ?? "8545";

/** Where deployments are recorded; a network that a test runs keeps its own records. */
const records = process.env.MYCELIARY_DEPLOYMENTS;

/** How long chance is given to find a fault: a little in each run of the tests, much in the deep lane. */
const chance =
  process.env.MYCELIARY_TESTS === "deep"
    ? { fuzz: { runs: 10_000 }, invariant: { runs: 500, depth: 100, failOnRevert: true } }
    : { fuzz: { runs: 256 }, invariant: { runs: 40, depth: 60, failOnRevert: true } };

/** The first of anvil's published development accounts; it holds money on no other chain. */
const LOCAL_DEPLOYER = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

/** Node and key come from Hardhat's keystore or the environment, and are read when they are first needed. */
function publicNetwork({ chainType, chainId, rpc }: NetworkFacts) {
  return {
    type: "http" as const,
    chainType,
    chainId,
    url: configVariable(rpc.variable, { default: rpc.publicUrl }),
    accounts: [configVariable(DEPLOYER_KEY)],
  };
}

export default defineConfig({
  plugins: [toolbox, warningsAsErrors],
  solidity: {
    version: "0.8.29",
    // The compiler comes from the registry with every other package: nothing is fetched when building.
    path: createRequire(import.meta.url).resolve("solc/soljson.js"),
    settings: { viaIR: true, evmVersion: "cancun", optimizer: { enabled: true, runs: 10_000 } },
  },
  networks: {
    // The tests' own network: with one beginning, one run draws the jurors of another.
    default: { type: "edr-simulated", chainType: "l1", initialDate: "2038-01-01T00:00:00Z" },
    [LOCAL]: {
      type: "http",
      chainType: "l1",
      url: `http://127.0.0.1:${chainPort}`,
      accounts: [LOCAL_DEPLOYER],
    },
    ...Object.fromEntries(Object.entries(NETWORKS).map(([name, facts]) => [name, publicNetwork(facts)])),
  },
  verify: { etherscan: { apiKey: configVariable("ETHERSCAN_API_KEY") } },
  paths: {
    ...(records === undefined ? {} : { ignition: `${records}/ignition` }),
    tests: { mocha: "./test/contracts", solidity: "./test/contracts" },
  },
  test: {
    mocha: { timeout: 60_000 },
    solidity: chance,
  },
});
