import { z } from "zod";
import { indexUrl } from "../../scripts/local/index-node.ts";
import { localNetwork } from "./network.ts";

/** What the network's index says to a question, read by the form of its data. */
export async function askIndex<Data>(query: string, data: z.ZodType<Data>): Promise<Data> {
  const response = await fetch(indexUrl(localNetwork().settings.ports.index), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return z.object({ data }).parse(await response.json()).data;
}
