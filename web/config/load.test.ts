import { expect } from "chai";
import { ConfigError, parseConfig } from "./load.ts";

const contract = "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0";
const good = {
  chain: {
    id: 31_337,
    name: "Local network",
    rpcUrl: "http://127.0.0.1:8545",
    currency: { name: "Ether", symbol: "ETH", decimals: 18 },
    explorerUrl: null,
  },
  index: { url: "http://127.0.0.1:8000/subgraphs/name/commons" },
  contracts: {
    communityFactory: contract,
    listings: contract,
    agreements: contract.toLowerCase(),
    reviewResolver: contract,
    eas: contract,
    schemaRegistry: contract,
    governorFactory: contract,
  },
  schemas: {
    review: `0x${"a".repeat(64)}`,
    vouch: `0x${"b".repeat(64)}`,
    verification: `0x${"c".repeat(64)}`,
  },
  startBlock: 0,
  wallets: { burner: true, walletConnectProjectId: null },
  faucet: "anvil",
};

const complaints = (value: unknown): readonly string[] => {
  try {
    parseConfig(value);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.details;
    throw error;
  }
};

describe("config.json", () => {
  it("is read, with its addresses in the checksummed form", () => {
    expect(parseConfig(good).contracts.agreements).to.equal(contract);
  });

  it("may name further addresses of the index", () => {
    const fallbacks = ["https://index.example.org"];
    expect(parseConfig(good).index.fallbacks).to.deep.equal([]);
    expect(parseConfig({ ...good, index: { ...good.index, fallbacks } }).index.fallbacks).to.deep.equal(
      fallbacks,
    );
  });

  it("may name servers that help calls, and has none by itself", () => {
    expect(parseConfig(good).calls).to.deep.equal({ iceServers: [], relayOnly: false });
    const turn = { urls: ["turn:turn.example.org:3478"], username: "commons", credential: "secret" };
    expect(parseConfig({ ...good, calls: { iceServers: [turn] } }).calls.iceServers).to.deep.equal([turn]);
    const complaintsOf = (server: object) => complaints({ ...good, calls: { iceServers: [server] } });
    expect(complaintsOf({ ...turn, credential: undefined })).to.deep.equal([
      "calls.iceServers.0: a TURN server needs username and credential",
    ]);
    expect(complaintsOf({ urls: ["https://example.org"] })[0]).to.match(
      /^calls\.iceServers\.0\.urls\.0: must/,
    );
  });

  it("says which entry is wrong", () => {
    expect(complaints({ ...good, index: { url: "ftp://example.org" } })).to.deep.equal([
      "index.url: must start with http:// or https://",
    ]);
    expect(complaints({ ...good, contracts: { ...good.contracts, eas: "0x12" } })[0]).to.match(
      /^contracts\.eas: must be/,
    );
    expect(complaints({ ...good, schemas: { ...good.schemas, review: "0x1" } })[0]).to.match(
      /^schemas\.review: must be/,
    );
    expect(complaints({ ...good, faucet: "free" })[0]).to.match(/^faucet: /);
    expect(complaints("no")).to.have.lengthOf(1);
  });
});
