import type { Address } from "viem";
import type { TimeAccount } from "../../index/ledger.ts";

/** Time for which an account has no room. */
interface Excess {
  readonly community: TimeAccount["community"];
  /** Hundredths of an hour that have to be given first. */
  readonly hours: bigint;
}

/** By how much an amount of time goes beyond what its account may hold; null where it fits, and for what is no time. */
export function excessOf(accounts: readonly TimeAccount[], token: Address, amount: bigint): Excess | null {
  const account = accounts.find(({ credits }) => credits === token.toLowerCase());
  if (account === undefined) return null;
  const { balance, limit, community } = account;
  const after = balance + amount;
  // What only brings a debt closer to zero always fits.
  return after <= 0n || after <= limit ? null : { community, hours: after - limit };
}
