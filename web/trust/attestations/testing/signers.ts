import { type Hex, keccak256, pad, stringToHex, toHex } from "viem";
import { privateKeyToAccount, sign } from "viem/accounts";
import { unrated } from "../../../contracts/ratings.ts";
import { type AccountId, accountId } from "../../../index/ids.ts";
import type { Exchange, ReviewRecord, RevocationRecord, SignedExchange, VouchRecord } from "../record.ts";
import { EAS_VERSION, type Scheme } from "../scheme.ts";
import { compactOf } from "../signature.ts";
import { digestOf, exchangeDigest } from "../typedData.ts";

/** A deployment that is nowhere: signatures need none. */
export const SCHEME: Scheme = {
  chainId: 31_337,
  eas: "0x00000000000000000000000000000000000000ea",
  easVersion: EAS_VERSION,
  schemas: { vouch: keccak256(stringToHex("vouch")), review: keccak256(stringToHex("review")) },
};

/** 2026-01-01, in Unix seconds. */
export const NOW = 1_767_225_600;
export const DAY = 86_400;

/** A member with a key. */
export interface Signer {
  readonly account: AccountId;
  readonly key: Hex;
}

/** The same member for the same number. */
export function signer(number: number): Signer {
  const key = keccak256(toHex(number + 1, { size: 32 }));
  const account = accountId(privateKeyToAccount(key).address);
  if (account === null) throw new Error("An address is an account.");
  return { account, key };
}

/** A salt of half a word, as the app makes them; the same for the same number. */
export const salt = (number: number): Hex => pad(keccak256(toHex(number, { size: 32 })).slice(0, 34) as Hex);

const signed = async ({ key }: Signer, hash: Hex): Promise<Hex> =>
  compactOf(await sign({ hash, privateKey: key, to: "hex" }));

export async function vouch(
  from: Signer,
  to: Signer,
  changes: Partial<VouchRecord> = {},
  scheme: Scheme = SCHEME,
): Promise<VouchRecord> {
  const time = changes.time ?? NOW - DAY;
  const unsigned = {
    kind: "vouch" as const,
    attester: from.account,
    recipient: to.account,
    time,
    expirationTime: time + 365 * DAY,
    weight: 80,
    salt: salt(1),
    ...changes,
  };
  return { ...unsigned, signature: changes.signature ?? (await signed(from, digestOf(unsigned, scheme))) };
}

/** An exchange between two, which both signed. */
export async function exchange(
  provider: Signer,
  receiver: Signer,
  changes: Partial<Exchange> = {},
  scheme: Scheme = SCHEME,
): Promise<SignedExchange> {
  const unsigned: Exchange = {
    provider: provider.account,
    receiver: receiver.account,
    community: "0x00000000000000000000000000000000000000c0",
    category: 7,
    what: keccak256(stringToHex("A bicycle repaired")),
    time: NOW - 2 * DAY,
    salt: salt(2),
    ...changes,
  };
  const digest = exchangeDigest(unsigned, scheme);
  return {
    ...unsigned,
    providerSignature: await signed(provider, digest),
    receiverSignature: await signed(receiver, digest),
  };
}

export async function review(
  from: Signer,
  to: Signer,
  about: ReviewRecord["about"],
  changes: Partial<ReviewRecord> = {},
  scheme: Scheme = SCHEME,
): Promise<ReviewRecord> {
  const unsigned = {
    kind: "review" as const,
    attester: from.account,
    recipient: to.account,
    time: NOW - DAY,
    ratings: { ...unrated, overall: 5 },
    about,
    salt: salt(3),
    ...changes,
  };
  return { ...unsigned, signature: changes.signature ?? (await signed(from, digestOf(unsigned, scheme))) };
}

export async function revocation(
  from: Signer,
  uid: Hex,
  time: number = NOW,
  scheme: Scheme = SCHEME,
): Promise<RevocationRecord> {
  const unsigned = { kind: "revocation" as const, attester: from.account, uid, time };
  return { ...unsigned, signature: await signed(from, digestOf(unsigned, scheme)) };
}
