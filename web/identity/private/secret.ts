import { x25519 } from "@noble/curves/ed25519.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { type Address, type Hex, isAddressEqual, recoverMessageAddress } from "viem";
import * as z from "zod/mini";
import { SignatureUndetermined } from "../errors.ts";
import type { Profile } from "../profile/schema.ts";
import { type Bytes, fromHex, toHex, utf8 } from "./bytes.ts";

/** A member's key for private fields: X25519 (RFC 7748). */
export interface EncryptionKey {
  readonly secret: Bytes;
  /** Published in the profile: who has it can seal something to this member. */
  readonly publicKey: Hex;
}

const hex = z.templateLiteral(["0x", z.string()]);
const hexPair = z.object({ key: hex, proof: hex });

/** Bytes of an ECDSA signature with its recovery bit: what a wallet with one key answers. */
const SIGNATURE_BYTES = 65;

/** The words that the wallet shows. Changing one of them gives every member another key. */
export function encryptionKeyText(member: Address): string {
  return [
    "Open the private part of your Myceliary profile.",
    "",
    "Only sign this on a site that you trust with your address and your phone number: whoever has this signature can read what is private in your profile and what others have shown to you.",
    "",
    `Account: ${member.toLowerCase()}`,
    "Version: 1",
  ].join("\n");
}

/** The words under which a member publishes a key. */
function publishedKeyText(publicKey: string): string {
  return [
    "This is my key for private fields in Myceliary. Members who let me read theirs seal them with it.",
    "",
    `Key: ${publicKey}`,
  ].join("\n");
}

/** What a profile says of its owner's key. */
export type PublishedKey = NonNullable<Profile["encryptionKey"]>;

/** Publishes a key with the wallet's word that it is this member's: without it, a node could pass off its own. */
export async function publishKey(
  { publicKey }: EncryptionKey,
  sign: (text: string) => Promise<Hex>,
): Promise<PublishedKey> {
  return { key: publicKey, proof: await sign(publishedKeyText(publicKey)) };
}

/** The key that others may seal to for a member; null where the profile's is not by the member's wallet. */
export async function sealableKey(member: Address, published: PublishedKey | undefined): Promise<Hex | null> {
  if (published === undefined) return null;
  const { key, proof } = hexPair.parse(published);
  return (await isSignedBy(member, publishedKeyText(key), proof)) ? key : null;
}

/** The key that a secret belongs to. */
export function keyOf(secret: Bytes): EncryptionKey {
  return { secret, publicKey: toHex(x25519.getPublicKey(secret)) };
}

async function isSignedBy(member: Address, message: string, signature: Hex): Promise<boolean> {
  if (fromHex(signature).length !== SIGNATURE_BYTES) return false;
  try {
    return isAddressEqual(await recoverMessageAddress({ message, signature }), member);
  } catch {
    return false;
  }
}

/**
 * Derives a member's key from a signature of their wallet, so that every device of theirs comes to the same one and none
 * has to be carried over: HKDF-SHA256 (RFC 5869) over an ECDSA signature that the wallet makes deterministically (RFC 6979).
 *
 * @param sign signs a text (EIP-191); called once where `known` is given, otherwise twice, to see that it is deterministic
 * @param known the public key that the profile names, if it does
 * @throws {SignatureUndetermined} the wallet is a contract or signs differently each time
 */
export async function deriveKey(
  member: Address,
  sign: (text: string) => Promise<Hex>,
  known?: string,
): Promise<EncryptionKey> {
  const text = encryptionKeyText(member);
  const signature = await sign(text);
  if (!(await isSignedBy(member, text, signature))) throw new SignatureUndetermined();
  // The recovery bit is written in more than one way: it stays out.
  const material = fromHex(signature).slice(0, SIGNATURE_BYTES - 1);
  const secret = hkdf(sha256, material, utf8("myceliary/profile/x25519/v1"), utf8(member.toLowerCase()), 32);
  const key = keyOf(Uint8Array.from(secret));
  if (known !== undefined && known !== key.publicKey) throw new SignatureUndetermined();
  if (known === undefined && (await sign(text)) !== signature) throw new SignatureUndetermined();
  return key;
}
