import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type AbiEvent, eventsOf, manifestSignature } from "./abi.ts";
import { type Deployment, readDeployment } from "./deployment.ts";
import { graphNameOf } from "./networks.ts";
import { contractKeys, dataSources, type Source, sources, templates } from "./sources.ts";
import { statesModule } from "./states.ts";

const subgraph = resolve(import.meta.dirname, "..");
const root = resolve(subgraph, "..");

/** The compiler's output for what a source is compiled from. */
export function artifactOf({ folder, abi }: Source): string {
  return join(root, `artifacts/contracts/${folder}/${abi}.sol/${abi}.json`);
}

/** Event lists by interface name. */
type Events = ReadonlyMap<string, readonly AbiEvent[]>;

/** Unique among all sources, for two contracts may write events of one name. */
function handlerOf(source: Source, event: string): string {
  return `handle${source.name}${event}`;
}

/** One module with all handlers, so that the compiler runs once and the index loads one. */
function mappingModule(): string {
  const exports = sources.map((source) => {
    const names = source.events.map((event) => `  handle${event} as ${handlerOf(source, event)},\n`);
    return `export {\n${names.join("")}} from "../src/${source.file.replace(/\.ts$/, "")}";\n`;
  });
  return `// Written by scripts/manifest.ts from scripts/sources.ts.\n${exports.join("")}`;
}

function mapping(source: Source, events: Events): object {
  const known = events.get(source.abi) ?? [];
  const eventHandlers = source.events.map((name) => {
    const event = known.find((candidate) => candidate.name === name);
    if (event === undefined)
      throw new Error(`${source.abi} has no event ${name}: bring sources.ts up to date.`);
    return { event: manifestSignature(event), handler: handlerOf(source, name) };
  });
  const heard = [...source.events, ...(source.unheard ?? [])];
  const missing = known.map(({ name }) => name).filter((name) => !heard.includes(name));
  if (missing.length > 0)
    throw new Error(`No handler for ${missing.join(", ")} of ${source.abi}: add it to sources.ts.`);
  return {
    kind: "ethereum/events",
    apiVersion: "0.0.9",
    language: "wasm/assemblyscript",
    entities: source.entities,
    abis: [{ name: source.abi, file: `./generated/abis/${source.abi}.json` }],
    eventHandlers,
    file: "./generated/mapping.ts",
  };
}

/** The subgraph's manifest for a deployment. */
function manifest(deployment: Deployment, events: Events): object {
  const { startBlock, contracts } = deployment;
  const network = graphNameOf(deployment.network, deployment.chainId);
  return {
    specVersion: "1.3.0",
    features: ["fullTextSearch"],
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
  const events = new Map<string, readonly AbiEvent[]>();
  await mkdir(join(subgraph, "generated/abis"), { recursive: true });
  for (const source of sources) {
    const found = await eventsOf(artifactOf(source));
    events.set(source.abi, found);
    await writeFile(join(subgraph, `generated/abis/${source.abi}.json`), JSON.stringify(found, undefined, 2));
  }
  await writeFile(join(subgraph, "generated/mapping.ts"), mappingModule());
  await writeFile(
    join(subgraph, "generated/states.ts"),
    await statesModule(join(root, "contracts/agreements/states.json")),
  );
  // JSON is YAML.
  await writeFile(manifestFile, `${JSON.stringify(manifest(deployment, events), undefined, 2)}\n`);
}
