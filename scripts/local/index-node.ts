import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { Refusal } from "./refusal.ts";
import type { Settings } from "./settings.ts";

/** The block that the index has reached. */
export interface IndexHead {
  readonly number: number;
  readonly hash: string;
}

const NAME = "myceliary";
/** Milliseconds between two looks. */
const POLL = 50;

/** Where the index answers queries. */
export function indexUrl(port: number): string {
  return `http://127.0.0.1:${port}/subgraphs/name/${NAME}`;
}

/** True once something answers HTTP on a port. */
export async function answers(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}`);
    return true;
  } catch {
    return false;
  }
}

const adminSchema = z.object({ error: z.object({ message: z.string() }).optional() });

async function admin(port: number, method: string, params: object): Promise<string | undefined> {
  const response = await fetch(`http://127.0.0.1:${port}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
  });
  return adminSchema.parse(await response.json()).error?.message;
}

/** Gives graph-node a subgraph to index, by the path of its manifest: in development mode that is its id. */
export async function deploySubgraph(port: number, manifest: string): Promise<void> {
  const refused = await admin(port, "subgraph_create", { name: NAME });
  if (refused !== undefined && !/already exists/.test(refused))
    throw new Refusal(`graph-node refused a subgraph named ${NAME}: ${refused}`);
  const failed = await admin(port, "subgraph_deploy", { name: NAME, ipfs_hash: manifest });
  if (failed !== undefined) throw new Refusal(`graph-node refused the subgraph: ${failed}`);
}

/** What graph-node's metric `deployment_status` says of a subgraph whose blocks it reads. */
const RUNNING = 2;

async function isReading(metricsPort: number, manifest: string): Promise<boolean> {
  const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return metrics.split("\n").some((line) => {
    const isOfSubgraph = line.startsWith("deployment_status{") && line.includes(`"${manifest}"`);
    return isOfSubgraph && line.endsWith(`} ${RUNNING}`);
  });
}

/** Lets graph-node read no more blocks of a subgraph, or go on, and waits until it does. It answers queries all the while. */
export async function setReading(
  { indexAdmin, indexMetrics }: Settings["ports"],
  manifest: string,
  reads: boolean,
): Promise<void> {
  const method = reads ? "subgraph_resume" : "subgraph_pause";
  const failed = await admin(indexAdmin, method, { deployment: manifest });
  if (failed !== undefined) throw new Refusal(`graph-node refused ${method}: ${failed}`);
  // It takes effect half a second later.
  while ((await isReading(indexMetrics, manifest)) !== reads) await delay(POLL);
}

const headSchema = z.union([
  z.object({
    data: z.object({
      _meta: z.object({ block: z.object({ number: z.int(), hash: z.string().nullable() }) }).nullable(),
    }),
  }),
  // The answer before the first blocks are written.
  z.object({
    errors: z.array(z.object({ message: z.string().regex(/has not started syncing yet/) })).min(1),
  }),
]);

async function askHead(port: number): Promise<z.infer<typeof headSchema> | undefined> {
  try {
    const response = await fetch(indexUrl(port), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ _meta { block { number hash } } }" }),
    });
    return headSchema.safeParse(await response.json()).data;
  } catch {
    return undefined;
  }
}

/** True once the index answers queries, however far it is. */
export async function servesSubgraph(port: number): Promise<boolean> {
  return (await askHead(port)) !== undefined;
}

/** Asks the index how far it is; undefined while it can't tell. */
export async function indexHead(port: number): Promise<IndexHead | undefined> {
  const answer = await askHead(port);
  const block = answer !== undefined && "data" in answer ? answer.data._meta?.block : undefined;
  return block?.hash ? { number: block.number, hash: block.hash } : undefined;
}
