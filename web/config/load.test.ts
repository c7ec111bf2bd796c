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
