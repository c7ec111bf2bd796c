import type { Hex } from "viem";
import type { Ratings } from "../contracts/ratings.ts";
import { toHex } from "../identity/private/bytes.ts";
import type { AccountId } from "../index/ids.ts";
import type { ExchangeMessage } from "../messaging/content/exchange.ts";
import { encodeRecord } from "../trust/attestations/codec.ts";
import type { Reviewed } from "../trust/attestations/record.ts";
import type { Scheme } from "../trust/attestations/scheme.ts";
import { compactOf } from "../trust/attestations/signature.ts";
import {
  attestationTypedData,
  exchangeTypedData,
  revocationTypedData,
} from "../trust/attestations/typedData.ts";
import type { WalletActions } from "../wallet/loaded/walletActions.ts";
import { exchangeOf, withSignature } from "./exchange.ts";

/** Random bytes of a salt; with zeros before them, which don't travel, they make 32. */
const SALT = 16;

/** Who signs, and by which wallet. */
export interface Signer {
  readonly account: AccountId;
  readonly scheme: Scheme;
  readonly wallet: () => Promise<WalletActions>;
  /** Unix seconds. */
  readonly now: number;
}

interface Vouch {
  readonly recipient: AccountId;
  /** 1 to 100. */
  readonly weight: number;
  /** Unix seconds from which it no longer counts. */
  readonly expirationTime: number;
}

function newSalt(): Hex {
  const bytes = new Uint8Array(32);
  bytes.set(crypto.getRandomValues(new Uint8Array(SALT)), 32 - SALT);
  return toHex(bytes);
}

/**
 * Has the member's wallet sign a vouch, without the chain.
 * @returns the record as it travels
 * @throws the wallet's own error where it doesn't sign
 */
export async function signVouch(
  { account, scheme, wallet, now }: Signer,
  { recipient, weight, expirationTime }: Vouch,
): Promise<Uint8Array> {
  const vouch = {
    kind: "vouch",
    attester: account,
    recipient,
    weight,
    time: now,
    expirationTime,
    salt: newSalt(),
  } as const;
  const signature = await (await wallet()).signTypedData({ account, ...attestationTypedData(vouch, scheme) });
  return encodeRecord({ ...vouch, signature: compactOf(signature) });
}

/**
 * Has the member's wallet sign that a vouch is taken back.
 *
 * @param uid of the vouch
 * @returns the record as it travels
 * @throws the wallet's own error where it doesn't sign
 */
export async function signRevocation(
  { account, scheme, wallet, now }: Signer,
  uid: Hex,
): Promise<Uint8Array> {
  const revocation = { kind: "revocation", attester: account, uid, time: now } as const;
  const signature = await (await wallet()).signTypedData({
    account,
    ...revocationTypedData(revocation, scheme),
  });
  return encodeRecord({ ...revocation, signature: compactOf(signature) });
}

/**
 * Has the member's wallet sign an exchange that it took part in.
 * @throws the wallet's own error where it doesn't sign
 */
export async function signExchange(
  { account, scheme, wallet }: Signer,
  message: ExchangeMessage,
): Promise<ExchangeMessage> {
  const signature = await (await wallet()).signTypedData({
    account,
    ...exchangeTypedData(exchangeOf(message), scheme),
  });
  return withSignature(message, account, compactOf(signature));
}

/** Begins an exchange that both are to sign, with the member's own signature. @throws the wallet's own error where it doesn't sign */
export function beginExchange(
  signer: Signer,
  what: Pick<ExchangeMessage, "provider" | "receiver" | "community" | "category" | "words">,
): Promise<ExchangeMessage> {
  const unsigned = { providerSignature: null, receiverSignature: null };
  return signExchange(signer, { ...what, ...unsigned, time: signer.now, salt: newSalt() });
}

/**
 * Has the member's wallet sign how an agreement or exchange was.
 *
 * @param recipient the other who took part
 * @returns the record as it travels
 * @throws the wallet's own error where it doesn't sign
 */
export async function signReview(
  { account, scheme, wallet, now }: Signer,
  recipient: AccountId,
  about: Reviewed,
  ratings: Ratings,
): Promise<Uint8Array> {
  const review = {
    kind: "review",
    attester: account,
    recipient,
    time: now,
    salt: newSalt(),
    ratings,
    about,
  } as const;
  const signature = await (await wallet()).signTypedData({
    account,
    ...attestationTypedData(review, scheme),
  });
  return encodeRecord({ ...review, signature: compactOf(signature) });
}
