import type { Address, Hex } from "viem";
import type { Ratings } from "../../contracts/ratings.ts";
import type { AccountId } from "../../index/ids.ts";

/** What a signed record is known by: keccak256 of its attester, kind, uid and time. */
export type RecordId = Hex & { readonly brand: "RecordId" };

/** What every attestation says; times in Unix seconds. */
interface Attested {
  readonly attester: AccountId;
  readonly recipient: AccountId;
  readonly time: number;
  /** 32 bytes; tells two that are otherwise alike apart. */
  readonly salt: Hex;
  /** 64 bytes (EIP-2098). */
  readonly signature: Hex;
}

/** "I know and trust this member." */
export interface VouchRecord extends Attested {
  readonly kind: "vouch";
  /** 1 to 100. */
  readonly weight: number;
  /** From then on it no longer counts. */
  readonly expirationTime: number;
}

/** An exchange that no contract knows of, as both who took part signed it. */
export interface Exchange {
  readonly provider: AccountId;
  readonly receiver: AccountId;
  readonly community: Address;
  readonly category: number;
  /** Hash of what was exchanged, in the words that the two agreed on. */
  readonly what: Hex;
  /** Unix seconds. */
  readonly time: number;
  readonly salt: Hex;
}

/** An exchange with both signatures (EIP-2098). */
export interface SignedExchange extends Exchange {
  readonly providerSignature: Hex;
  readonly receiverSignature: Hex;
}

/** What a review is about: an agreement by its id, or an exchange that the review brings along. */
export type Reviewed =
  | { readonly kind: "agreement"; readonly agreement: Hex }
  | { readonly kind: "exchange"; readonly exchange: SignedExchange };

export interface ReviewRecord extends Attested {
  readonly kind: "review";
  readonly ratings: Ratings;
  readonly about: Reviewed;
}

/** Takes a vouch back, whether it arrived yet or not: a tombstone. */
export interface RevocationRecord {
  readonly kind: "revocation";
  readonly attester: AccountId;
  /** Of the vouch. */
  readonly uid: Hex;
  readonly time: number;
  readonly signature: Hex;
}

export type SignedRecord = VouchRecord | ReviewRecord | RevocationRecord;
