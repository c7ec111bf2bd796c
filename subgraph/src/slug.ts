import { Bytes } from "@graphprotocol/graph-ts";

const HYPHEN: u8 = 0x2d;
/** For a slug that can't be read. */
const OTHER = "other";

function isSlugByte(byte: u8): bool {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte == HYPHEN;
}

/** A slug of lower-case ASCII letters, digits and hyphens, padded with zeros. */
export function slugOf(bytes: Bytes): string {
  let slug = "";
  for (let i = 0; i < bytes.length && bytes[i] != 0; i++) {
    if (!isSlugByte(bytes[i])) return OTHER;
    slug += String.fromCharCode(bytes[i]);
  }
  return slug == "" ? OTHER : slug;
}
