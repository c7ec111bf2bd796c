import { expect } from "chai";
import { MethodNotFoundRpcError, type Transaction, TransactionNotFoundError } from "viem";
import { findReplacement, replacementOf, type Slots } from "./replacement.ts";

const me = "0x00000000000000000000000000000000000000aa";
const contract = "0x00000000000000000000000000000000000000cc";
const sent = { from: me, nonce: 7, to: contract, data: "0x01", value: 5n } as const;
const found = { hash: "0xcd", from: me, to: contract, input: "0x01", value: 5n, blockNumber: 9n } as const;

describe("what a wallet put in a transaction's place", () => {
  it("is the same for a higher fee, in a block or not", () => {
    expect(replacementOf(sent, found)).to.deep.equal({ kind: "repriced", hash: "0xcd" });
    expect(replacementOf(sent, { ...found, blockNumber: null }).kind).to.equal("repriced");
  });

  it("is nothing, where it is an empty transfer to oneself in a block", () => {
    const nothing = { ...found, to: me, input: "0x", value: 0n } as const;
    expect(replacementOf(sent, nothing)).to.deep.equal({ kind: "cancelled" });
    expect(replacementOf(sent, { ...nothing, blockNumber: null })).to.deep.equal({ kind: "undecided" });
  });

  it("is something else, where it differs in anything", () => {
    const others = [{ value: 6n }, { input: "0x02" }, { to: me }, { to: null }] as const;
    for (const other of others) expect(replacementOf(sent, { ...found, ...other }).kind).to.equal("replaced");
  });

  /** A chain on which the account's seventh transaction is in one block, and a node that tells no nonce's transaction. */
  const node = (block: bigint, head: bigint, looks: bigint[] = []) =>
    ({
      getTransaction: async () => {
        throw new MethodNotFoundRpcError(new Error("none"));
      },
      getTransactionCount: async ({ blockNumber = head }: { blockNumber?: bigint }) => {
        looks.push(blockNumber);
        return blockNumber >= block ? 8 : 7;
      },
      getBlockNumber: async () => head,
      getBlock: async ({ blockNumber }: { blockNumber: bigint }) => ({
        transactions: blockNumber === block ? [{ ...found, nonce: 7, value: 6n }] : [],
      }),
    }) as unknown as Slots;

  it("is found by the account's count, where the node can't tell it by its number", async () => {
    for (const block of [2n, 900n, 999n, 1000n]) {
      const looks: bigint[] = [];
      const kind = (await findReplacement(node(block, 1000n, looks), "0xab", sent))?.kind;
      expect(kind, `block ${block}`).to.equal("replaced");
      expect(looks.length).to.be.at.most(9);
    }
  });

  it("is not there while the count has not passed it, nor where it is the transaction itself", async () => {
    expect(await findReplacement(node(1001n, 1000n), "0xab", sent)).to.equal(null);
    expect(await findReplacement(node(999n, 1000n), "0xcd", sent)).to.equal(null);
  });

  it("is not there where the node knows none of its number", async () => {
    const nothing = {
      getTransaction: async (): Promise<Transaction> => {
        throw new TransactionNotFoundError({});
      },
    } as unknown as Slots;
    expect(await findReplacement(nothing, "0xab", sent)).to.equal(null);
  });
});
