import type { Address } from "viem";
import type { Chain } from "./chain.ts";
import { IndexForeign, IndexUnreachable } from "./errors.ts";
import { originQuery } from "./queries/meta.ts";
import { parse } from "./reading.ts";
import { ask, type Transport } from "./transport.ts";

/** Of which chain and of which contracts an index must be. */
export interface Origin {
  readonly chain: Chain;
  readonly contracts: readonly Address[];
}

/**
 * Makes sure that an endpoint is an index of a chain and of contracts: its newest block is on that chain, and what it has
 * read was written by them. One that has read nothing yet has nothing wrong to tell.
 *
 * @throws {@link IndexForeign} where it isn't, {@link IndexUnreachable} where that can't be found out now.
 */
export async function assertOrigin(endpoint: Transport, { chain, contracts }: Origin): Promise<void> {
  const variables = { contracts: contracts.map((contract) => contract.toLowerCase()) };
  const { _meta, anything, ours } = parse(
    originQuery,
    (await ask(endpoint, originQuery.text, variables)).data,
  );
  const block = _meta?.block;
  if (block === undefined || block.hash === null)
    throw new IndexUnreachable(endpoint.url, "it has read no block yet");
  const hash = await chain.blockHash(block.number).catch((cause: unknown) => {
    throw new IndexUnreachable(endpoint.url, "no chain is there to compare it with", { cause });
  });
  if (hash === null) throw new IndexUnreachable(endpoint.url, "it is ahead of the chain");
  if (hash !== block.hash) throw new IndexForeign(endpoint.url, "network");
  if (anything.length > 0 && ours.length === 0) throw new IndexForeign(endpoint.url, "deployment");
}
