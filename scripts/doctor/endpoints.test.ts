import { expect } from "chai";
import { type AppConfig, configSchema } from "../../web/config/schema.ts";
import { examineEndpoints } from "./site.ts";

const contract = `0x${"1".repeat(40)}`;
const uid = `0x${"a".repeat(64)}`;

function configWith(rpcUrl: string, index: string): AppConfig {
  return configSchema.parse({
    chain: {
      id: 84_532,
      name: "Base Sepolia",
      rpcUrl,
      currency: { name: "Ether", symbol: "ETH", decimals: 18 },
      explorerUrl: null,
    },
    index: { url: index },
    contracts: Object.fromEntries(
      ["communityFactory", "listings", "agreements", "reviewResolver", "eas", "schemaRegistry"]
        .concat("governorFactory")
        .map((name) => [name, contract]),
    ),
    schemas: { review: uid, vouch: uid, verification: uid },
    startBlock: 0,
    wallets: { burner: false, walletConnectProjectId: "a project" },
    faucet: null,
  });
}

describe("the addresses that a site's pages are to ask", () => {
  const said = (site: string, rpcUrl: string, index: string) =>
    examineEndpoints(new URL(site), configWith(rpcUrl, index)).map(({ wrong }) => wrong);

  it("are right over TLS, and on one's own machine without", () => {
    expect(said("https://commons.example/", "https://node.example", "https://index.example/a")).to.deep.equal(
      [],
    );
    expect(said("http://127.0.0.1:3000/", "http://127.0.0.1:8545", "http://127.0.0.1:8000")).to.deep.equal(
      [],
    );
  });

  it("are each visitor's own machine where a public site names loopback", () => {
    expect(said("https://commons.example/", "https://node.example", "http://localhost:8000/a")).to.deep.equal(
      ["config.json names localhost:8000, which is each visitor's own machine."],
    );
  });

  it("are refused by browsers over http from a site over https, and the site itself needs TLS", () => {
    expect(said("https://commons.example/", "http://node.example", "https://index.example")).to.deep.equal([
      "The site is served over https, and config.json names node.example over http: browsers refuse that.",
    ]);
    expect(said("http://commons.example/", "https://node.example", "https://index.example").join()).to.match(
      /^The site at commons\.example is not served over TLS/,
    );
  });
});
