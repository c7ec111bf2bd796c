import { CarBlockIterator } from "@ipld/car";
import * as dagCbor from "@ipld/dag-cbor";
import * as dagJose from "dag-jose";
import { CID } from "multiformats/cid";
import { sha256 } from "multiformats/hashes/sha2";
import type { BlockFiles } from "./block-files.ts";

interface Codec {
  readonly name: string;
  readonly code: number;
  encode(value: unknown): Uint8Array;
  decode(bytes: Uint8Array): unknown;
}

const CODECS: readonly Codec[] = [dagCbor, dagJose];

interface Options {
  /** Names within a block, separated by slashes. */
  readonly path?: string;
}

interface PutOptions {
  readonly storeCodec?: string;
}

function codecOf(key: string | number): Codec {
  const codec = CODECS.find(({ name, code }) => name === key || code === key);
  if (codec === undefined) throw new Error(`No codec ${key}`);
  return codec;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/**
 * The calls of a Kubo node that js-ceramic makes, answered by the blocks of one folder. There is no other node to ask:
 * this network is one machine's.
 */
export function localIpfs(blocks: BlockFiles) {
  const decoded = async (cid: CID): Promise<unknown> => codecOf(cid.code).decode(await blocks.get(cid));

  /** Follows a path, through links, to the block it ends in and to the value there. */
  async function follow(from: CID, path = ""): Promise<{ cid: CID; value: unknown }> {
    let cid = from;
    let value = await decoded(cid);
    for (const name of path.split("/").filter((part) => part !== "")) {
      if (!isRecord(value) || !(name in value)) throw new Error(`${cid} has no ${name}`);
      const next = value[name];
      const link = CID.asCID(next);
      if (link !== null) cid = link;
      value = link === null ? next : await decoded(link);
    }
    return { cid, value };
  }

  return {
    id: async () => ({
      id: "local",
      addresses: [],
      agentVersion: "local",
      protocolVersion: "",
      publicKey: "",
    }),
    version: async () => ({ version: "local" }),
    isOnline: async () => true,
    config: { get: async () => "" },
    codecs: { listCodecs: () => CODECS, getCodec: async (key: string | number) => codecOf(key) },
    block: { get: (cid: CID) => blocks.get(cid) },
    dag: {
      async put(value: unknown, { storeCodec = "dag-cbor" }: PutOptions = {}): Promise<CID> {
        const codec = codecOf(storeCodec);
        const bytes = codec.encode(value);
        const cid = CID.createV1(codec.code, await sha256.digest(bytes));
        await blocks.put(cid, bytes);
        return cid;
      },
      async get(cid: CID, { path }: Options = {}) {
        return { value: (await follow(cid, path)).value, remainderPath: "" };
      },
      async resolve(address: CID | string, { path }: Options = {}) {
        const [root = "", ...names] = String(address).replace("/ipfs/", "").split("/");
        return { cid: (await follow(CID.parse(root), path ?? names.join("/"))).cid, remainderPath: "" };
      },
      async *import(car: AsyncIterable<Uint8Array>) {
        const read = await CarBlockIterator.fromIterable(car);
        for await (const { cid, bytes } of read) await blocks.put(CID.decode(cid.bytes), bytes);
        for (const cid of await read.getRoots()) yield { root: { cid, pinErrorMsg: "" } };
      },
    },
    // Nothing is ever thrown away here, so all is pinned.
    pin: { add: async (cid: CID) => cid, rm: async (cid: CID) => cid, async *ls() {} },
    swarm: { peers: async () => [], connect: async () => {} },
    pubsub: {
      subscribe: async () => {},
      unsubscribe: async () => {},
      publish: async () => {},
      ls: async () => [],
    },
  };
}
