import { type Address, type Hex, numberToHex } from "viem";
import type { Connector } from "wagmi";
import { getAccount, getWalletClient } from "wagmi/actions";
import type { AppConfig } from "../config/schema.ts";
import { walletConfigOf } from "../wallet/loaded/config.ts";
import { isRejection, NotSent } from "./failure.ts";
import { obstacleOf, type Shown, walletFailureOf } from "./obstacle.ts";

/** A transaction as a wallet is asked to send it. */
export interface ToSend {
  readonly to: Address;
  readonly data: Hex;
  /** In wei. */
  readonly value: bigint;
  readonly gas: bigint;
}

/** As the execution API names it (`GenericTransaction`). */
function requestOf({ to, data, value, gas }: ToSend, from: Address, chainId: number) {
  return {
    from,
    to,
    data,
    value: numberToHex(value),
    gas: numberToHex(gas),
    chainId: numberToHex(chainId),
  };
}

async function lookAt(connector: Connector): Promise<Shown> {
  const orNull = <T>(answer: Promise<T>) => answer.catch(() => null);
  // A connector that is only being restored can't tell yet.
  const [chainId, accounts] = await Promise.all([
    orNull(Promise.resolve().then(() => connector.getChainId())),
    orNull(Promise.resolve().then(() => connector.getAccounts())),
  ]);
  return { chainId, accounts };
}

/**
 * Has the connected wallet sign and send, as this account and on this chain or not at all: both may have changed since the
 * member looked. The transaction names its chain, so that a wallet refuses where that changes while it asks.
 *
 * @throws {@link NotSent} with what to do.
 */
export function sendBy(app: AppConfig, account: Address): (transaction: ToSend) => Promise<Hex> {
  const config = walletConfigOf(app);
  const chainId = app.chain.id;
  return async (transaction) => {
    const { connector } = getAccount(config);
    if (connector === undefined) throw new NotSent({ kind: "noWallet" });
    const obstacle = obstacleOf(await lookAt(connector), account, chainId);
    if (obstacle !== null) throw new NotSent(obstacle);
    try {
      const wallet = await getWalletClient(config, { account, chainId });
      // viem's own action leaves the chain out (its formatter knows no `chainId`), and a wallet would sign on any.
      return await wallet.request(
        { method: "eth_sendTransaction", params: [requestOf(transaction, account, chainId)] },
        { retryCount: 0 },
      );
    } catch (cause) {
      if (isRejection(cause)) throw cause;
      // What changed while the wallet asked tells more than the words that it refuses with.
      const changed = obstacleOf(await lookAt(connector), account, chainId);
      throw new NotSent(changed ?? walletFailureOf(cause), { cause });
    }
  };
}
