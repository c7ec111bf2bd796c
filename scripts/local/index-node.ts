import { z } from "zod";

/** The block that the index has reached. */
export interface IndexHead {
  readonly number: number;
  readonly hash: string;
}

/** Where the index answers queries; graph-node's development mode names its first subgraph so. */
export function indexUrl(port: number): string {
  return `http://127.0.0.1:${port}/subgraphs/name/subgraph-0`;
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
