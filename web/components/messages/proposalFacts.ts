import { type Address, type Hex, isAddressEqual, type PublicClient } from "viem";
import { agreementsDomain, termsTypes } from "../../contracts/terms.ts";
import type { Proposal } from "../../messaging/content/proposal.ts";

/** Why a proposal that came in a message can't be taken up. */
export type ProposalFault = "notForHere" | "notYours" | "over";

/** The network and the contract that this site works with. */
export interface Here {
  readonly chainId: number;
  readonly agreements: Address;
}

/**
 * What stands against a proposal, before its signature is looked at; null for nothing.
 *
 * @param sender Who sent it; the other of the two parties takes it up.
 * @param others Who else is in the conversation.
 * @param now Unix seconds by the chain.
 */
export function faultOf(
  { chainId, agreements, terms }: Proposal,
  here: Here,
  sender: Address,
  others: readonly Address[],
  now: bigint,
): ProposalFault | null {
  if (chainId !== here.chainId || !isAddressEqual(agreements, here.agreements)) return "notForHere";
  const parties = [terms.payer, terms.provider];
  const isParty = (address: Address) => parties.some((party) => isAddressEqual(party, address));
  if (!isParty(sender) || !others.some((other) => !isAddressEqual(other, sender) && isParty(other)))
    return "notYours";
  return BigInt(terms.acceptBy) < now ? "over" : null;
}

/** What the payer sets aside, in the token's smallest unit, when `me` opens it. */
export function depositOf({ terms }: Proposal, me: Address): bigint {
  return isAddressEqual(terms.payer, me) ? terms.amounts.reduce((sum, amount) => sum + amount, 0n) : 0n;
}

/** Whether the sender signed exactly these terms, by its key or its contract (EIP-712, ERC-1271). */
export function isSignedBy(
  chain: PublicClient,
  { chainId, agreements, terms, signature }: Proposal,
  sender: Address,
) {
  return chain.verifyTypedData({
    address: sender,
    domain: agreementsDomain(chainId, agreements),
    types: termsTypes,
    primaryType: "Terms",
    message: terms,
    signature: signature as Hex,
  });
}
