import type { Address, Hex } from "viem";
import type { Terms } from "../../contracts/terms.ts";
import type { ActionName, AgreementFacts } from "./actions.ts";

/** One transition that took place. */
export interface MoveRecord {
  id: string;
  action: ActionName;
  by: Address;
  toProvider: bigint;
  toPayer: bigint;
  at: bigint;
}

/** An agreement as its page needs it: what decides, the rest of its terms, and what happened. */
export interface AgreementRecord extends AgreementFacts {
  id: Hex;
  listingId: bigint;
  /** Title of the listing that led here; null where there is none. */
  title: string | null;
  communityAddress: Address;
  token: Address;
  amounts: readonly bigint[];
  arbitrator: Address;
  arbitratorData: Hex;
  choices: number;
  rulingWindow: bigint;
  content: Hex;
  salt: bigint;
  proposedAt: bigint;
  acceptedAt: bigint | null;
  moves: readonly MoveRecord[];
  reviewers: readonly Address[];
}

/** The terms as every call passes them: the agreement's id is their digest. */
export function termsOf(record: AgreementRecord): Terms {
  return {
    payer: record.payer,
    provider: record.provider,
    community: record.communityAddress,
    listing: record.listingId,
    token: record.token,
    amounts: record.amounts,
    acceptBy: Number(record.acceptBy),
    deliverBy: Number(record.deliverBy),
    reviewWindow: Number(record.reviewWindow),
    arbitrator: record.arbitrator,
    arbitratorData: record.arbitratorData,
    choices: record.choices,
    rulingWindow: Number(record.rulingWindow),
    content: record.content,
    salt: record.salt,
  };
}
