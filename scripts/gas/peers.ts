import type { Peer } from "./scenario.ts";

function kleros(what: string, gas: bigint): Peer {
  return { whose: `Kleros escrow v2, ${what}`, gas };
}

/** What peers' contracts cost: full transactions, compiled and measured by us on one machine; Sablier's an inner call. */
export const PEERS = {
  createNative: kleros("create", 126_891n),
  createErc20: kleros("create ERC-20, without its approval", 168_944n),
  payNative: kleros("pay", 64_079n),
  payErc20: kleros("pay ERC-20", 70_564n),
  payPart: kleros("pay a part", 47_298n),
  settle: kleros("propose and accept a settlement", 153_012n),
  dispute: kleros("both fees and a dispute on a mock court", 258_633n),
  tenTranches: { whose: "Sablier, 10 tranches, inner call", gas: 410_233n },
} as const satisfies Readonly<Record<string, Peer>>;
