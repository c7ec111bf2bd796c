import { base32 } from "multiformats/bases/base32";
import { CID } from "multiformats/cid";
import * as raw from "multiformats/codecs/raw";
import { sha256 } from "multiformats/hashes/sha2";
import { limits } from "../../contracts/generated/limits.ts";

const TEXT = "data:text/plain;charset=utf-8,";

/** Where evidence is. */
export type EvidencePlace =
  /** A short statement is its own address: it lies on the chain. */
  | { readonly in: "chain"; readonly statement: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly in: "ipfs"; readonly cid: string }
  /** Somewhere else: nothing is fetched from where a stranger says. */
  | { readonly in: "elsewhere" };

/** The address that holds a statement itself; null where it is too long for the chain, or has half a character. */
export function textAddress(statement: string): string | null {
  try {
    const uri = TEXT + encodeURIComponent(statement);
    return uri.length <= limits.evidenceUriBytes ? uri : null;
  } catch {
    return null;
  }
}

/** The address of a document by what is in it (CIDv1, raw, SHA-256), whoever keeps it. */
export async function ipfsAddress(bytes: Uint8Array): Promise<string> {
  return `ipfs://${CID.createV1(raw.code, await sha256.digest(bytes)).toString(base32)}`;
}

function cidOf(text: string): string | null {
  try {
    return CID.parse(text).toString();
  } catch {
    return null;
  }
}

/** Reads the address of a piece of evidence. */
export function placeOf(uri: string): EvidencePlace {
  if (uri.startsWith(TEXT)) {
    try {
      const statement = decodeURIComponent(uri.slice(TEXT.length));
      return { in: "chain", statement, bytes: new TextEncoder().encode(statement) };
    } catch {
      return { in: "elsewhere" };
    }
  }
  const [, root] = /^ipfs:\/\/([^/?#]+)$/.exec(uri) ?? [];
  const cid = root === undefined ? null : cidOf(root);
  return cid === null ? { in: "elsewhere" } : { in: "ipfs", cid };
}
