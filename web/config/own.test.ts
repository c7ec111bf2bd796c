import { expect } from "chai";
import { endpointsOf } from "../site/endpoints.ts";
import { parseConfig } from "./load.ts";
import { HOSTS, ownUrl, withOwn } from "./own.ts";

const contract = "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0";
const config = parseConfig({
  chain: {
    id: 10,
    name: "A chain",
    rpcUrl: "https://rpc.example.org",
    currency: { name: "Ether", symbol: "ETH", decimals: 18 },
    explorerUrl: null,
  },
  index: { url: "https://index.example.org", fallbacks: ["https://index.example.net"] },
  contracts: {
    communityFactory: contract,
    listings: contract,
    agreements: contract,
    governorFactory: contract,
    reviewResolver: contract,
    eas: contract,
    schemaRegistry: contract,
  },
  schemas: {
    review: `0x${"a".repeat(64)}`,
    vouch: `0x${"a".repeat(64)}`,
    verification: `0x${"a".repeat(64)}`,
  },
  startBlock: 0,
  wallets: { burner: false, walletConnectProjectId: null },
  faucet: null,
});

describe("endpoints of one's own", () => {
  it("take the place of the host's, and nothing else is asked", () => {
    const own = withOwn(config, { node: "https://node.mine.example", index: "http://localhost:8000/mine" });
    expect(endpointsOf(own)).to.deep.equal(["http://localhost:8000", "https://node.mine.example"]);
    expect(own.chain.id).to.equal(config.chain.id);
  });

  it("leave the host's where there are none", () => {
    expect(withOwn(config, HOSTS)).to.deep.equal(config);
  });

  it("are asked by https, or on this machine", () => {
    const isRight = (text: string) => ownUrl.safeParse(text).success;
    expect(["https://a.example/x", "http://127.0.0.1:8545", "http://localhost:1"].every(isRight)).to.equal(
      true,
    );
    expect(["http://a.example", "ws://a.example", "a.example", ""].some(isRight)).to.equal(false);
  });
});
