import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect } from "chai";
import { Contract, encodeBytes32String, HDNodeWallet, id, JsonRpcProvider } from "ethers";
import sirv from "sirv";
import { examine } from "../../../scripts/doctor/examine.ts";
import type { Finding } from "../../../scripts/doctor/finding.ts";
import { configAt } from "../../../scripts/doctor/site.ts";
import { configOf, readDeployment } from "../../../scripts/local/deployment.ts";
import { serve } from "../../../scripts/local/http.ts";
import { manifestOf } from "../../../scripts/local/index-files.ts";
import { setReading } from "../../../scripts/local/index-node.ts";
import { Rpc } from "../../../scripts/local/rpc.ts";
import { siteListener } from "../../../scripts/local/site.ts";
import type { TemporaryNetwork } from "../../../scripts/local/temporary.ts";
import { connectRpc } from "../../../scripts/seed/rpc.ts";
import type { AppConfig } from "../../../web/config/schema.ts";
import { communityFactoryAbi } from "../../../web/contracts/generated/abi.ts";
import { indexed } from "../../index/indexed-network.ts";

/** Anvil's published test mnemonic. */
const MNEMONIC = "test test test test test test test test test test test junk";
/** Milliseconds between two looks at an index that is behind. */
const PATIENCE = 500;
/** A place in Cairo, resolution 7. */
const CELL = 0x873e628e4ffffffn;
/** An account that nobody has made a contract of. */
const NOBODY = "0x00000000000000000000000000000000000000aa";

