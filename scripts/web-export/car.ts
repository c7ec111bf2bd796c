import { createReadStream, createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CarWriter } from "@ipld/car";
import { importer } from "ipfs-unixfs-importer";
import { fixedSize } from "ipfs-unixfs-importer/chunker";
import { balanced } from "ipfs-unixfs-importer/layout";
import { CID } from "multiformats/cid";
import { filesOf } from "./files.ts";

/** How a folder becomes blocks: raw leaves of 256 KiB, 174 links a node, as `ipfs add --cid-version=1` presets. */
const AS_KUBO = {
  cidVersion: 1,
  rawLeaves: true,
  wrapWithDirectory: false,
  chunker: fixedSize({ chunkSize: 262_144 }),
  layout: balanced({ maxChildrenPerNode: 174 }),
} as const;

interface Blocks {
  readonly root: CID;
  /** By CID. */
  readonly blocks: ReadonlyMap<string, Uint8Array>;
}

/** Cuts a folder into the blocks of UnixFS. Names and contents alone count: no time, no owner. */
async function blocksOf(folder: string): Promise<Blocks> {
  const blocks = new Map<string, Uint8Array>();
  const store = {
    put: async (cid: CID, bytes: Uint8Array) => {
      blocks.set(cid.toString(), bytes);
      return cid;
    },
  };
  const files = await filesOf(folder);
  const source = files.map(({ name, path }) => ({ path: `site/${name}`, content: createReadStream(path) }));
  let root: CID | undefined;
  for await (const entry of importer(source, store, AS_KUBO)) if (entry.path === "site") root = entry.cid;
  if (root === undefined) throw new Error(`${folder} holds no file to pack.`);
  return { root, blocks };
}

/**
 * Packs a folder into a content-addressed archive (CARv1). The same files give the same bytes.
 * @returns the CID of the folder, under which any IPFS node that imports the archive provides it
 */
export async function writeCar(folder: string, file: string): Promise<string> {
  const { root, blocks } = await blocksOf(folder);
  const { writer, out } = CarWriter.create([root]);
  const written = pipeline(Readable.from(out), createWriteStream(file));
  // Files are read at once, so blocks come in no order of their own.
  for (const name of [...blocks.keys()].sort()) {
    const bytes = blocks.get(name);
    if (bytes !== undefined) await writer.put({ cid: CID.parse(name), bytes });
  }
  await writer.close();
  await written;
  return root.toString();
}
