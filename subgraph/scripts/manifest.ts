import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type AbiEvent, eventsOf, manifestSignature } from "./abi.ts";
import { type Deployment, readDeployment } from "./deployment.ts";
import { contractKeys, dataSources, type Source, templates } from "./sources.ts";
import { statesModule } from "./states.ts";

const subgraph = resolve(import.meta.dirname, "..");
const root = resolve(subgraph, "..");

/** Event lists by interface name. */
type Events = ReadonlyMap<string, readonly AbiEvent[]>;

function mapping(source: Source, events: Events): object {
  const known = events.get(source.abi) ?? [];
  const eventHandlers = Object.entries(source.handlers).map(([name, handler]) => {
    const event = known.find((candidate) => candidate.name === name);
    if (event === undefined)
      throw new Error(`${source.abi} has no event ${name}: bring sources.ts up to date.`);
    return { event: manifestSignature(event), handler };
  });
  const unhandled = known.filter(({ name }) => !(name in source.handlers));
  if (unhandled.length > 0)
    throw new Error(
      `No handler for ${unhandled.map(({ name }) => name).join(", ")} of ${source.abi}: add it to sources.ts.`,
    );
  return {
    kind: "ethereum/events",
    apiVersion: "0.0.9",
    language: "wasm/assemblyscript",
    entities: source.entities,
    abis: [{ name: source.abi, file: `./generated/abis/${source.abi}.json` }],
    eventHandlers,
    file: `./src/${source.file}`,
  };
}

/** The subgraph's manifest for a deployment. */
function manifest(deployment: Deployment, events: Events): object {
  const { network, startBlock, contracts } = deployment;
  return {
    specVersion: "1.3.0",
    description: "What the contracts of Myceliary say, for readers.",
    schema: { file: "./schema.graphql" },
    indexerHints: { prune: "auto" },
    dataSources: contractKeys.map((key) => ({
      kind: "ethereum/contract",
      name: dataSources[key].name,
      network,
      source: { address: contracts[key], abi: dataSources[key].abi, startBlock },
      mapping: mapping(dataSources[key], events),
    })),
    templates: Object.values(templates).map((source) => ({
      kind: "ethereum/contract",
      name: source.name,
      network,
      source: { abi: source.abi },
      mapping: mapping(source, events),
    })),
  };
}

/** Writes the manifest and what it points to: the interfaces' events, and the state table as AssemblyScript. */
export async function writeManifest(deploymentFile: string, manifestFile: string): Promise<void> {
  const deployment = await readDeployment(deploymentFile);
  const names = [...Object.values(dataSources), ...Object.values(templates)].map(({ abi }) => abi);
  const events = new Map<string, readonly AbiEvent[]>();
  await mkdir(join(subgraph, "generated/abis"), { recursive: true });
  for (const name of names) {
    const found = await eventsOf(join(root, `artifacts/contracts/interfaces/${name}.sol/${name}.json`));
    events.set(name, found);
    await writeFile(join(subgraph, `generated/abis/${name}.json`), JSON.stringify(found, undefined, 2));
  }
  await writeFile(
    join(subgraph, "generated/states.ts"),
    await statesModule(join(root, "contracts/agreements/states.json")),
  );
  // JSON is YAML.
  await writeFile(manifestFile, `${JSON.stringify(manifest(deployment, events), undefined, 2)}\n`);
}
