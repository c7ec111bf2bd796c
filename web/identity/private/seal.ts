import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { x25519 } from "@noble/curves/ed25519.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Address, Hex } from "viem";
import { StillSealed } from "../errors.ts";
import type { Sealed } from "../profile/schema.ts";
import { type Book, bookSchema } from "./book.ts";
import { type Bytes, fromBase64, fromHex, joined, toBase64, toHex, utf8 } from "./bytes.ts";
import { type PrivateFields, privateFieldsSchema } from "./fields.ts";
import type { EncryptionKey } from "./secret.ts";

/*
 * The construction, and who can read what, is described in docs/adr/0008-private-fields-of-a-profile.md.
 */

const NONCE = 24;
const KEY = 32;
const TAG = 16;
/** Plaintext is filled up to a multiple of this many bytes, so that its length tells little. */
const BLOCK = 512;
/** A wrapping key is used once, so its nonce need not differ. */
const ONCE = new Uint8Array(NONCE);

const WRAP = utf8("myceliary/profile/wrap/v1");
const BOOK = utf8("myceliary/profile/book/v1");

function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Ties a ciphertext to its owner's profile: elsewhere it doesn't open. */
const bound = (use: string, owner: Address): Bytes =>
  utf8(`myceliary/profile/${use}/v1/${owner.toLowerCase()}`);

/** The value's JSON, its length before it and zeros after it. */
function padded(value: unknown): Bytes {
  const text = utf8(JSON.stringify(value));
  const bytes = new Uint8Array(Math.ceil((text.length + 4) / BLOCK) * BLOCK);
  new DataView(bytes.buffer).setUint32(0, text.length);
  bytes.set(text, 4);
  return bytes;
}

function unpadded(bytes: Uint8Array): unknown {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
}

function encrypt(key: Uint8Array, value: unknown, associated: Bytes): string {
  const nonce = randomBytes(NONCE);
  return toBase64(joined(nonce, xchacha20poly1305(key, nonce, associated).encrypt(padded(value))));
}

function decrypt(key: Uint8Array, text: string, associated: Bytes): unknown {
  const bytes = fromBase64(text);
  const cipher = xchacha20poly1305(key, bytes.slice(0, NONCE), associated);
  return unpadded(cipher.decrypt(bytes.slice(NONCE)));
}

/** What sealer and reader both come to: a key for the content key, and the tag by which the reader finds it. */
function wrapping(secret: Bytes, other: Bytes, ephemeral: Bytes, reader: Bytes) {
  const shared = x25519.getSharedSecret(secret, other);
  const derived = hkdf(sha256, shared, joined(ephemeral, reader), WRAP, KEY + TAG);
  return { key: derived.slice(0, KEY), tag: toHex(derived.slice(KEY)) };
}

const bookKey = (own: EncryptionKey): Uint8Array => hkdf(sha256, own.secret, undefined, BOOK, KEY);

/**
 * Seals private fields for their owner and for readers, under a new content key each time: whoever is not among the readers
 * now can't open it, though they could open the one before.
 *
 * @param readers public keys; the owner's own need not be among them
 */
export function seal(
  owner: Address,
  own: EncryptionKey,
  fields: PrivateFields,
  readers: readonly Hex[],
  book: Book,
): Sealed {
  const content = randomBytes(KEY);
  const ephemeral = x25519.keygen();
  const ephemeralPublic = Uint8Array.from(ephemeral.publicKey);
  const wraps = [...new Set([own.publicKey, ...readers])].map((reader) => {
    const publicKey = fromHex(reader);
    const { key, tag } = wrapping(
      Uint8Array.from(ephemeral.secretKey),
      publicKey,
      ephemeralPublic,
      publicKey,
    );
    return { tag, key: toHex(xchacha20poly1305(key, ONCE).encrypt(content)) };
  });
  return {
    ephemeral: toHex(ephemeralPublic),
    // By tag, which is as good as chance: the order in which readers were added tells nothing.
    wraps: wraps.sort((a, b) => (a.tag < b.tag ? -1 : 1)),
    sealed: encrypt(content, fields, bound("fields", owner)),
    book: encrypt(bookKey(own), book, bound("book", owner)),
  };
}

/**
 * Opens what was sealed to a reader.
 *
 * @throws {StillSealed} it was not sealed to this reader, or was changed since
 */
export function unseal(owner: Address, reader: EncryptionKey, sealed: Sealed): PrivateFields {
  try {
    const ephemeral = fromHex(sealed.ephemeral);
    const { key, tag } = wrapping(reader.secret, ephemeral, ephemeral, fromHex(reader.publicKey));
    const wrap = sealed.wraps.find((each) => each.tag === tag);
    if (wrap === undefined) throw new StillSealed();
    const content = xchacha20poly1305(key, ONCE).decrypt(fromHex(wrap.key));
    return privateFieldsSchema.parse(decrypt(content, sealed.sealed, bound("fields", owner)));
  } catch {
    // What exactly failed helps nobody but who is trying keys.
    throw new StillSealed();
  }
}

/** Opens the owner's list of grants. @throws {StillSealed} with any other key than the owner's */
export function openBook(owner: Address, own: EncryptionKey, sealed: Sealed): Book {
  try {
    return bookSchema.parse(decrypt(bookKey(own), sealed.book, bound("book", owner)));
  } catch {
    throw new StillSealed();
  }
}
