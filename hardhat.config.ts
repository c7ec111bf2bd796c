import { createRequire } from "node:module";
import hardhatToolboxMochaEthers from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import { defineConfig } from "hardhat/config";

const chainPort = process.env.MYCELIARY_CHAIN_PORT ?? "8545";

export default defineConfig({
  plugins: [hardhatToolboxMochaEthers],
  solidity: {
    compilers: [
      {
        version: "0.8.29",
        path: createRequire(import.meta.url).resolve("solc/soljson.js"),
        settings: { viaIR: true, optimizer: { enabled: true, runs: 10_000 }, evmVersion: "cancun" },
      },
    ],
  },
  networks: {
    local: { type: "http", chainType: "l1", chainId: 31337, url: `http://127.0.0.1:${chainPort}` },
  },
  paths: { sources: "contracts", tests: { mocha: "test/contracts", solidity: "test/contracts" } },
});
