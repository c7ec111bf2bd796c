import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CarReader } from "@ipld/car";
import { expect } from "chai";
import { exporter, recursive } from "ipfs-unixfs-exporter";
import { CID } from "multiformats/cid";
import * as raw from "multiformats/codecs/raw";
import { sha256 } from "multiformats/hashes/sha2";
import type { Deployment } from "../deployment/record.ts";
import { Refusal } from "../local/refusal.ts";
import { writeCar } from "./car.ts";
import { exportSite } from "./export.ts";
import { filesOf } from "./files.ts";
import { configOfSite, type KnownChain, parseHostSettings } from "./settings.ts";

/** The multicodec of DAG-PB. */
const DAG_PB = 0x70;

const address = (digit: string) => `0x${digit.repeat(40)}`;

const deployment: Deployment = {
  network: "baseSepolia",
  chainId: 84_532,
  startBlock: 7,
  contracts: Object.fromEntries(
    ["communityFactory", "listings", "agreements", "reviewResolver", "eas", "schemaRegistry", "jury"]
      .concat("governorFactory")
      .map((name, position) => [name, address(String(position + 1))]),
  ),
  schemas: Object.fromEntries(
    ["review", "vouch", "verification"].map((name) => [name, `0x${"a".repeat(64)}`]),
  ),
};

const known: KnownChain = {
  name: "Base Sepolia",
  rpcUrl: "https://rpc.example.org",
  currency: { name: "Ether", symbol: "ETH", decimals: 18 },
  explorerUrl: null,
};

const index = { url: "https://index.example.org/subgraphs/name/myceliary" };

function refusalOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return "none";
}

describe("a site's configuration", () => {
  it("has addresses from the record, the chain from what is known, and the rest from the host", () => {
    const profiles = { url: "https://ceramic.example.org", model: "kjz" };
    const config = configOfSite(deployment, known, { index, profiles });
    expect(config.chain).to.deep.equal({ ...known, id: 84_532 });
    expect(config.contracts.listings).to.equal(deployment.contracts.listings);
    expect(config.jury).to.equal(deployment.contracts.jury);
    expect(config.startBlock).to.equal(7);
    expect(config.profiles).to.deep.equal(profiles);
    expect(config.messages).to.equal(null);
  });

  it("takes what the host says before what is known", () => {
    const config = configOfSite(deployment, known, {
      index,
      chain: { rpcUrl: "https://node.example.net" },
      jury: null,
    });
    expect(config.chain.rpcUrl).to.equal("https://node.example.net");
    expect(config.chain.name).to.equal("Base Sepolia");
    expect(config.jury).to.equal(null);
  });

  it("is refused, by the name of each setting, where something is missing or unknown", () => {
    expect(refusalOf(() => configOfSite(deployment, { ...known, rpcUrl: null }, {}))).to.match(
      /chain\.rpcUrl: .*\n {2}index\.url: /,
    );
    expect(refusalOf(() => parseHostSettings('{"indx":{}}', "site.json"))).to.match(/site\.json.*\n.*indx/);
    expect(refusalOf(() => parseHostSettings("{", "site.json"))).to.match(/site\.json is not JSON/);
  });
});

describe("an exported site", () => {
  let folder: string;
  const config = configOfSite(deployment, known, { index });
  /** More than one block of a file, more than one level of folders, and a name that isn't ASCII. */
  const FILES: Readonly<Record<string, Uint8Array>> = {
    "404.html": new TextEncoder().encode("nothing here"),
    "_next/static/chunks/a.js": new Uint8Array(600_000).map((_, position) => position % 251),
    "_next/static/media/ö.txt": new TextEncoder().encode("ö"),
    empty: new Uint8Array(),
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "myceliary-export-"));
    for (const [name, bytes] of Object.entries(FILES)) {
      await mkdir(dirname(join(folder, "built", name)), { recursive: true });
      await writeFile(join(folder, "built", name), bytes);
    }
  });

  after(() => rm(folder, { recursive: true }));

  const exported = (name: string, of = config) => exportSite(join(folder, "built"), of, join(folder, name));

  it("has one archive and one CID, however often it is written, and another for another configuration", async () => {
    const one = await exported("one");
    const again = await exported("again");
    expect(again.cid).to.equal(one.cid);
    expect((await readFile(again.car)).equals(await readFile(one.car))).to.equal(true);
    expect((await exported("other", { ...config, startBlock: 8 })).cid).to.not.equal(one.cid);
  });

  it("reads back from its archive file by file, by its CID alone", async () => {
    const { car, cid, folder: served } = await exported("read");
    const reader = await CarReader.fromIterable(createReadStream(car));
    const [root] = await reader.getRoots();
    expect(String(root)).to.equal(cid);
    const store = {
      get: async (wanted: CID) => {
        const block = await reader.get(wanted);
        if (block === undefined) throw new Error(`The archive lacks ${wanted}`);
        return block.bytes;
      },
    };
    expect((await exporter(cid, store)).type).to.equal("directory");
    const read: Record<string, Buffer> = {};
    for await (const entry of recursive(cid, store)) {
      if (entry.type === "directory") continue;
      const chunks: Uint8Array[] = [];
      for await (const chunk of entry.content()) chunks.push(chunk);
      read[entry.path.slice(cid.length + 1)] = Buffer.concat(chunks);
    }
    const files = await filesOf(served);
    expect(Object.keys(read).sort()).to.deep.equal(files.map(({ name }) => name).sort());
    for (const { name, path } of files) expect(read[name]?.equals(await readFile(path))).to.equal(true);
  });

  it("has the CID that UnixFS gives to a folder of one small file, reckoned by hand", async () => {
    const target = join(folder, "by-hand");
    await mkdir(target);
    await writeFile(join(target, "a"), "hello\n");
    const leaf = CID.createV1(raw.code, await sha256.digest(new TextEncoder().encode("hello\n")));
    // DAG-PB: a link (field 2) with hash, name "a" and size 6; then the data (field 1): UnixFS of type 1, a directory.
    const link = [0x0a, leaf.bytes.length, ...leaf.bytes, 0x12, 1, 0x61, 0x18, 6];
    const node = Uint8Array.of(0x12, link.length, ...link, 0x0a, 2, 0x08, 1);
    const expected = CID.createV1(DAG_PB, await sha256.digest(node));
    expect(await writeCar(target, join(folder, "by-hand.car"))).to.equal(expected.toString());
  });

  it("is refused where nothing is built", async () => {
    const refused = await exportSite(join(folder, "nowhere"), config, join(folder, "refused")).then(
      () => "none",
      (error: unknown) => (error instanceof Refusal ? error.message : String(error)),
    );
    expect(refused).to.match(/npm run build:web/);
  });
});
