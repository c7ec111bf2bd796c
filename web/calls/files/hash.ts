import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** Bytes that are in memory at a time while a file is read. */
const READ = 1024 ** 2;

/** A SHA-256 that grows with what is added: the browser's own takes only the whole at once. */
export interface Hash {
  add(bytes: Uint8Array): void;
  /** 64 hexadecimal digits; nothing can be added afterwards. */
  end(): string;
}

export function createHash(): Hash {
  const hash = sha256.create();
  return { add: (bytes) => hash.update(bytes), end: () => bytesToHex(hash.digest()) };
}

/**
 * Reads a file piece by piece.
 *
 * @throws Where the file changed or went away since it was chosen.
 */
export async function* piecesOf(file: Blob, from = 0): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let offset = from; offset < file.size; offset += READ) {
    yield new Uint8Array(await file.slice(offset, offset + READ).arrayBuffer());
  }
}

/** A file's SHA-256; `told` hears of the bytes read so far, and stops the reading by answering false. */
export async function hashOf(file: Blob, told: (bytes: number) => boolean): Promise<string | null> {
  const hash = createHash();
  let read = 0;
  for await (const piece of piecesOf(file)) {
    hash.add(piece);
    read += piece.length;
    if (!told(read)) return null;
  }
  return hash.end();
}
