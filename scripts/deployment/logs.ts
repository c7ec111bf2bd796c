import type { Filter, JsonRpcProvider, Log } from "ethers";

/** Blocks of one question: what public nodes allow. */
const BLOCKS = 10_000;

/**
 * Reads logs in pieces that public nodes answer.
 * @param from The first block.
 * @param to The last one.
 */
export async function logsBetween(
  provider: JsonRpcProvider,
  filter: Filter,
  from: number,
  to: number,
): Promise<readonly Log[]> {
  const found: Log[] = [];
  for (let first = from; first <= to; first += BLOCKS) {
    const last = Math.min(to, first + BLOCKS - 1);
    found.push(...(await provider.getLogs({ ...filter, fromBlock: first, toBlock: last })));
  }
  return found;
}
