import type { Abi, Account, Address, Hex, PublicClient } from "viem";
import { errorsAbi } from "../contracts/generated/abi.ts";
import type { Receipt } from "../index/chain.ts";
import { failureOf, type WriteFailure } from "./failure.ts";
import type { WriteEvent } from "./life.ts";
import type { WriteRequest } from "./request.ts";

/** The world as a write sees it. */
export interface WritePorts {
  chain: PublicClient;
  account: Account | Address;
  /** Asks the wallet to sign and send. */
  send: (transaction: { to: Address; data: Hex; value: bigint; gas: bigint }) => Promise<Hex>;
  /** Resolves once the index shows this transaction. */
  waitForIndexed: (receipt: Receipt) => Promise<void>;
  encode: (request: WriteRequest["call"]) => Hex;
}

export type Prepared = { result: unknown; gas: bigint } | { failure: WriteFailure };

/** Gas that the state may cost more by the time it is mined, in percent. */
const GAS_MARGIN = 120n;
/**
 * And two slots of storage: nodes estimate at the newest block's time, at which a vote's checkpoint of that very block is
 * written over, while a second later it takes a slot of its own (22,100 gas, EIP-2929).
 */
const GAS_SLOTS = 2n * 22_100n;

/** Would it work, and can the member pay for it? Nothing is signed or sent. */
export async function checkWrite(
  { chain, account, encode }: Pick<WritePorts, "chain" | "account" | "encode">,
  { call }: WriteRequest,
): Promise<Prepared> {
  const address = typeof account === "string" ? account : account.address;
  const value = call.value ?? 0n;
  try {
    const has = await chain.getBalance({ address });
    if (has < value) return { failure: { kind: "funds", needed: value, has } };
    const abi: Abi = [...call.abi, ...errorsAbi];
    const { result } = await chain.simulateContract({ ...call, value, abi, account });
    const [gas, fees] = await Promise.all([
      chain.estimateGas({ account, to: call.address, data: encode(call), value }),
      chain.estimateFeesPerGas(),
    ]);
    const padded = (gas * GAS_MARGIN) / 100n + GAS_SLOTS;
    const needed = value + padded * fees.maxFeePerGas;
    if (has < needed) return { failure: { kind: "funds", needed, has } };
    return { result, gas: padded };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

/** From a hash to a page that is right: waits for the block, then for the index. */
export async function followWrite(
  { chain, waitForIndexed }: Pick<WritePorts, "chain" | "waitForIndexed">,
  hash: Hex,
  emit: (event: WriteEvent) => void,
): Promise<void> {
  const receipt = await chain.waitForTransactionReceipt({ hash, timeout: 0 });
  if (receipt.status === "reverted") {
    emit({ type: "failed", failure: { kind: "refusedWhenMined" } });
    return;
  }
  emit({ type: "included", block: receipt.blockNumber });
  await waitForIndexed(receipt);
  emit({ type: "indexed" });
}

/** The whole life of one write. Resolves with the call's simulated result once visible, or null where it failed. */
export async function runWrite(
  ports: WritePorts,
  request: WriteRequest,
  emit: (event: WriteEvent) => void,
): Promise<{ result: unknown } | null> {
  const prepared = await checkWrite(ports, request);
  if ("failure" in prepared) {
    emit({ type: "failed", failure: prepared.failure });
    return null;
  }
  emit({ type: "checked" });
  let failed = false;
  const watch = (event: WriteEvent) => {
    failed ||= event.type === "failed";
    emit(event);
  };
  try {
    const hash = await ports.send({
      to: request.call.address,
      data: ports.encode(request.call),
      value: request.call.value ?? 0n,
      gas: prepared.gas,
    });
    watch({ type: "signed", hash });
    await followWrite(ports, hash, watch);
  } catch (error) {
    watch({ type: "failed", failure: failureOf(error) });
  }
  return failed ? null : { result: prepared.result };
}
