import { expect } from "chai";
import fc from "fast-check";
import type { Address, Hex } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { SignatureUndetermined, StillSealed } from "../errors.ts";
import { type Sealed, sealedSchema } from "../profile/schema.ts";
import { type Book, granted, takenBack } from "./book.ts";
import { fromBase64, fromHex, toBase64, toHex } from "./bytes.ts";
import { openBook, seal, unseal } from "./seal.ts";
import {
  deriveKey,
  type EncryptionKey,
  encryptionKeyText,
  keyOf,
  publishKey,
  sealableKey,
} from "./secret.ts";

const OWNER: Address = "0x00000000000000000000000000000000000000aA";
const OTHER: Address = "0x00000000000000000000000000000000000000Bb";
const NOW = new Date("2026-11-27T12:00:00Z");

const key = (): EncryptionKey => keyOf(crypto.getRandomValues(new Uint8Array(32)));
const [owner, reader, stranger] = [key(), key(), key()];
const fields = { address: "12 Bakery Yard", phone: "+351 210 000 000" };

describe("private fields", () => {
  it("open for the owner and for each reader, with any content", () => {
    const content = fc.record(
      { address: fc.string({ maxLength: 500 }), note: fc.string({ unit: "grapheme", maxLength: 200 }) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(content, fc.integer({ min: 0, max: 5 }), (some, count) => {
        const readers = Array.from({ length: count }, key);
        const sealed = seal(
          OWNER,
          owner,
          some,
          readers.map(({ publicKey }) => publicKey),
          [],
        );
        expect(sealedSchema.parse(sealed)).to.deep.equal(sealed);
        for (const each of [owner, ...readers]) expect(unseal(OWNER, each, sealed)).to.deep.equal(some);
        expect(() => unseal(OWNER, stranger, sealed)).to.throw(StillSealed);
      }),
      { numRuns: 30 },
    );
  });

  it("are closed to who could read them before, once that is taken back", () => {
    const before = seal(OWNER, owner, fields, [reader.publicKey], []);
    const after = seal(OWNER, owner, fields, [], []);
    expect(unseal(OWNER, reader, before)).to.deep.equal(fields);
    expect(() => unseal(OWNER, reader, after)).to.throw(StillSealed);
    // Not even with the content key of the time before.
    const mixed: Sealed = { ...after, ephemeral: before.ephemeral, wraps: before.wraps };
    expect(() => unseal(OWNER, reader, mixed)).to.throw(StillSealed);
  });

  it("don't open in another member's profile, or after any change", () => {
    const sealed = seal(OWNER, owner, fields, [reader.publicKey], []);
    expect(() => unseal(OTHER, reader, sealed)).to.throw(StillSealed);
    const bytes = fromBase64(sealed.sealed);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = bytes.map((byte, position) => (position === at ? byte ^ change : byte));
        expect(() => unseal(OWNER, reader, { ...sealed, sealed: toBase64(changed) })).to.throw(StillSealed);
      }),
      { numRuns: 50 },
    );
  });

  it("tell nobody else what they say, who may read them, or how long a short text is", () => {
    const short = seal(OWNER, owner, { address: "a" }, [reader.publicKey], []);
    const long = seal(OWNER, owner, fields, [reader.publicKey], []);
    expect(short.sealed.length).to.equal(long.sealed.length);
    const text = JSON.stringify(long);
    for (const secret of [fields.address, fields.phone, reader.publicKey, reader.publicKey.slice(2), OTHER])
      expect(text).to.not.include(secret);
  });

  it("have a book of grants for the owner's eyes only", () => {
    let book: Book = granted([], "member", OTHER, NOW);
    book = granted(granted(book, "member", OTHER, NOW), "community", OWNER, NOW);
    expect(book).to.have.length(2);
    const sealed = seal(OWNER, owner, fields, [reader.publicKey], book);
    expect(openBook(OWNER, owner, sealed)).to.deep.equal(book);
    expect(() => openBook(OWNER, reader, sealed)).to.throw(StillSealed);
    expect(takenBack(book, "member", OTHER)).to.deep.equal(book.slice(1));
  });

  it("are bytes that survive their spellings", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(fromHex(toHex(bytes))).to.deep.equal(Uint8Array.from(bytes));
        expect(fromBase64(toBase64(bytes))).to.deep.equal(Uint8Array.from(bytes));
      }),
    );
  });
});

describe("a member's key for private fields", () => {
  const wallet = privateKeyToAccount(generatePrivateKey());
  const signed: string[] = [];
  const sign = (message: string): Promise<Hex> => {
    signed.push(message);
    return wallet.signMessage({ message });
  };
  beforeEach(() => signed.splice(0));

  it("is the same on every device, and asks the wallet twice only at first", async () => {
    const first = await deriveKey(wallet.address, sign);
    expect(signed).to.deep.equal(Array(2).fill(encryptionKeyText(wallet.address)));
    const later = await deriveKey(wallet.address, sign, first.publicKey);
    expect(signed).to.have.length(3);
    expect(later).to.deep.equal(first);
  });

  it("is believed where the member's wallet vouches for it, and nowhere else", async () => {
    const published = await publishKey(reader, sign);
    expect(await sealableKey(wallet.address, published)).to.equal(reader.publicKey);
    expect(await sealableKey(OTHER, published)).to.equal(null);
    expect(await sealableKey(wallet.address, { ...published, key: stranger.publicKey })).to.equal(null);
    expect(await sealableKey(wallet.address, undefined)).to.equal(null);
  });

  it("is refused to a wallet that signs differently each time", async () => {
    let calls = 0;
    const other = privateKeyToAccount(generatePrivateKey());
    const fickle = (message: string) => (calls++ === 0 ? wallet : other).signMessage({ message });
    expect(await failureOf(deriveKey(wallet.address, fickle))).to.be.instanceOf(SignatureUndetermined);
  });

  it("is refused to an account that is a contract, whose signatures come from others", async () => {
    const contract: Address = "0x00000000000000000000000000000000000000Cc";
    expect(await failureOf(deriveKey(contract, sign))).to.be.instanceOf(SignatureUndetermined);
    const long = async (): Promise<Hex> => `0x${"ab".repeat(200)}`;
    expect(await failureOf(deriveKey(wallet.address, long))).to.be.instanceOf(SignatureUndetermined);
  });

  it("is refused where it is not the one that the profile names", async () => {
    const known: Hex = `0x${"1".repeat(64)}`;
    expect(await failureOf(deriveKey(wallet.address, sign, known))).to.be.instanceOf(SignatureUndetermined);
  });
});

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error("It did not fail.");
}
