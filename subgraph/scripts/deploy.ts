/**
 * Deploys the index of a chain to a graph-node of one's own, or to a hosted service:
 * `npm run subgraph:deploy -- --network baseSepolia --node http://127.0.0.1:8020`.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { codegen, run } from "./build.ts";

const root = resolve(import.meta.dirname, "../..");
const USAGE = `npm run subgraph:deploy -- --network NAME --node URL [--ipfs URL] [--name NAME] [--label LABEL]

--network  the deployment's file in deployments/, without its ending
--node     where graph-node or the hosted service takes deployments
--ipfs     where the files are uploaded; http://127.0.0.1:5001 unless given
--name     of the subgraph; myceliary unless given
--label    of the version; v0.1.0 unless given
A hosted service's deploy key is taken from SUBGRAPH_DEPLOY_KEY.`;

async function deploy(): Promise<void> {
  const { values } = parseArgs({
    options: {
      network: { type: "string" },
      node: { type: "string" },
      ipfs: { type: "string", default: "http://127.0.0.1:5001" },
      name: { type: "string", default: "myceliary" },
      label: { type: "string", default: "v0.1.0" },
    },
  });
  const { network, node, ipfs, name, label } = values;
  if (network === undefined || node === undefined) throw new Error(USAGE);
  const deployments = process.env.MYCELIARY_DEPLOYMENTS || join(root, "deployments");
  const manifest = `subgraph.${network}.yaml`;
  await codegen(join(deployments, `${network}.json`), manifest);
  const key = process.env.SUBGRAPH_DEPLOY_KEY;
  // A service has the name already; a node of one's own answers that it exists, where it does.
  if (key === undefined) await run("create", "--node", node, name);
  const access = key === undefined ? [] : ["--deploy-key", key];
  const target = ["--node", node, "--ipfs", ipfs, "--version-label", label, ...access];
  await run("deploy", ...target, "--output-dir", `build-${network}/`, name, manifest);
  console.log(`${name} ${label}, the index of ${network}, is deployed to ${node}.`);
}

try {
  await deploy();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
