import { aspects, type Ratings } from "../../contracts/ratings.ts";
import type { AccountId } from "../../index/ids.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import type { Reviewed, ReviewRecord, RevocationRecord, SignedRecord, VouchRecord } from "./record.ts";
import type { Refusal } from "./refusal.ts";

/** Bytes of a record at most: the longest is a review that brings its exchange along, with whole salts. */
export const MOST_RECORD = 384;

/** Of the encoding: a record's first byte. */
const VERSION = 1;

/** A record's second byte. */
const KINDS = { vouch: 1, agreementReview: 2, exchangeReview: 3, revocation: 4 } as const;

const ADDRESS = 20;
const WORD = 32;
const SIGNATURE = 64;
/** Unix seconds until the year 36812. */
const SECONDS = 5;

/**
 * A record as it is kept and as it travels: a version, a kind, then its fields in a fixed order. The schema is left out, for
 * the kind and the deployment say it, and so are an exchange's parties, who are the reviewer and the reviewed.
 *
 * @throws {@link RangeError} for a review by or of somebody who took no part in the exchange
 */
export function encodeRecord(record: SignedRecord): Uint8Array {
  const writer = new ByteWriter().whole(VERSION, 1);
  switch (record.kind) {
    case "vouch":
      return writeAttested(writer.whole(KINDS.vouch, 1), record)
        .whole(record.expirationTime, SECONDS)
        .whole(record.weight, 1)
        .done();
    case "review":
      return writeReview(writer, record).done();
    case "revocation":
      return writer
        .whole(KINDS.revocation, 1)
        .hex(record.attester, ADDRESS)
        .hex(record.uid, WORD)
        .whole(record.time, SECONDS)
        .hex(record.signature, SIGNATURE)
        .done();
  }
}

function writeAttested(writer: ByteWriter, record: VouchRecord | ReviewRecord): ByteWriter {
  return writer
    .hex(record.attester, ADDRESS)
    .hex(record.recipient, ADDRESS)
    .whole(record.time, SECONDS)
    .trimmed(record.salt)
    .hex(record.signature, SIGNATURE);
}

function writeReview(writer: ByteWriter, record: ReviewRecord): ByteWriter {
  const { about, ratings, attester, recipient } = record;
  writeAttested(
    writer.whole(about.kind === "agreement" ? KINDS.agreementReview : KINDS.exchangeReview, 1),
    record,
  );
  for (const aspect of aspects) writer.whole(ratings[aspect], 1);
  if (about.kind === "agreement") return writer.hex(about.agreement, WORD);
  const { exchange } = about;
  const isByProvider = attester === exchange.provider;
  const parties = isByProvider ? [attester, recipient] : [recipient, attester];
  if (parties[0] !== exchange.provider || parties[1] !== exchange.receiver)
    throw new RangeError("Only a review of one party by the other can be encoded.");
  return writer
    .whole(isByProvider ? 1 : 0, 1)
    .hex(exchange.community, ADDRESS)
    .whole(exchange.category, 2)
    .hex(exchange.what, WORD)
    .whole(exchange.time, SECONDS)
    .trimmed(exchange.salt)
    .hex(exchange.providerSignature, SIGNATURE)
    .hex(exchange.receiverSignature, SIGNATURE);
}

/** Reads a record from untrusted bytes; each record has one encoding. It still has to be verified. */
export function decodeRecord(bytes: Uint8Array): SignedRecord | Refusal {
  if (bytes.length > MOST_RECORD) return "too-long";
  const reader = new ByteReader(bytes);
  if (reader.whole(1) !== VERSION) return "malformed";
  const read = READERS[reader.whole(1)];
  if (read === undefined) return "unknown-schema";
  const record = read(reader);
  return record !== null && reader.isWhole ? record : "malformed";
}

type Read = (reader: ByteReader) => SignedRecord | null;

const READERS: Readonly<Record<number, Read>> = {
  [KINDS.vouch]: (reader) => ({
    kind: "vouch",
    ...readAttested(reader),
    expirationTime: reader.whole(SECONDS),
    weight: reader.whole(1),
  }),
  [KINDS.agreementReview]: (reader) => ({
    kind: "review",
    ...readAttested(reader),
    ratings: readRatings(reader),
    about: { kind: "agreement", agreement: reader.hex(WORD) },
  }),
  [KINDS.exchangeReview]: readExchangeReview,
  [KINDS.revocation]: (reader): RevocationRecord => ({
    kind: "revocation",
    attester: readAccount(reader),
    uid: reader.hex(WORD),
    time: reader.whole(SECONDS),
    signature: reader.hex(SIGNATURE),
  }),
};

function readExchangeReview(reader: ByteReader): ReviewRecord | null {
  const attested = readAttested(reader);
  const ratings = readRatings(reader);
  const role = reader.whole(1);
  if (role > 1) return null;
  const { attester, recipient } = attested;
  const about: Reviewed = {
    kind: "exchange",
    exchange: {
      provider: role === 1 ? attester : recipient,
      receiver: role === 1 ? recipient : attester,
      community: reader.hex(ADDRESS),
      category: reader.whole(2),
      what: reader.hex(WORD),
      time: reader.whole(SECONDS),
      salt: reader.trimmed(),
      providerSignature: reader.hex(SIGNATURE),
      receiverSignature: reader.hex(SIGNATURE),
    },
  };
  return { kind: "review", ...attested, ratings, about };
}

function readAttested(reader: ByteReader) {
  return {
    attester: readAccount(reader),
    recipient: readAccount(reader),
    time: reader.whole(SECONDS),
    salt: reader.trimmed(),
    signature: reader.hex(SIGNATURE),
  };
}

/** Twenty bytes as lower-case text are an account in the index's spelling. */
const readAccount = (reader: ByteReader): AccountId => reader.hex(ADDRESS) as AccountId;

function readRatings(reader: ByteReader): Ratings {
  const [overall, reliability, quality, communication, safety] = aspects.map(() => reader.whole(1));
  return {
    overall: overall ?? 0,
    reliability: reliability ?? 0,
    quality: quality ?? 0,
    communication: communication ?? 0,
    safety: safety ?? 0,
  };
}
