import type { AccountId } from "./ids.ts";
import { type FeeCredit, feeCreditsQuery } from "./queries/dispute.ts";
import { type MoneyMove, moneyMovesQuery } from "./queries/holdings.ts";
import { type CreditsTransfer, creditsTransfersQuery } from "./queries/ledger.ts";
import type { Reading } from "./reading.ts";

/** Reads what arbitrators keep for an account to withdraw. */
export function readFeeCredits(reading: Reading, account: AccountId): Promise<FeeCredit[]> {
  return reading.all(
    feeCreditsQuery,
    (answer) => answer.feeCredits,
    (after) => ({ account, amount_gt: "0" as const, ...after }),
  );
}

/** A move of money in an agreement, as one of its two sides sees it. */
export interface OwnMove extends MoneyMove {
  readonly side: "payer" | "provider";
}

/** Reads the newest moves by which money reached an account, at most `first` of each side. */
export async function readArrivals(reading: Reading, account: AccountId, first: number): Promise<OwnMove[]> {
  const { moves: returned } = await reading.one(moneyMovesQuery, {
    first,
    where: { agreement_: { payer: account }, toPayer_gt: "0" },
  });
  const { moves: earned } = await reading.one(moneyMovesQuery, {
    first,
    where: { agreement_: { provider: account }, toProvider_gt: "0" },
  });
  return [
    ...returned.map((move): OwnMove => ({ ...move, side: "payer" })),
    ...earned.map((move): OwnMove => ({ ...move, side: "provider" })),
  ].sort((a, b) => b.at - a.at);
}

/** A direct transfer of time, as one of its two sides sees it. */
export interface OwnTransfer extends CreditsTransfer {
  readonly side: "from" | "to";
}

/** Reads the newest changes of an account's time, at most `first` of each side. */
export async function readTimeMoves(
  reading: Reading,
  account: AccountId,
  first: number,
): Promise<OwnTransfer[]> {
  const { creditsTransfers: given } = await reading.one(creditsTransfersQuery, {
    first,
    where: { from: account },
  });
  const { creditsTransfers: received } = await reading.one(creditsTransfersQuery, {
    first,
    where: { to: account },
  });
  return [
    ...given.map((transfer): OwnTransfer => ({ ...transfer, side: "from" })),
    ...received.map((transfer): OwnTransfer => ({ ...transfer, side: "to" })),
  ].sort((a, b) => b.at - a.at);
}
