import { z } from "zod";
import { Refusal } from "./refusal.ts";

/** The block that the index has reached. */
export interface IndexHead {
  readonly number: number;
  readonly hash: string;
}

const NAME = "myceliary";

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

const headSchema = z.object({
  data: z.object({
    _meta: z
      .object({ block: z.object({ number: z.number().int(), hash: z.string().nullable() }) })
      .nullable(),
  }),
});

/** Asks the index how far it is; undefined while it can't tell. */
export async function indexHead(port: number): Promise<IndexHead | undefined> {
  try {
    const response = await fetch(indexUrl(port), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ _meta { block { number hash } } }" }),
    });
    const answer = headSchema.safeParse(await response.json());
    const block = answer.data?.data._meta?.block;
    return block?.hash ? { number: block.number, hash: block.hash } : undefined;
  } catch {
    return undefined;
  }
}
