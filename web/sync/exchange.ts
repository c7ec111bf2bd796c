import { type Hex, keccak256, toBytes } from "viem";
import type { AccountId } from "../index/ids.ts";
import type { ExchangeMessage } from "../messaging/content/exchange.ts";
import type { Exchange, SignedExchange } from "../trust/attestations/record.ts";
import type { Scheme } from "../trust/attestations/scheme.ts";
import { isSignedBy } from "../trust/attestations/signature.ts";
import { exchangeDigest } from "../trust/attestations/typedData.ts";

/** What both sign of a message about an exchange: its words by their Keccak-256. */
export function exchangeOf({ words, ...message }: ExchangeMessage): Exchange {
  const { provider, receiver, community, category, time, salt } = message;
  return { provider, receiver, community, category, what: keccak256(toBytes(words)), time, salt };
}

/** Whose signature a message about an exchange still lacks; null for nobody's. */
export function lacking({ provider, receiver, ...message }: ExchangeMessage): AccountId | null {
  if (message.providerSignature === null) return provider;
  return message.receiverSignature === null ? receiver : null;
}

/** The exchange with both signatures; null where one is missing. */
export function signedOf(message: ExchangeMessage): SignedExchange | null {
  const { providerSignature, receiverSignature } = message;
  if (providerSignature === null || receiverSignature === null) return null;
  return { ...exchangeOf(message), providerSignature, receiverSignature };
}

/** The same with the signature of one who took part. */
export function withSignature(message: ExchangeMessage, by: AccountId, signature: Hex): ExchangeMessage {
  return by === message.provider
    ? { ...message, providerSignature: signature }
    : { ...message, receiverSignature: signature };
}

/**
 * Whether a message about an exchange is what it says: between the two of the conversation, and each signature that it carries
 * by whom it names.
 * @returns its digest, which stands for it in reviews; null where it is not
 */
export async function checkedDigest(
  message: ExchangeMessage,
  between: readonly AccountId[],
  scheme: Scheme,
): Promise<Hex | null> {
  const { provider, receiver, providerSignature, receiverSignature } = message;
  const isTheirs = provider !== receiver && between.includes(provider) && between.includes(receiver);
  if (!isTheirs || (providerSignature === null && receiverSignature === null)) return null;
  const digest = exchangeDigest(exchangeOf(message), scheme);
  const signed = await Promise.all([
    providerSignature === null || isSignedBy(provider, digest, providerSignature),
    receiverSignature === null || isSignedBy(receiver, digest, receiverSignature),
  ]);
  return signed.every(Boolean) ? digest : null;
}
