import { FetchRequest, JsonRpcProvider } from "ethers";
import type { AppConfig } from "../../web/config/schema.ts";
import type { Chain } from "../../web/index/chain.ts";
import { advice, type Finding, fault, hostOf, reasonOf } from "./finding.ts";

/** Milliseconds after which a node counts as silent. */
const TIMEOUT = 8_000;
/** Seconds without a block after which a public chain's node counts as left behind. */
const QUIET = 3_600;

/** A chain's node that is asked as it is: nothing is remembered, and nothing tried again. */
export function nodeAt(url: string, chainId: number): JsonRpcProvider {
  const request = new FetchRequest(url);
  request.timeout = TIMEOUT;
  request.setThrottleParams({ maxAttempts: 1 });
  return new JsonRpcProvider(request, chainId, { staticNetwork: true, cacheTimeout: -1 });
}

/** The chain, for comparing an index with it. */
export function chainOfNode(node: JsonRpcProvider): Chain {
  const hex = (hash: string): `0x${string}` => `0x${hash.slice(2)}`;
  return {
    blockHash: async (number) => {
      const hash = (await node.getBlock(number))?.hash;
      return hash == null ? null : hex(hash);
    },
    newest: async () => BigInt(await node.getBlockNumber()),
    receipt: async (transaction) => {
      const receipt = await node.getTransactionReceipt(transaction);
      return receipt === null
        ? null
        : {
            transactionHash: transaction,
            blockNumber: BigInt(receipt.blockNumber),
            blockHash: hex(receipt.blockHash),
          };
    },
  };
}

/** Whether the node answers, is of the right chain, and keeps up with it. */
export async function examineChain(
  node: JsonRpcProvider,
  { chain, startBlock }: AppConfig,
): Promise<readonly Finding[]> {
  const host = hostOf(chain.rpcUrl);
  let id: number;
  try {
    id = Number(await node.send("eth_chainId", []));
  } catch (error) {
    return [
      fault(
        `The chain's node at ${host} can't be reached (${reasonOf(error)}).`,
        "Start it, or name another in chain.rpcUrl.",
      ),
    ];
  }
  if (id !== chain.id)
    return [
      fault(
        `The node at ${host} is of chain ${id}, and this deployment is on chain ${chain.id}.`,
        `Name a node of chain ${chain.id} in chain.rpcUrl.`,
      ),
    ];
  const head = await node.getBlock("latest");
  if (head === null)
    return [fault(`The node at ${host} has no block.`, "Wait until it has read its chain, or name another.")];
  const findings: Finding[] = [];
  if (head.number < startBlock)
    findings.push(
      fault(
        `The index is to start at block ${startBlock}, and the chain is only at block ${head.number}.`,
        "Take startBlock from the deployment's record, and a node that has read the whole chain.",
      ),
    );
  const quiet = Math.floor(Date.now() / 1_000) - head.timestamp;
  if (quiet > QUIET)
    findings.push(
      advice(
        `The newest block of the node at ${host} is ${Math.floor(quiet / 60)} minutes old.`,
        "Unless nothing happens on this chain, the node has lost it: name another in chain.rpcUrl.",
      ),
    );
  return findings;
}
