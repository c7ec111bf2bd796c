import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect } from "chai";
import { z } from "zod";
import { NETWORKS } from "../../scripts/networks.ts";
import { writeManifest } from "../../subgraph/scripts/manifest.ts";
import { contractKeys } from "../../subgraph/scripts/sources.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const START = 1_234;
/** What an IPFS node calls everything that it is given here. */
const HASH = "QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG";

/** How The Graph's registry of networks calls each chain. */
const GRAPH_NAMES: Readonly<Record<string, string>> = {
  local: "local",
  sepolia: "sepolia",
  baseSepolia: "base-sepolia",
  optimismSepolia: "optimism-sepolia",
  arbitrumSepolia: "arbitrum-sepolia",
  polygonAmoy: "polygon-amoy",
};

/** Where graph-node says that it answers. */
const ANSWER = { playground: ":8000/graphql", queries: ":8000/graphql", subscriptions: ":8001/graphql" };

const addressOf = (position: number) => `0x${String(position + 1).padStart(40, "0")}`;
const contracts = Object.fromEntries(contractKeys.map((key, position) => [key, addressOf(position)]));

const manifestSchema = z.object({
  dataSources: z.array(
    z.object({
      name: z.string(),
      network: z.string(),
      source: z.object({ address: z.string(), startBlock: z.number() }),
    }),
  ),
  templates: z.array(z.object({ network: z.string() })),
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("latin1");
}

describe("manifests of an index", () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "myceliary-manifests-"));
  });

  after(() => rm(folder, { recursive: true }));

  async function deployed(network: string, chainId: number): Promise<string> {
    const file = join(folder, `${network}.json`);
    await writeFile(file, JSON.stringify({ network, chainId, startBlock: START, contracts }));
    return file;
  }

  // The local network may have any chain.
  for (const [network, { chainId }] of Object.entries({ ...NETWORKS, local: { chainId: 4_242 } }))
    it(`have the addresses and the name of ${network} from its deployment's file`, async () => {
      const manifest = join(folder, `${network}.yaml`);
      await writeManifest(await deployed(network, chainId), manifest);
      const { dataSources, templates } = manifestSchema.parse(JSON.parse(await readFile(manifest, "utf8")));
      expect(dataSources.map(({ source }) => source)).to.deep.equal(
        contractKeys.map((key) => ({ address: contracts[key], startBlock: START })),
      );
      expect(new Set([...dataSources, ...templates].map((each) => each.network))).to.deep.equal(
        new Set([GRAPH_NAMES[network]]),
      );
    });

  it("are refused where the file is another chain's, or lacks a contract", async () => {
    const refusal = async (file: string) => {
      try {
        await writeManifest(file, join(folder, "refused.yaml"));
        return "none";
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    };
    expect(await refusal(await deployed("sepolia", 1))).to.match(
      /says chain 1, but sepolia is chain 11155111/,
    );
    expect(await refusal(await deployed("mainnet", 1))).to.match(/No chain is named mainnet/);
    const file = join(folder, "lacking.json");
    await writeFile(
      file,
      JSON.stringify({ network: "local", chainId: 31_337, startBlock: 0, contracts: {} }),
    );
    expect(await refusal(file)).to.match(/agreements/);
    expect(await refusal(join(folder, "nowhere.json"))).to.match(/deploy the contracts first/);
  });

  /** Runs the command, with no keystore but an empty one. */
  async function deploySubgraph(words: readonly string[]): Promise<{ code: unknown; said: string }> {
    const child = spawn(process.execPath, ["subgraph/scripts/deploy.ts", ...words], {
      cwd: ROOT,
      env: { ...process.env, MYCELIARY_DEPLOYMENTS: folder, XDG_CONFIG_HOME: folder },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
    const [code] = await once(child, "close");
    return { code, said };
  }

  it("go to Subgraph Studio only with its key", async () => {
    const { code, said } = await deploySubgraph(["--network", "baseSepolia", "--studio"]);
    expect(code).to.equal(1);
    expect(said).to.match(/npx hardhat keystore set SUBGRAPH_DEPLOY_KEY/);
  });

  it("reach graph-node and IPFS by one command", async () => {
    await deployed("baseSepolia", 84_532);
    const uploads: string[] = [];
    const calls: { method: string; params: Record<string, unknown> }[] = [];
    const server: Server = createServer(async (request, response) => {
      const body = await bodyOf(request);
      response.writeHead(200, { "content-type": "application/json" });
      if (request.url?.includes("/api/v0/")) {
        uploads.push(body);
        response.end(JSON.stringify({ Name: "file", Hash: HASH, Size: "1" }));
        return;
      }
      const { id, method, params } = z
        .object({ id: z.unknown(), method: z.string(), params: z.record(z.string(), z.unknown()) })
        .parse(JSON.parse(body));
      calls.push({ method, params });
      response.end(JSON.stringify({ jsonrpc: "2.0", id, result: ANSWER }));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const words = ["--network", "baseSepolia", "--node", url, "--ipfs", url, "--label", "v9"];
    const { code, said } = await deploySubgraph(words);
    server.close();
    server.closeAllConnections();
    expect(code, said).to.equal(0);
    expect(calls.map(({ method }) => method)).to.deep.equal(["subgraph_create", "subgraph_deploy"]);
    expect(calls[1]?.params).to.include({ name: "myceliary", ipfs_hash: HASH });
    expect(uploads.some((upload) => upload.includes("base-sepolia"))).to.equal(true);
  });
});
