import { readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Child } from "../child.ts";
import { fingerprint } from "../fingerprint.ts";
import { builtSubgraph, decoyFolder, indexFolder, keepSubgraph, manifestOf } from "../index-files.ts";
import { answers, deploySubgraph, indexHead, indexUrl, servesSubgraph } from "../index-node.ts";
import { Refusal } from "../refusal.ts";
import { Rpc } from "../rpc.ts";
import type { Context, Running, Service } from "../service.ts";
import type { Settings } from "../settings.ts";
import { databaseUrl } from "./postgres.ts";

const READY_WITHIN = 120_000;

/** graph-node takes full-text search only when told that its ranking may differ between two databases. */
export const FULL_TEXT = { GRAPH_ALLOW_NON_DETERMINISTIC_FULLTEXT_SEARCH: "true" };

const ENVIRONMENT = {
  ...FULL_TEXT,
  // Milliseconds between two looks at the chain: anvil is beside us and mines at once.
  ETHEREUM_POLLING_INTERVAL: "100",
  // Seconds after which a missed notification of a new block is made up for.
  GRAPH_CHAIN_HEAD_WATCHER_TIMEOUT: "2",
  // With the cache, graph-node 0.45 stalls at the sixth block after a quiet while.
  GRAPH_STORE_DISABLE_CHAIN_HEAD_PTR_CACHE: "true",
  // Blocks whose past it keeps, for a chain that takes some back: in development mode it would keep twenty.
  GRAPH_MIN_HISTORY_BLOCKS: "500",
  // Seconds: while it catches up, what it has read shows, and survives a kill, at least that often.
  GRAPH_STORE_WRITE_BATCH_DURATION: "5",
  // Where RUST_BACKTRACE is set, graph-node takes a stack for every entity that isn't there: reading is ten times slower.
  RUST_LIB_BACKTRACE: "0",
  GRAPH_LOG: "info",
};

/** Remembers what the database was filled from. */
function sourceFile(settings: Settings): string {
  return join(indexFolder(settings), "source");
}

async function sourceKept(settings: Settings): Promise<string | undefined> {
  return readFile(sourceFile(settings), "utf8").catch(() => undefined);
}

const wipe = (settings: Settings): Promise<void> =>
  rm(indexFolder(settings), { recursive: true, force: true });

/**
 * Names the chain and the subgraph of an index. graph-node survives neither another chain under its feet nor notices
 * another subgraph: in development mode it tells subgraphs apart by their path alone.
 */
async function sourceOf(settings: Settings, rpc: Rpc): Promise<string> {
  const genesis = await rpc.block(0);
  if (genesis === null) throw new Refusal("The chain has no first block: start it again with --fresh.");
  return `${genesis.hash} ${await fingerprint([builtSubgraph(settings)])}`;
}

async function spawnNode(context: Context): Promise<Child> {
  const { settings } = context;
  const { ports } = settings;
  const gnd = createRequire(import.meta.url).resolve("@graphprotocol/gnd-linux-x64/bin/gnd");
  const child = new Child(context, {
    name: "index",
    command: gnd,
    args: [
      ...["dev", "--manifests", "subgraph.yaml", "--postgres-url", await databaseUrl(settings)],
      ...["--ethereum-rpc", `${settings.chain.graphName}:archive:http://127.0.0.1:${ports.chain}`],
      ...["--ipfs", `http://127.0.0.1:${ports.ipfs}`],
      ...["--http-port", String(ports.index), "--admin-port", String(ports.indexAdmin)],
      ...["--index-node-port", String(ports.indexStatus), "--metrics-port", String(ports.indexMetrics)],
    ],
    cwd: decoyFolder(settings),
    env: ENVIRONMENT,
    // It ignores SIGTERM.
    stopSignal: "SIGINT",
  });
  await child.until(() => answers(ports.indexAdmin), READY_WITHIN);
  return child;
}

/** Starts graph-node, gives it the subgraph unless it has it, and settles once that answers. */
async function spawnWithSubgraph(context: Context, source: string): Promise<Child> {
  const { settings } = context;
  const { ports } = settings;
  const child = await spawnNode(context);
  if ((await sourceKept(settings)) !== source) {
    await deploySubgraph(ports.indexAdmin, manifestOf(settings));
    await writeFile(sourceFile(settings), source);
  }
  await child.until(() => servesSubgraph(ports.index), READY_WITHIN);
  return child;
}

/** True when the chain still has the block that the index has come to. */
async function agrees(settings: Settings, rpc: Rpc): Promise<boolean> {
  const head = await indexHead(settings.ports.index);
  if (head === undefined) return true;
  return (await rpc.block(head.number))?.hash === head.hash;
}

async function startOver(context: Context, why: string): Promise<void> {
  context.report(`index: ${why} It is built again from an empty database.`);
  await wipe(context.settings);
  await context.reset("postgres");
}

async function start(context: Context): Promise<Running> {
  const { settings } = context;
  const rpc = new Rpc(settings.ports.chain);
  const source = await sourceOf(settings, rpc);
  const earlier = await sourceKept(settings);
  if (earlier !== undefined && earlier !== source)
    await startOver(context, "The chain or the subgraph is another one than it was built from.");
  if (earlier !== source) await keepSubgraph(settings);

  let child = await spawnWithSubgraph(context, source);
  if (!(await agrees(settings, rpc))) {
    await child.stop();
    await startOver(context, "The chain has lost blocks that the index had already read.");
    await keepSubgraph(settings);
    child = await spawnWithSubgraph(context, source);
  }
  return {
    detail: indexUrl(settings.ports.index),
    pid: child.pid,
    ended: child.ended,
    stop: () => child.stop(),
  };
}

/** The index: graph-node itself, with the subgraph of this checkout. */
export const index: Service = {
  name: "index",
  needs: ["subgraph", "postgres", "ipfs"],
  ports: ["index", "indexAdmin", "indexStatus", "indexMetrics"],
  start,
  wipe,
};
