import type { Address } from "viem";
import { isHeld, remainingOf } from "../agreement/actions.ts";
import type { AgreementRecord } from "../agreement/record.ts";

/** What one agreement holds, as one of its two sides sees it. */
export interface HeldAmount {
  readonly agreement: AgreementRecord;
  /** In the token's smallest unit. */
  readonly amount: bigint;
}

/** What is set aside in agreements that are under way. */
export interface SetAside {
  /** By me, for others. */
  readonly byMe: readonly HeldAmount[];
  /** By others, for me. */
  readonly forMe: readonly HeldAmount[];
}

export function setAside(agreements: readonly AgreementRecord[], me: Address): SetAside {
  const holding = agreements
    .filter((agreement) => isHeld(agreement) && remainingOf(agreement) > 0n)
    .map((agreement) => ({ agreement, amount: remainingOf(agreement) }));
  const isMine = (party: Address) => party.toLowerCase() === me.toLowerCase();
  return {
    byMe: holding.filter(({ agreement }) => isMine(agreement.payer)),
    forMe: holding.filter(({ agreement }) => isMine(agreement.provider)),
  };
}

/** Sums by token, in the order of the first of each. */
export function sumsOf(held: readonly HeldAmount[]): readonly (readonly [token: Address, sum: bigint])[] {
  const sums = new Map<Address, bigint>();
  for (const { agreement, amount } of held) {
    sums.set(agreement.token, (sums.get(agreement.token) ?? 0n) + amount);
  }
  return [...sums];
}
