import type { Abi, Account, Address, Hex, PublicClient } from "viem";
import { errorsAbi } from "../contracts/generated/abi.ts";
import { failureOf, type WriteFailure } from "./failure.ts";
import { type Followed, type FollowPorts, followWrite } from "./follow.ts";
import { gasLimitOf } from "./gasLimit.ts";
import { hasEnded, type WriteEvent, type WriteState } from "./life.ts";
import type { WriteRequest } from "./request.ts";

/** The world as a write sees it. */
export interface WritePorts extends FollowPorts {
  chain: PublicClient;
  account: Account | Address;
  /** Asks the wallet to sign and send. */
  send: (transaction: { to: Address; data: Hex; value: bigint; gas: bigint }) => Promise<Hex>;
  encode: (request: WriteRequest["call"]) => Hex;
  /** Settles with true where the write is gone and the member wants it sent again, with false where that can't come. */
  askedAgain: () => Promise<boolean>;
}

/**
 * `gas` is the most that it may use; `networkFee` is what it will cost, as now estimated, in wei. A rollup's part for what it
 * writes to the chain beneath it is not in it.
 */
export type Prepared = { result: unknown; gas: bigint; networkFee: bigint } | { failure: WriteFailure };

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
    const padded = gasLimitOf(gas);
    const needed = value + padded * fees.maxFeePerGas;
    if (has < needed) return { failure: { kind: "funds", needed, has } };
    return { result, gas: padded, networkFee: gas * fees.maxFeePerGas };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

/** What tells a write's transaction from others. */
function callOf(
  { account, encode }: WritePorts,
  { call }: WriteRequest,
): Omit<Followed, "hash" | "nonce" | "wasRecorded"> {
  return {
    from: typeof account === "string" ? account : account.address,
    to: call.address,
    data: encode(call),
    value: call.value ?? 0n,
  };
}

/** Checks and sends; null where that failed. */
async function sendWrite(
  ports: WritePorts,
  request: WriteRequest,
  emit: (event: WriteEvent) => void,
): Promise<{ hash: Hex; result: unknown } | null> {
  const prepared = await checkWrite(ports, request);
  if ("failure" in prepared) {
    emit({ type: "failed", failure: prepared.failure });
    return null;
  }
  emit({ type: "checked", networkFee: prepared.networkFee });
  const hash = await ports.send({
    to: request.call.address,
    data: ports.encode(request.call),
    value: request.call.value ?? 0n,
    gas: prepared.gas,
  });
  emit({ type: "signed", hash });
  return { hash, result: prepared.result };
}

/** Sends as often as the member asks for it, and follows each time. */
async function carry(
  ports: WritePorts,
  request: WriteRequest,
  emit: (event: WriteEvent) => void,
  onVisible: (result: unknown) => void,
): Promise<void> {
  do {
    try {
      const sent = await sendWrite(ports, request, emit);
      if (sent === null) continue;
      const followed = { ...callOf(ports, request), hash: sent.hash, nonce: null, wasRecorded: false };
      await followWrite(ports, followed, (event) => {
        emit(event);
        if (event.type === "indexed") onVisible(sent.result);
      });
    } catch (error) {
      emit({ type: "failed", failure: failureOf(error) });
    }
  } while (await ports.askedAgain());
}

/**
 * The whole life of one write. Resolves with the call's simulated result once visible, or null where it ended before; goes on
 * until no reorganisation can undo it, or until the member doesn't want it any more.
 */
export function runWrite(
  ports: WritePorts,
  request: WriteRequest,
  emit: (event: WriteEvent) => void,
): Promise<{ result: unknown } | null> {
  return new Promise((resolve, reject) => {
    carry(ports, request, emit, (result) => resolve({ result })).then(() => resolve(null), reject);
  });
}

/** Goes on with a write that had been sent before the page was loaded, to its end. */
export async function resumeWrite(
  ports: WritePorts,
  request: WriteRequest,
  state: WriteState,
  emit: (event: WriteEvent) => void,
): Promise<void> {
  try {
    if (state.step === "sent" || state.step === "mined" || state.step === "visible") {
      const { hash, nonce = null, step } = state;
      const followed = { ...callOf(ports, request), hash, nonce, wasRecorded: step !== "sent" };
      if (!hasEnded(state)) await followWrite(ports, followed, emit);
    }
  } catch (error) {
    emit({ type: "failed", failure: failureOf(error) });
  }
  if (await ports.askedAgain()) await carry(ports, request, emit, () => {});
}
