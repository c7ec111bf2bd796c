import { createRequire } from "node:module";
import { defineConfig } from "hardhat/config";

export default defineConfig({
  solidity: {
    version: "0.8.29",
    // The compiler from the registry, so that nothing is fetched when building; leave this line out to have Hardhat fetch it.
    path: createRequire(import.meta.url).resolve("solc/soljson.js"),
  },
});
