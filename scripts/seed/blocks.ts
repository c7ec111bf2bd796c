import type { HDNodeWallet, Interface } from "ethers";
import { keccak256, Transaction } from "ethers";
import { z } from "zod";
import { SLOTS_PER_DAY } from "./agreements.ts";
import { SeedError } from "./errors.ts";
import type { Rpc } from "./rpc.ts";
import type { Call, Happening } from "./story.ts";

const receipts = z.array(
  z.object({
    transactionHash: z.string(),
    status: z.string(),
    logs: z.array(z.object({ topics: z.array(z.string()), data: z.string() })),
  }),
);

/** Wei per gas; the local chain's base fee starts at 1 gwei and falls. */
const MAX_FEE = 20n * 10n ** 9n;
const TIP = 10n ** 9n;

export interface Chain {
  readonly rpc: Rpc;
  readonly chainId: bigint;
  /** Gas of a block. */
  readonly blockGas: bigint;
  readonly wallets: readonly HDNodeWallet[];
  /** Every interface that a revert could come from, to name its error. */
  readonly interfaces: readonly Interface[];
  readonly secondsAt: (day: number) => number;
}

/** Happenings of one slot, cut where a block is full. Blocks of a slot are a second apart. */
function blocksOf(happenings: readonly Happening[], blockGas: bigint): readonly (readonly Happening[])[] {
  const blocks: Happening[][] = [];
  let gas = 0n;
  for (const happening of happenings) {
    const last = blocks.at(-1);
    if (last === undefined || last[0]?.slot !== happening.slot || gas + happening.gas > blockGas) {
      blocks.push([happening]);
      gas = happening.gas;
    } else {
      last.push(happening);
      gas += happening.gas;
    }
  }
  return blocks;
}

/**
 * Sends all happenings, a block each slot, and checks every receipt.
 * @throws {@link SeedError} names the first transaction that failed, and why.
 */
export async function mineStory(
  chain: Chain,
  happenings: readonly Happening[],
  onBlock: (done: number) => void,
): Promise<void> {
  const nonces = chain.wallets.map(() => 0);
  let last = 0;
  let done = 0;
  for (const block of blocksOf(happenings, chain.blockGas)) {
    const seconds = chain.secondsAt((block[0]?.slot ?? 0) / SLOTS_PER_DAY);
    last = Math.max(seconds, last + 1);
    await mineBlock(chain, block, nonces, last);
    done += block.length;
    onBlock(done);
  }
}

async function mineBlock(
  chain: Chain,
  block: readonly Happening[],
  nonces: number[],
  timestamp: number,
): Promise<void> {
  const calls = block.map((happening) => happening.call());
  const signed = block.map((happening, i) => {
    const call = calls[i];
    const wallet = chain.wallets[happening.member];
    if (call === undefined || wallet === undefined) throw new RangeError("A happening needs its member.");
    const nonce = nonces[happening.member] ?? 0;
    nonces[happening.member] = nonce + 1;
    return sign(chain, wallet, call, happening.gas, nonce, block.length - i);
  });
  await chain.rpc.all(signed.map((raw) => ({ method: "eth_sendRawTransaction", params: [raw] })));
  await chain.rpc.one("evm_mine", { timestamp });
  const mined = receipts.parse(await chain.rpc.one("eth_getBlockReceipts", "latest"));
  const byHash = new Map(mined.map((receipt) => [receipt.transactionHash, receipt]));
  for (const [i, happening] of block.entries()) {
    const receipt = byHash.get(keccak256(signed[i] ?? "0x"));
    if (receipt?.status !== "0x1") {
      const call = calls[i];
      const from = chain.wallets[happening.member]?.address;
      const reason = receipt === undefined ? "it was not mined" : await reasonOf(chain, from, call);
      throw new SeedError(`Seeding stopped at ${happening.said}: ${reason}.`);
    }
    happening.mined?.(receipt.logs);
  }
}

/** Signs a call. The tip falls along the block, so that the chain keeps its order. */
function sign(
  chain: Chain,
  wallet: HDNodeWallet,
  call: Call,
  gasLimit: bigint,
  nonce: number,
  place: number,
): string {
  const transaction = Transaction.from({
    type: 2,
    chainId: chain.chainId,
    nonce,
    gasLimit,
    maxFeePerGas: MAX_FEE,
    maxPriorityFeePerGas: TIP + BigInt(place),
    ...call,
  });
  transaction.signature = wallet.signingKey.sign(transaction.unsignedHash);
  return transaction.serialized;
}

async function reasonOf(chain: Chain, from: string | undefined, call: Call | undefined): Promise<string> {
  const value = `0x${(call?.value ?? 0n).toString(16)}`;
  try {
    await chain.rpc.one("eth_call", { from, to: call?.to, data: call?.data, value }, "latest");
  } catch (cause) {
    const data =
      z.object({ cause: z.object({ data: z.string() }) }).safeParse(cause).data?.cause.data ?? "0x";
    const error = chain.interfaces.map((known) => known.parseError(data)).find((found) => found !== null);
    if (error !== null && error !== undefined) return `${error.name}(${error.args.join(", ")})`;
    return cause instanceof Error ? cause.message : String(cause);
  }
  return "it ran out of gas or came too late";
}
