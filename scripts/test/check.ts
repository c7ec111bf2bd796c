import { spawnSync } from "node:child_process";

/** What must hold of the text of the code, before any of it runs. A warning is an error in each. */
const CHECKS: Readonly<Record<string, readonly string[]>> = {
  // Before the types: these write what the types are read from.
  "queries of the index": ["node", "web/index/codegen/build.ts"],
  "words of the pages": ["node", "web/language/build.ts"],
  // Before what imports it by its name: an example's contract, and the consumer that its types are tested by.
  "build of the package": ["npm", "run", "--silent", "build:package"],
  biome: ["biome", "ci", "--error-on-warnings"],
  prettier: ["prettier", "--check", "--log-level", "warn", "{contracts,examples,test/contracts}/**/*.sol"],
  solhint: ["solhint", "--max-warnings", "0", "contracts/**/*.sol", "examples/**/*.sol"],
  "types of the scripts and tests": ["tsc", "--noEmit", "--project", "."],
  "types of the web": ["tsc", "--noEmit", "--project", "web"],
  "types of the site's worker": ["tsc", "--noEmit", "--project", "web/site/worker"],
  "types of the tests in the browser": ["tsc", "--noEmit", "--project", "test/browser"],
  "types of the benchmark of matching": ["tsc", "--noEmit", "--project", "bench/matching"],
  "types of the benchmark of identity": ["tsc", "--noEmit", "--project", "bench/identity"],
  "types of the benchmark of proofs": ["tsc", "--noEmit", "--project", "bench/proofs"],
  "types of the benchmark of gossip": ["tsc", "--noEmit", "--project", "bench/gossip"],
  "types of the benchmark of trust": ["tsc", "--noEmit", "--project", "bench/trust"],
  "types of the package": ["tsc", "--noEmit", "--project", "packages/myceliary"],
  "types of the examples": ["tsc", "--noEmit", "--project", "examples"],
  publint: ["publint", "--strict", "packages/myceliary"],
  attw: ["attw", "--pack", "packages/myceliary", "--profile", "esm-only", "--format", "ascii", "--quiet"],
  "catalogues of words": ["node", "scripts/messages/check.ts"],
  "diagrams of the documents": ["node", "scripts/diagrams/main.ts", "--check"],
  "reference of contracts and package": ["node", "scripts/reference/main.ts", "--check"],
  knip: ["knip"],
  trees: ["node", "scripts/trees/check.ts"],
  gas: ["node", "scripts/gas/main.ts", "--check"],
};

let failed = 0;
for (const [name, [program = "", ...args]] of Object.entries(CHECKS)) {
  const { status, error } = spawnSync(program, args, { stdio: ["ignore", "inherit", "inherit"] });
  console.log(`${status === 0 ? "✔" : "✘"} ${name}${error === undefined ? "" : `: ${error.message}`}`);
  if (status !== 0) failed += 1;
}
console.log(`${Object.keys(CHECKS).length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
