import type { HDNodeWallet } from "ethers";
import { walletsOf } from "../../scripts/seed/accounts.ts";

/** The network's own seed, and more wallets than its members. */
const SEED = 1;
const WALLETS = 200;

/** The addresses of the seed's members, in lower case: others may have come since. */
export function seedAddresses(): readonly string[] {
  return walletsOf(SEED, WALLETS).map(({ address }) => address.toLowerCase());
}

/** The wallet of a member of the seed, by address in lower case. */
export function walletOfSeed(address: string): HDNodeWallet {
  const found = walletsOf(SEED, WALLETS).find((wallet) => wallet.address.toLowerCase() === address);
  if (found === undefined) throw new Error(`${address} is none of the seed's members.`);
  return found;
}
