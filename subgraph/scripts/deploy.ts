/**
 * Deploys the index of a chain to a graph-node of one's own, or to Subgraph Studio:
 * `npm run subgraph:deploy -- --network baseSepolia --node http://127.0.0.1:8020`.
 */
import { parseArgs } from "node:util";
import { RECORDS, recordFile } from "../../scripts/deployment/record.ts";
import { variableNamed } from "../../scripts/deployment/variable.ts";
import { codegen, run } from "./build.ts";

const KEY = "SUBGRAPH_DEPLOY_KEY";

const USAGE = `npm run subgraph:deploy -- --network NAME --node URL [--ipfs URL] [--name NAME] [--label LABEL]
npm run subgraph:deploy -- --network NAME --studio --name NAME [--label LABEL]

--network  the deployment's file in deployments/, without its ending
--node     where a graph-node of your own takes deployments
--ipfs     where the files are uploaded; http://127.0.0.1:5001 unless given
--studio   to Subgraph Studio instead, which knows where that is
--name     of the subgraph; myceliary unless given
--label    of the version; v0.1.0 unless given
A deploy key is taken from ${KEY}: in the environment or, for Studio, in Hardhat's keystore.`;

interface Target {
  /** For gnd: where to, and with what right. */
  readonly options: readonly string[];
  /** A node of one's own that doesn't know the subgraph's name yet; null for a service, which has it. */
  readonly nameless: string | null;
  /** For people. */
  readonly title: string;
}

async function studio(): Promise<Target> {
  const key = await variableNamed(KEY);
  if (key === undefined)
    throw new Error(
      `Subgraph Studio asks for the subgraph's deploy key. Put it into Hardhat's keystore: npx hardhat keystore set ${KEY}`,
    );
  return { options: ["--deploy-key", key], nameless: null, title: "Subgraph Studio" };
}

function ownNode(node: string, ipfs: string): Target {
  const key = process.env[KEY];
  const options = ["--node", node, "--ipfs", ipfs];
  if (key === undefined) return { options, nameless: node, title: node };
  return { options: [...options, "--deploy-key", key], nameless: null, title: node };
}

async function deploy(): Promise<void> {
  const { values } = parseArgs({
    options: {
      network: { type: "string" },
      node: { type: "string" },
      studio: { type: "boolean", default: false },
      ipfs: { type: "string", default: "http://127.0.0.1:5001" },
      name: { type: "string", default: "myceliary" },
      label: { type: "string", default: "v0.1.0" },
    },
  });
  const { network, node, ipfs, name, label } = values;
  if (network === undefined || (node === undefined) !== values.studio) throw new Error(USAGE);
  const { options, nameless, title } = node === undefined ? await studio() : ownNode(node, ipfs);
  const manifest = `subgraph.${network}.yaml`;
  await codegen(recordFile(RECORDS, network), manifest);
  // A node of one's own answers that the name exists, where it does.
  if (nameless !== null) await run("create", "--node", nameless, name);
  await run(
    "deploy",
    ...options,
    "--version-label",
    label,
    "--output-dir",
    `build-${network}/`,
    name,
    manifest,
  );
  console.log(`${name} ${label}, the index of ${network}, is deployed to ${title}.`);
}

try {
  await deploy();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
