import { setTimeout as delay } from "node:timers/promises";
import type { JsonRpcProvider } from "ethers";

/** Blocks until a transaction counts as settled, where others share the chain. Ignition's own number. */
const SHARED = 5;
/** How often the chain is looked at, in milliseconds. */
const POLL = 500;

/** How many blocks a step waits for: one where each transaction makes its own block, as on a chain for development. */
export async function confirmationsOn(provider: JsonRpcProvider): Promise<number> {
  try {
    return (await provider.send("hardhat_getAutomine", [])) === true ? 1 : SHARED;
  } catch {
    // Only chains for development answer.
    return SHARED;
  }
}

/** Waits until all that an account sent so far is that deep: Ignition begins or resumes only then. */
export async function untilSettled(
  provider: JsonRpcProvider,
  account: string,
  confirmations: number,
): Promise<void> {
  while (true) {
    const head = await provider.getBlockNumber();
    const sent = await provider.getTransactionCount(account, "pending");
    const deep = head - confirmations + 1;
    const settled = deep < 0 ? 0 : await provider.getTransactionCount(account, deep);
    if (settled === sent) return;
    await delay(POLL);
  }
}
