import * as z from "zod/mini";

/** One file's way from one member to the other, whatever connections it takes. */
export const transferId = z.uuid().brand();
export type TransferId = z.infer<typeof transferId>;

export const newTransferId = (): TransferId => transferId.parse(crypto.randomUUID());

/** Bytes of a file. What has come is kept as parts of a `Blob`, which browsers move to disk as it grows. */
export const FILE_SIZE = 1024 ** 3;

/** Bytes of a file in one message: with its head below the 64 KiB that every browser takes (RFC 8831, section 6.6). */
export const CHUNK = 60 * 1024;

/** Bytes before a chunk: the transfer's id, and the place of the chunk's first byte in the file. */
const HEAD = 16 + 8;

/** Characters of a message that is no chunk. */
const TEXT_LENGTH = 2_000;

const message = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("offer"),
    id: transferId,
    name: z.string().check(z.minLength(1), z.maxLength(500)),
    /** Bytes. */
    size: z.int().check(z.nonnegative()),
    /** SHA-256 of the whole file, as 64 hexadecimal digits. */
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  /** Send, from this byte on: the first time from 0, after a break from where it stopped. */
  z.object({ type: z.literal("accept"), id: transferId, held: z.int().check(z.nonnegative()) }),
  z.object({
    type: z.literal("refuse"),
    id: transferId,
    reason: z.enum(["declined", "tooLarge", "tooMany"]),
  }),
  z.object({ type: z.literal("cancel"), id: transferId }),
  /** All has come; whether it is what was offered, by its hash. */
  z.object({ type: z.literal("checked"), id: transferId, intact: z.boolean() }),
]);

/** What the two sides of a transfer say to each other. */
export type FileMessage = z.infer<typeof message>;
export type Offer = Extract<FileMessage, { type: "offer" }>;

/** A piece of a file. */
export interface Chunk {
  readonly id: TransferId;
  /** Bytes of the file before this one. */
  readonly offset: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Checks a text message; null where it is none of ours. */
export function readMessage(text: string): FileMessage | null {
  if (text.length > TEXT_LENGTH) return null;
  try {
    return message.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** A chunk as it travels. */
export function writeChunk({ id, offset, bytes }: Chunk): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(HEAD + bytes.length);
  frame.set(bytesOf(id));
  new DataView(frame.buffer).setBigUint64(16, BigInt(offset));
  frame.set(bytes, HEAD);
  return frame;
}

/** Reads a chunk; null where it is none. */
export function readChunk(frame: ArrayBuffer): Chunk | null {
  if (frame.byteLength <= HEAD || frame.byteLength > HEAD + CHUNK) return null;
  const offset = new DataView(frame).getBigUint64(16);
  if (offset > BigInt(FILE_SIZE)) return null;
  const id = transferId.safeParse(uuidOf(new Uint8Array(frame, 0, 16)));
  if (!id.success) return null;
  return { id: id.data, offset: Number(offset), bytes: new Uint8Array(frame, HEAD) };
}

function bytesOf(uuid: TransferId): Uint8Array {
  const digits = uuid.replaceAll("-", "");
  return Uint8Array.from({ length: 16 }, (_, place) =>
    Number.parseInt(digits.slice(2 * place, 2 * place + 2), 16),
  );
}

function uuidOf(bytes: Uint8Array): string {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
