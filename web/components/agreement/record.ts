import { type Address, type Hex, zeroAddress } from "viem";
import { states } from "../../contracts/generated/states.ts";
import type { Terms } from "../../contracts/terms.ts";
import type { AgreementId } from "../../index/ids.ts";
import type { Agreement, Move } from "../../index/queries/agreement.ts";
import type { Asset } from "../text/asset.ts";
import type { ActionName, AgreementFacts } from "./actions.ts";
import { isPaidDirectly } from "./directPayment.ts";

/** One transition that took place. */
export interface MoveRecord {
  id: Hex;
  action: ActionName;
  by: Address;
  toProvider: bigint;
  toPayer: bigint;
  at: bigint;
}

/** An agreement as its page needs it: what decides, the rest of its terms, and who reviewed. */
export interface AgreementRecord extends AgreementFacts, Asset {
  id: AgreementId;
  /** Title of the listing that led here; null where there is none. */
  title: string | null;
  /** It holds nothing, and the parties may pay each other outside of it. */
  isPaidDirectly: boolean;
  terms: Terms;
  acceptedAt: bigint | null;
  reviewers: readonly Address[];
}

const inSeconds = (time: number | null): bigint | null => (time === null ? null : BigInt(time));

/** Takes from the index's answer what decides who may do what. */
export function recordOf(agreement: Agreement): AgreementRecord {
  const { payer, provider, token, acceptBy, deliverBy, reviewWindow } = agreement;
  return {
    id: agreement.id,
    title: agreement.listing?.title ?? null,
    isPaidDirectly: isPaidDirectly(agreement.total, agreement.listing?.payments ?? null),
    state: agreement.state,
    payer,
    provider,
    proposer: agreement.proposer,
    token,
    timeCredits: agreement.community?.timeCredits ?? null,
    total: agreement.total,
    paidToProvider: agreement.paidToProvider,
    returnedToPayer: agreement.returnedToPayer,
    acceptBy: BigInt(acceptBy),
    deliverBy: BigInt(deliverBy),
    reviewWindow: BigInt(reviewWindow),
    acceptedAt: inSeconds(agreement.acceptedAt),
    deliveredAt: inSeconds(agreement.deliveredAt),
    settlementBy: agreement.settlementBy,
    settlementToProvider: agreement.settlementToProvider,
    arbitrator: agreement.arbitrator === zeroAddress ? null : agreement.arbitrator,
    choices: agreement.choices,
    rulingBy: inSeconds(agreement.rulingBy),
    ruling: agreement.ruling,
    reviewers: agreement.reviews.map(({ reviewer }) => reviewer),
    terms: {
      payer,
      provider,
      community: agreement.communityAddress,
      listing: agreement.listingId,
      token,
      amounts: agreement.amounts,
      acceptBy,
      deliverBy,
      reviewWindow,
      arbitrator: agreement.arbitrator,
      arbitratorData: agreement.arbitratorData,
      choices: agreement.choices,
      rulingWindow: agreement.rulingWindow,
      content: agreement.content,
      salt: agreement.salt,
    },
  };
}

function isAction(name: string): name is ActionName {
  return states.actions.some(({ action }) => action === name);
}

/** The moves that this app knows, in their order; one of a newer contract is left out rather than misnamed. */
export function movesOf(moves: readonly Move[]): MoveRecord[] {
  return moves.flatMap(({ id, action, by, toProvider, toPayer, at }) =>
    isAction(action) ? [{ id, action, by, toProvider, toPayer, at: BigInt(at) }] : [],
  );
}
