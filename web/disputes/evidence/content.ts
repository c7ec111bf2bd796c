import { type Address, bytesToHex, type Hex, hexToBytes, keccak256 } from "viem";
import * as z from "zod/mini";
import { safeName } from "../../calls/files/name.ts";
import { address, hex } from "../../index/fields.ts";

const FORMAT = "myceliary.evidence/1";

/** Bytes of one piece of evidence with its files: what any IPFS node passes on as one block. */
export const EVIDENCE_BYTES = 1_048_576;
/** UTF-16 units of a statement, and files of one piece of evidence. */
export const STATEMENT_LENGTH = 20_000;
export const FILES = 12;
const NAME_LENGTH = 200;

/** A file that belongs to a piece of evidence. */
export interface EvidenceFile {
  readonly name: string;
  /** Its media type, as its sender's browser said it: not to be trusted. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a party says and shows. */
export interface EvidenceContent {
  readonly statement: string;
  readonly files: readonly EvidenceFile[];
}

const base64 = z.pipe(
  z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
  z.transform((text, context) => {
    try {
      return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    } catch {
      context.issues.push({ code: "custom", message: "is no base64", input: text });
      return z.NEVER;
    }
  }),
);

const documentSchema = z.object({
  format: z.literal(FORMAT),
  agreement: hex,
  by: address,
  statement: z.string().check(z.maxLength(STATEMENT_LENGTH)),
  files: z
    .array(
      z.object({
        name: z.string().check(z.minLength(1), z.maxLength(NAME_LENGTH)),
        type: z.string().check(z.maxLength(NAME_LENGTH)),
        data: base64,
      }),
    )
    .check(z.maxLength(FILES)),
});

const toBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

/**
 * One document with a statement and all of its files, so that one hash stands for all of it. It names its agreement and
 * who says it: the same bytes can't pass for another's words elsewhere.
 */
export function writeEvidence(
  { statement, files }: EvidenceContent,
  agreement: Hex,
  by: Address,
): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    JSON.stringify({
      format: FORMAT,
      agreement,
      by: by.toLowerCase(),
      statement,
      files: files.map(({ name, type, bytes }) => ({
        name: name.slice(0, NAME_LENGTH),
        type,
        data: toBase64(bytes),
      })),
    }),
  );
}

/** What the bytes of a piece of evidence hold. Anything that is no document of ours is one file, as it is. */
export function readEvidence(bytes: Uint8Array<ArrayBuffer>): EvidenceContent {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const { statement, files } = documentSchema.parse(JSON.parse(text));
    return {
      statement,
      files: files.map(({ name, type, data }) => ({ name: safeName(name), type, bytes: data })),
    };
  } catch {
    return { statement: "", files: [{ name: "evidence", type: "application/octet-stream", bytes }] };
  }
}

/** The hash by which evidence is known on chain. */
export const evidenceHash = (bytes: Uint8Array): Hex => keccak256(bytes);

/** Whether bytes are those that a party pointed at. */
export function isAuthentic(bytes: Uint8Array, hash: Hex): boolean {
  return evidenceHash(bytes) === bytesToHex(hexToBytes(hash));
}
