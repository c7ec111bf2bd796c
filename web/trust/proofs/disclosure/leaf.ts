import { concat, type Hex, keccak256, stringToHex, toHex } from "viem";

/** Bytes of the secret that salts come from. */
export const SALT_SECRET_BYTES = 32;

const DOMAIN = keccak256(stringToHex("Myceliary ReviewSet leaf, version 1"));

/**
 * The salt of one review's leaf. Each is disclosed with its review alone, and tells nothing of the others.
 *
 * @param secret {@link SALT_SECRET_BYTES} that never leave the device
 * @param review as it travels
 */
export function saltOf(secret: Uint8Array, review: Uint8Array): Hex {
  return keccak256(concat([toHex(secret), keccak256(review)]));
}

/**
 * A review's leaf. Hashed twice, so that what is hashed last is 32 bytes, and the 64 of an inner node are never a leaf's.
 *
 * @param review as it travels
 */
export function leafOf(salt: Hex, review: Uint8Array): Hex {
  return keccak256(keccak256(concat([DOMAIN, salt, keccak256(review)])));
}
