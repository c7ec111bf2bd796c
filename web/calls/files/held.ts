import { createHash } from "./hash.ts";

/** Bytes that are gathered before they become a part that the browser may put on disk. */
const PART = 4 * 1024 ** 2;

/** What has come of a file so far. Memory holds at most one part of it. */
export interface Held {
  readonly size: number;
  append(bytes: Uint8Array<ArrayBuffer>): void;
  /** The whole and its SHA-256; nothing can be appended afterwards. */
  end(): { readonly blob: Blob; readonly sha256: string };
}

/** The type that any file is kept under: a page or picture of a stranger must never open as one of ours. */
const TYPE = "application/octet-stream";

export function createHeld(): Held {
  const hash = createHash();
  const parts: Blob[] = [];
  let gathered: Uint8Array<ArrayBuffer>[] = [];
  let gatheredSize = 0;
  let size = 0;
  const gather = () => {
    parts.push(new Blob(gathered, { type: TYPE }));
    gathered = [];
    gatheredSize = 0;
  };
  return {
    get size() {
      return size;
    },
    append: (bytes) => {
      hash.add(bytes);
      gathered.push(bytes);
      gatheredSize += bytes.length;
      size += bytes.length;
      if (gatheredSize >= PART) gather();
    },
    end: () => {
      gather();
      return { blob: new Blob(parts, { type: TYPE }), sha256: hash.end() };
    },
  };
}
