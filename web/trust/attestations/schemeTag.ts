import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Scheme } from "./scheme.ts";

/** Bytes that stand for a deployment: records of another would all look forged. */
export const SCHEME_TAG = 8;

/** What two devices compare before they exchange records. */
export function schemeTag({ chainId, eas, easVersion, schemas }: Scheme): Uint8Array {
  const named = [chainId, eas, easVersion, schemas.vouch, schemas.review].join().toLowerCase();
  return sha256(utf8ToBytes(named)).slice(0, SCHEME_TAG);
}
