import type { Address } from "viem";
import type { OwnMove, OwnTransfer } from "../../index/holdings.ts";
import type { AgreementId } from "../../index/ids.ts";

/** Something that came to me or went from me. */
export type Movement = {
  readonly id: string;
  /** Unix seconds. */
  readonly at: number;
  /** In the token's smallest unit; below zero where it went from me. */
  readonly amount: bigint;
  readonly token: Address;
} & (
  | { readonly kind: "earned" | "returned"; readonly agreement: AgreementId; readonly title: string | null }
  | { readonly kind: "given" | "received"; readonly other: Address }
);

/**
 * What moved, the newest first.
 *
 * @param agreements the contract that holds what is set aside: what it moves is told by its agreements
 */
export function movementsOf(
  moves: readonly OwnMove[],
  transfers: readonly OwnTransfer[],
  agreements: Address,
): Movement[] {
  const ofAgreements = moves.map(
    ({ id, at, side, toPayer, toProvider, agreement }): Movement => ({
      id: `${id}${side}`,
      at,
      amount: side === "payer" ? toPayer : toProvider,
      token: agreement.token,
      kind: side === "payer" ? "returned" : "earned",
      agreement: agreement.id,
      title: agreement.listing?.title ?? null,
    }),
  );
  const escrow = agreements.toLowerCase();
  const direct = transfers
    .filter(({ from, to }) => from !== escrow && to !== escrow)
    .map(
      ({ id, at, amount, credits, side, from, to }): Movement => ({
        id: `${id}${side}`,
        at,
        amount: side === "from" ? -amount : amount,
        token: credits,
        kind: side === "from" ? "given" : "received",
        other: side === "from" ? to : from,
      }),
    );
  return [...ofAgreements, ...direct].sort((a, b) => b.at - a.at);
}
