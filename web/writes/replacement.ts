import {
  type Address,
  type Hex,
  isAddressEqual,
  MethodNotFoundRpcError,
  MethodNotSupportedRpcError,
  type PublicClient,
  type Transaction,
  TransactionNotFoundError,
} from "viem";

/** What tells a transaction from another in its place: an account sends one transaction a nonce. */
export interface Sent {
  readonly from: Address;
  readonly nonce: number;
  readonly to: Address | null;
  readonly data: Hex;
  /** In wei. */
  readonly value: bigint;
}

/**
 * What a wallet put in a transaction's place: the same call for a higher fee, nothing (a cancellation is an empty transfer to
 * oneself), or something else. One of the latter two that no block has yet is undecided.
 */
export type Replacement =
  | { readonly kind: "repriced"; readonly hash: Hex }
  | { readonly kind: "undecided" | "cancelled" | "replaced" };

/** What is asked of the chain's node. */
export type Slots = Pick<
  PublicClient,
  "getTransaction" | "getTransactionCount" | "getBlock" | "getBlockNumber"
>;

/** Blocks back in which it is looked for where the node can't tell it by its nonce: nodes keep the state of so many. */
const LOOK_BACK = 127n;

/** Tells the one in a transaction's place from it. */
export function replacementOf(
  sent: Sent,
  found: Pick<Transaction, "hash" | "from" | "to" | "input" | "value" | "blockNumber">,
): Replacement {
  const isTo = (address: Address | null) =>
    found.to !== null && address !== null && isAddressEqual(found.to, address);
  if (isTo(sent.to) && found.input === sent.data && found.value === sent.value)
    return { kind: "repriced", hash: found.hash };
  if (found.blockNumber === null) return { kind: "undecided" };
  const isEmpty = found.input === "0x" && found.value === 0n;
  return { kind: isEmpty && isTo(found.from) ? "cancelled" : "replaced" };
}

/** The transaction of an account's nonce, mined or waiting; undefined where the node can't tell it so. */
async function inSlot(node: Slots, { from, nonce }: Sent): Promise<Transaction | null | undefined> {
  try {
    return await node.getTransaction({ sender: from, nonce });
  } catch (error) {
    if (error instanceof TransactionNotFoundError) return null;
    if (error instanceof MethodNotFoundRpcError || error instanceof MethodNotSupportedRpcError)
      return undefined;
    throw error;
  }
}

/** The first block in which an account had sent more than `nonce` transactions, by halving. */
async function blockOf(node: Slots, { from, nonce }: Sent, newest: bigint): Promise<bigint | null> {
  const isSpent = async (blockNumber: bigint) =>
    (await node.getTransactionCount({ address: from, blockNumber })) > nonce;
  let [before, at] = [newest > LOOK_BACK ? newest - LOOK_BACK : 0n, newest];
  if (await isSpent(before)) return null;
  while (at - before > 1n) {
    const middle = (before + at) / 2n;
    if (await isSpent(middle)) at = middle;
    else before = middle;
  }
  return at;
}

/** Looks for it among a block's transactions. */
async function inBlocks(node: Slots, sent: Sent): Promise<Transaction | null> {
  const blockNumber = await blockOf(node, sent, await node.getBlockNumber({ cacheTime: 0 }));
  if (blockNumber === null) return null;
  const { transactions } = await node.getBlock({ blockNumber, includeTransactions: true });
  return (
    transactions.find(({ from, nonce }) => nonce === sent.nonce && isAddressEqual(from, sent.from)) ?? null
  );
}

/**
 * What stands in the place of a transaction that the node does not know any more (`eth_getTransactionBySenderAndNonce`; where
 * a node lacks it, the blocks in which the account's count of transactions passed the nonce).
 *
 * @param hash of the transaction itself, which is no replacement
 * @returns null where nothing does: it is on its way, or was dropped
 */
export async function findReplacement(node: Slots, hash: Hex, sent: Sent): Promise<Replacement | null> {
  const slot = await inSlot(node, sent);
  if (slot !== undefined) return slot === null || slot.hash === hash ? null : replacementOf(sent, slot);
  const count = await node.getTransactionCount({ address: sent.from });
  if (count <= sent.nonce) return null;
  const found = await inBlocks(node, sent);
  if (found === null) return { kind: "replaced" };
  return found.hash === hash ? null : replacementOf(sent, found);
}
