import {
  type Address,
  BaseError,
  ContractFunctionRevertedError,
  HttpRequestError,
  InsufficientFundsError,
  TimeoutError,
  UserRejectedRequestError,
} from "viem";

/** Why a write ended before it was visible. */
export type WriteFailure =
  /** The member said no in the wallet: not an error. */
  | { kind: "rejected" }
  /** Amounts in the native currency's smallest unit, the network fee included. */
  | { kind: "funds"; needed: bigint; has: bigint }
  /** A contract refused. `name` is null where its reason is none of ours. */
  | { kind: "reverted"; name: string | null; args: readonly unknown[] }
  /** It was mined, but other moves came first and the contract refused. */
  | { kind: "refusedWhenMined" }
  /** The member took it back in the wallet before a block had it: not an error. */
  | { kind: "cancelled" }
  /** The wallet sent something else in its place. */
  | { kind: "replaced" }
  | { kind: "noWallet" }
  /** The wallet is on another network, by its chain id where that is known. */
  | { kind: "wrongNetwork"; chainId: number | null }
  /** The wallet shows this site other accounts than the one that began this. */
  | { kind: "otherAccount"; account: Address }
  /** The wallet is locked, or gives this site no account any more. */
  | { kind: "locked" }
  /** The wallet already asks its owner something, and takes no further question. */
  | { kind: "walletBusy" }
  | { kind: "unreachable" }
  | { kind: "unknown"; message: string };

/** A wallet did not send what it was asked to. */
export class NotSent extends Error {
  override readonly name = "NotSent";
  readonly failure: WriteFailure;
  constructor(failure: WriteFailure, options?: ErrorOptions) {
    super(`The wallet sent nothing: ${failure.kind}.`, options);
    this.failure = failure;
  }
}

/** Whether a member said no in the wallet (EIP-1193), also for wallets whose error viem does not wrap. */
export const isRejection = (error: unknown): boolean => hasCode(error, UserRejectedRequestError.code);

/** Whether an error, or one that it came of, has this code. */
export function hasCode(error: unknown, code: number): boolean {
  const has = (cause: unknown) =>
    typeof cause === "object" && cause !== null && "code" in cause && cause.code === code;
  return has(error) || (error instanceof BaseError && error.walk(has) !== null);
}

/** Tells what went wrong from whatever the wallet, the node or viem threw. */
export function failureOf(error: unknown): WriteFailure {
  if (error instanceof NotSent) return error.failure;
  if (isRejection(error)) return { kind: "rejected" };
  if (!(error instanceof BaseError))
    return { kind: "unknown", message: error instanceof Error ? error.message : String(error) };
  const reverted = error.walk((cause) => cause instanceof ContractFunctionRevertedError);
  if (reverted instanceof ContractFunctionRevertedError) {
    return { kind: "reverted", name: reverted.data?.errorName ?? null, args: reverted.data?.args ?? [] };
  }
  if (error.walk((cause) => cause instanceof InsufficientFundsError) !== null) {
    return { kind: "funds", needed: 0n, has: 0n };
  }
  if (error.walk((cause) => cause instanceof HttpRequestError || cause instanceof TimeoutError) !== null) {
    return { kind: "unreachable" };
  }
  return { kind: "unknown", message: error.shortMessage };
}
