import {
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
  | { kind: "noWallet" }
  | { kind: "unreachable" }
  | { kind: "unknown"; message: string };

/** No wallet is connected that could sign. */
export class NoWallet extends Error {
  override readonly name = "NoWallet";
  constructor(options?: ErrorOptions) {
    super("No wallet is connected for this account.", options);
  }
}

/** Code of a wallet's "user rejected" (EIP-1193), for wallets whose error viem does not wrap. */
const REJECTED = 4001;

function isRejection(error: BaseError): boolean {
  return (
    error.walk(
      (cause) =>
        cause instanceof UserRejectedRequestError ||
        (typeof cause === "object" && cause !== null && "code" in cause && cause.code === REJECTED),
    ) !== null
  );
}

/** Tells what went wrong from whatever the wallet, the node or viem threw. */
export function failureOf(error: unknown): WriteFailure {
  if (error instanceof NoWallet) return { kind: "noWallet" };
  if (!(error instanceof BaseError)) {
    if (typeof error === "object" && error !== null && "code" in error && error.code === REJECTED) {
      return { kind: "rejected" };
    }
    return { kind: "unknown", message: error instanceof Error ? error.message : String(error) };
  }
  if (isRejection(error)) return { kind: "rejected" };
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
