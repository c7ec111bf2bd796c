import { expect } from "chai";
import { parseConfig } from "../config/load.ts";
import { endpointsOf } from "./endpoints.ts";

const contract = "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0";
const uid = `0x${"a".repeat(64)}`;
const config = parseConfig({
  chain: {
    id: 10,
    name: "A chain",
    rpcUrl: "https://rpc.example.org/v1?key=1",
    currency: { name: "Ether", symbol: "ETH", decimals: 18 },
    explorerUrl: null,
  },
  index: { url: "http://127.0.0.1:8000/subgraphs/name/commons", fallbacks: ["https://index.example.net/a"] },
  contracts: {
    communityFactory: contract,
    governorFactory: contract,
    listings: contract,
    agreements: contract,
    reviewResolver: contract,
    eas: contract,
    schemaRegistry: contract,
  },
  schemas: { review: uid, vouch: uid, verification: uid },
  startBlock: 0,
  wallets: { burner: false, walletConnectProjectId: null },
  faucet: null,
});

describe("where a page may connect to", () => {
  it("is every origin of its configuration and nothing else", () => {
    expect(endpointsOf(config)).to.deep.equal([
      "http://127.0.0.1:8000",
      "https://index.example.net",
      "https://rpc.example.org",
    ]);
  });

  it("has WalletConnect's servers only where the host configured a project", () => {
    const wallets = { burner: false, walletConnectProjectId: "project" };
    const added = endpointsOf({ ...config, wallets }).filter(
      (origin) => !endpointsOf(config).includes(origin),
    );
    expect(added).to.deep.equal([
      "https://*.walletconnect.com",
      "https://*.walletconnect.org",
      "wss://*.walletconnect.com",
      "wss://*.walletconnect.org",
    ]);
  });
});