/** Needs a whole network without a seed; leaves it as it was, but for a community and a few blocks. */
export function describeDoctor(network: () => TemporaryNetwork): void {
  let running: TemporaryNetwork;
  let config: AppConfig;
  let folder: string;

  before(async () => {
    running = network();
    const { settings } = running;
    folder = join(settings.root, "web", "out");
    const deployment = await readDeployment(settings);
    if (deployment === undefined) throw new Error("Nothing is deployed.");
    config = configOf(settings, deployment);
    await foundCommunity();
  });

  /** Something for the index to tell: of an empty one nobody knows whose it is. */
  async function foundCommunity(): Promise<void> {
    const chain = new JsonRpcProvider(config.chain.rpcUrl, config.chain.id, { staticNetwork: true });
    const founder = HDNodeWallet.fromPhrase(MNEMONIC, undefined, "m/44'/60'/0'/0/9").connect(chain);
    const factory = new Contract(config.contracts.communityFactory, communityFactoryAbi, founder);
    const profile = { name: "Nile", about: "", use: encodeBytes32String("repair"), cell: CELL };
    await (await factory.getFunction("create")(profile, id("a community"))).wait();
    chain.destroy();
    await indexed({ rpc: connectRpc(config.chain.rpcUrl), settings: running.settings });
  }

  /** What the doctor says of a site that is served so. */
  async function saysOf(listener: RequestListener): Promise<readonly Finding[]> {
    const server = await serve(0, listener);
    try {
      const site = new URL(`${server.detail}/`);
      const found = await configAt(site);
      if ("wrong" in found) return [found];
      const findings: Finding[] = [];
      for await (const examined of examine({ config: found, site, patience: PATIENCE }))
        findings.push(...examined.findings);
      return findings;
    } finally {
      await server.stop();
    }
  }

  const saysOfConfig = (changed: Partial<AppConfig>) =>
    saysOf(siteListener({ folder, config: { ...config, ...changed } }));

  async function closedPort(): Promise<number> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    return port;
  }

  it("finds nothing wrong with a healthy deployment", async () => {
    expect(await saysOfConfig({})).to.deep.equal([]);
  });

  interface Fault {
    readonly what: string;
    readonly changed: () => Partial<AppConfig> | Promise<Partial<AppConfig>>;
    /** The sentences, in order: what is wrong, then what to do. */
    readonly says: readonly RegExp[];
  }

  const FAULTS: readonly Fault[] = [
    {
      what: "an address where nothing is",
      changed: () => ({ contracts: { ...config.contracts, governorFactory: NOBODY } }),
      says: [/^There is no contract at 0x0{38}aa, where governorFactory should be\. Take the address from/i],
    },
    {
      what: "two addresses in each other's place",
      changed: () => ({
        contracts: {
          ...config.contracts,
          listings: config.contracts.governorFactory,
          governorFactory: config.contracts.schemaRegistry,
        },
      }),
      says: [/^The contract at 0x\w+ is not governorFactory: it names no communityFactory\. One of the two/],
    },
    {
      what: "contracts of another deployment",
      changed: () => ({
        contracts: {
          ...config.contracts,
          communityFactory: config.contracts.eas,
          listings: config.contracts.eas,
          agreements: config.contracts.eas,
        },
      }),
      says: [
        /^The contract at 0x\w+ is not listings/,
        /^The contract governorFactory at 0x\w+ belongs to another communityFactory: 0x\w+ instead of 0x/,
        /^The contract jury at 0x\w+ belongs to another communityFactory/,
        /^The contract reviewResolver at 0x\w+ belongs to another agreements/,
        /^The contract reputationGroups at 0x\w+ belongs to another communityFactory/,
        /^The index at 127\.0\.0\.1:\d+ tells of other contracts or of another chain.* npm run subgraph:deploy/,
      ],
    },
    {
      what: "a schema that nobody registered",
      changed: () => ({ schemas: { ...config.schemas, review: `0x${"ab".repeat(32)}` } }),
      says: [/^EAS knows no schema 0x(ab){32}, which should be that of each review\. .*npm run deploy again/],
    },
    {
      what: "a schema in another's place",
      changed: () => ({ schemas: { ...config.schemas, vouch: config.schemas.verification } }),
      says: [/^The schema of each vouch is left to 0x\w+, which is no resolver.* Take schemas\.vouch/],
    },
    {
      what: "a node of another chain",
      changed: () => ({ chain: { ...config.chain, id: 84_532 } }),
      says: [/^The node at .* is of chain 31337, and this deployment is on chain 84532\. Name a node of/],
    },
    {
      what: "a node that is down",
      changed: async () => ({
        chain: { ...config.chain, rpcUrl: `http://127.0.0.1:${await closedPort()}` },
      }),
      says: [/^The chain's node at 127\.0\.0\.1:\d+ can't be reached \(.*ECONNREFUSED.*\)\. Start it/],
    },
    {
      what: "a first block that has yet to come",
      changed: () => ({ startBlock: 1_000_000 }),
      says: [/^The index is to start at block 1000000, and the chain is only at block \d+\. Take startBlock/],
    },
    {
      what: "an index that is down",
      changed: async () => ({
        index: { url: `http://127.0.0.1:${await closedPort()}/subgraphs/name/myceliary`, fallbacks: [] },
      }),
      says: [/^The index at .* can't be asked: the connection failed\. See whether graph-node runs/],
    },
    {
      what: "an index that has no such subgraph",
      changed: () => ({ index: { url: config.index.url.replace(/myceliary$/, "other"), fallbacks: [] } }),
      says: [/^The index at .* can't be asked: .*other.* does not exist.*See whether graph-node runs/],
    },
    {
      what: "profiles of another model",
      changed: () => ({
        profiles: {
          url: config.profiles?.url ?? "",
          model: "kjzl6hvfrbw6c5ykyyjq0v80od0nhdimprq7j2pccg1l100ktiiqcc01ddka001",
        },
      }),
      says: [/^The profiles' node at .* has no model kjzl6.*npm run publish:model -- http/],
    },
    {
      what: "a relay that is something else",
      changed: () => ({ messages: { env: "local", apiUrl: config.chain.rpcUrl, gatewayHost: null } }),
      says: [/^What answers at .* is no relay of messages: .*messages\.apiUrl/],
    },
    {
      what: "a node for disputes' files that takes none",
      changed: () => ({
        evidence: { api: config.profiles?.url ?? "", gateway: config.evidence?.gateway ?? "" },
      }),
      says: [/^The node that takes the files of disputes, .*, takes no file: it answered 404\. See docs/],
    },
  ];

  for (const { what, changed, says } of FAULTS)
    it(`names ${what}, and what to do`, async () => {
      const said = (await saysOfConfig(await changed())).map(({ wrong, todo }) => `${wrong} ${todo}`);
      expect(said, said.join("\n")).to.have.length(says.length);
      for (const [position, sentence] of says.entries()) expect(said[position]).to.match(sentence);
    });

  it("names a relay that died, and is content once it runs again", async () => {
    running.network.kill("relay");
    const said = await saysOfConfig({});
    await running.network.restart("relay");
    expect(said).to.have.length(1);
    expect(said[0]?.wrong).to.match(/^The messages' relay at .* can't be reached \(.*ECONNREFUSED/);
    expect(await saysOfConfig({})).to.deep.equal([]);
  });

  it("tells an index that stands still behind the chain", async () => {
    const { ports } = running.settings;
    const rpc = new Rpc(ports.chain);
    await setReading(ports, manifestOf(running.settings), false);
    // Three blocks, ten minutes apart.
    await rpc.call("anvil_mine", ["0x3", "0x258"]);
    const said = await saysOfConfig({});
    await setReading(ports, manifestOf(running.settings), true);
    expect(said.map(({ wrong }) => wrong)).to.deep.equal([
      `The index at 127.0.0.1:${ports.index} is 3 blocks behind the chain, and stands still.`,
    ]);
  });

  it("names what a host leaves out", async () => {
    // As a host does that takes folders beginning with _ for its own.
    const without = siteListener({ folder, config });
    const said = await saysOf((request, response) => {
      if (request.url?.startsWith("/_next/")) response.writeHead(404).end();
      else without(request, response);
    });
    expect(said).to.have.length(1);
    expect(said[0]?.wrong).to.match(/^The site lacks _next\/static\/.*\.js: its host answered 404\.$/);
    expect(said[0]?.todo).to.match(/folders that begin with _/);
  });

  it("advises the headers that a plain host lacks, and 404 for what is missing", async () => {
    const files = sirv(folder, { single: "index.html" });
    const said = await saysOf((request, response) => {
      if (request.url === "/config.json") response.end(JSON.stringify(config));
      else files(request, response);
    });
    expect(said.every(({ weight }) => weight === "advice")).to.equal(true);
    const all = said.map(({ wrong }) => wrong).join("\n");
    for (const header of ["frame-ancestors 'none'", "nosniff", "no-referrer", "same-origin", "require-corp"])
      expect(all).to.include(header);
    expect(all).to.match(/leads nowhere is answered with 200 instead of 404/);
  });

  it("names a config.json that is missing, or wrong in a field", async () => {
    const missing = await saysOf((_request, response) => response.writeHead(404).end());
    expect(missing[0]?.wrong).to.equal("The site has no config.json: its host answered 404.");
    const wrong = await saysOf(siteListener({ folder, config: { ...config, startBlock: -1 } }));
    expect(wrong[0]?.wrong).to.match(/^The site's config\.json is not valid: startBlock: /);
    expect(wrong[0]?.todo).to.match(/npm run web:export/);
  });
}
