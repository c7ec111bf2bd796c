import { limits } from "../../contracts/generated/limits.ts";
import type { ReviewRecord, RevocationRecord, SignedExchange, SignedRecord, VouchRecord } from "./record.ts";
import type { Refusal } from "./refusal.ts";
import type { Scheme } from "./scheme.ts";
import { isSignedBy } from "./signature.ts";
import { digestOf, exchangeDigest } from "./typedData.ts";

/** Seconds that the clock of who signs may be ahead of that of who reads. */
export const CLOCKS_DIFFER = 300;

const MOST_WEIGHT = Number(limits.vouchWeight);
const MOST_RATING = Number(limits.rating);
const MOST_LIFE = Number(limits.vouchMaxSeconds);
/**
 * Whether a record counts by itself: what it says is within the bounds of the contracts' resolvers, now is within its life,
 * and whom it names signed it. Contract accounts can't sign here: whether they did, only the chain could say.
 *
 * @param now Unix seconds
 * @returns why not, or null
 */
export async function verify(record: SignedRecord, scheme: Scheme, now: number): Promise<Refusal | null> {
  return checkContent(record, now) ?? (await checkSignatures(record, scheme));
}

function checkContent(record: SignedRecord, now: number): Refusal | null {
  if (record.time > now + CLOCKS_DIFFER) return "not-yet";
  switch (record.kind) {
    case "vouch":
      return checkOther(record) ?? checkVouch(record, now);
    case "review":
      return checkOther(record) ?? checkReview(record, now);
    case "revocation":
      return checkRevocation(record, now);
  }
}

function checkOther({ attester, recipient }: VouchRecord | ReviewRecord): Refusal | null {
  return recipient === attester || BigInt(recipient) === 0n ? "self" : null;
}

function checkVouch({ weight, time, expirationTime }: VouchRecord, now: number): Refusal | null {
  if (!(Number.isInteger(weight) && weight >= 1 && weight <= MOST_WEIGHT)) return "weight-out-of-range";
  if (expirationTime - time > MOST_LIFE) return "life-too-long";
  return expirationTime <= now || expirationTime <= time ? "expired" : null;
}

function checkReview(
  { attester, recipient, ratings, about, time }: ReviewRecord,
  now: number,
): Refusal | null {
  const given = Object.values(ratings);
  const isRating = (rating: number) => Number.isInteger(rating) && rating >= 0 && rating <= MOST_RATING;
  if (!given.every(isRating) || ratings.overall === 0) return "rating-out-of-range";
  if (about.kind === "agreement") return null;
  const { provider, receiver, time: exchanged } = about.exchange;
  if (exchanged > now + CLOCKS_DIFFER || exchanged > time + CLOCKS_DIFFER) return "not-yet";
  const other = attester === provider ? receiver : attester === receiver ? provider : null;
  return other === recipient ? null : "not-party";
}

/** What a vouch that was taken back could last at most has passed: with it goes what takes it back. */
function checkRevocation({ time }: RevocationRecord, now: number): Refusal | null {
  return time + MOST_LIFE + CLOCKS_DIFFER <= now ? "expired" : null;
}

async function checkSignatures(record: SignedRecord, scheme: Scheme): Promise<Refusal | null> {
  if (!(await isSignedBy(record.attester, digestOf(record, scheme), record.signature))) return "forged";
  if (record.kind !== "review" || record.about.kind === "agreement") return null;
  return checkParties(record.about.exchange, scheme);
}

async function checkParties(exchange: SignedExchange, scheme: Scheme): Promise<Refusal | null> {
  const digest = exchangeDigest(exchange, scheme);
  const signed =
    (await isSignedBy(exchange.provider, digest, exchange.providerSignature)) &&
    (await isSignedBy(exchange.receiver, digest, exchange.receiverSignature));
  return signed ? null : "one-signature-missing";
}
