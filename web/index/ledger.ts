import type { Address } from "viem";
import type { AccountId } from "./ids.ts";
import { type Older, olderThan } from "./older.ts";
import {
  type CreditsAccount,
  type CreditsPayment,
  type CreditsTransfer,
  creditsAccountsQuery,
  creditsOfMemberQuery,
  creditsPaymentsQuery,
  creditsTransfersQuery,
} from "./queries/ledger.ts";
import type { Reading } from "./reading.ts";

/** A change of two balances, with the direct transfer that caused it; null for an agreement's. */
export interface LedgerEntry extends CreditsTransfer {
  readonly payment: CreditsPayment | null;
}

export type OlderEntries = Older<LedgerEntry["id"]>;

export interface LedgerPage {
  readonly entries: readonly LedgerEntry[];
  /** Null where these were the last. */
  readonly older: OlderEntries | null;
}

/** Reads all accounts of a community's time, in no order that means anything. */
export function readBalances(reading: Reading, credits: Address): Promise<CreditsAccount[]> {
  return reading.all(
    creditsAccountsQuery,
    (answer) => answer.creditsAccounts,
    (after) => ({ credits, ...after }),
  );
}

/** Reads a page of what moved, the newest first. */
export async function readLedger(
  reading: Reading,
  credits: Address,
  page: number,
  from: OlderEntries | null,
): Promise<LedgerPage> {
  const { creditsTransfers } = await reading.one(creditsTransfersQuery, {
    first: page,
    where: { credits, ...(from !== null && { at_lte: `${BigInt(from.at)}`, id_not_in: from.seen }) },
  });
  const transactions = [...new Set(creditsTransfers.map(({ transaction }) => transaction))];
  const { creditsPayments } =
    transactions.length === 0
      ? { creditsPayments: [] }
      : await reading.page(creditsPaymentsQuery, { credits, transaction_in: transactions });
  return {
    entries: joinPayments(creditsTransfers, creditsPayments),
    older: olderThan(creditsTransfers, ({ at }) => at, page, from),
  };
}

/** Each transfer with its payment: of the same transaction, the same two and the same amount, and each payment once. */
export function joinPayments(
  transfers: readonly CreditsTransfer[],
  payments: readonly CreditsPayment[],
): LedgerEntry[] {
  const left = [...payments];
  return transfers.map((transfer) => {
    const at = left.findIndex(
      ({ transaction, from, to, amount }) =>
        transaction === transfer.transaction &&
        from === transfer.from &&
        to === transfer.to &&
        amount === transfer.amount,
    );
    const [payment = null] = at === -1 ? [] : left.splice(at, 1);
    return { ...transfer, payment };
  });
}

/** A member's time in one community, in hundredths of an hour. */
export interface TimeAccount {
  readonly community: { readonly id: Address; readonly name: string };
  readonly credits: Address;
  readonly balance: bigint;
  /** How far it may go from zero; 0 for one that left. */
  readonly limit: bigint;
}

/** Reads a member's accounts of time: where it is a member, and where it still has some or owes some. */
export async function readTimeAccounts(reading: Reading, account: AccountId): Promise<TimeAccount[]> {
  const { memberships, creditsAccounts } = await reading.one(creditsOfMemberQuery, { account });
  const isMember = new Set<Address>(memberships.map(({ community }) => community.id));
  const used = creditsAccounts.map(
    ({ balance, ownLimit, credits }): TimeAccount => ({
      community: credits.community,
      credits: credits.id,
      balance,
      limit: isMember.has(credits.community.id) ? (ownLimit ?? credits.limit) : 0n,
    }),
  );
  const known = new Set(used.map(({ credits }) => credits));
  const unused = memberships.flatMap(({ community: { timeCredits, ...community } }): TimeAccount[] =>
    timeCredits === null || known.has(timeCredits.id)
      ? []
      : [{ community, credits: timeCredits.id, balance: 0n, limit: timeCredits.limit }],
  );
  return [...used.filter(({ balance, limit }) => balance !== 0n || limit > 0n), ...unused];
}
