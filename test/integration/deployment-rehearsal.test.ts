import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { SCHEMA_GAS } from "../../scripts/deployment/cost.ts";
import { readRecord, recordFile } from "../../scripts/deployment/record.ts";
import { NETWORKS, type PublicNetwork } from "../../scripts/networks.ts";
import { type Anvil, DEPLOYER, startAnvil } from "./deployment/anvil.ts";
import { Command, type Place, run } from "./deployment/command.ts";
import { giveEas } from "./deployment/given-eas.ts";

/** What of each network anvil can be told: gas limit of a block, base fee, hard fork, family; and its folder in EAS's package. */
const QUIRKS: Readonly<Record<PublicNetwork, { readonly eas: string; readonly args: readonly string[] }>> = {
  sepolia: {
    eas: "sepolia",
    args: [
      "--hardfork",
      "osaka",
      "--enable-tx-gas-limit",
      "--gas-limit",
      "60000000",
      "--base-fee",
      "1000000",
    ],
  },
  baseSepolia: {
    eas: "base-sepolia",
    args: ["--network", "optimism", "--gas-limit", "60000000", "--base-fee", "252"],
  },
  optimismSepolia: {
    eas: "optimism-sepolia",
    args: ["--network", "optimism", "--gas-limit", "40000000", "--base-fee", "252"],
  },
  arbitrumSepolia: {
    eas: "arbitrum-sepolia",
    args: ["--hardfork", "prague", "--gas-limit", "1125899906842624", "--base-fee", "100000000"],
  },
  polygonAmoy: {
    eas: "polygon-amoy",
    args: ["--hardfork", "prague", "--gas-limit", "45000000", "--base-fee", "25000000000"],
  },
};

/** Real block times take minutes: they are for the deep lane. */
const LONGEST_BLOCK = process.env.MYCELIARY_TESTS === "deep" ? Number.POSITIVE_INFINITY : 0.5;

const VERIFY = "scripts/verify-bytecode.ts";
/** Ten contracts and three schemas: EAS is there already. */
const TRANSACTIONS = 16;

const COMMUNITY = {
  name: "Bridge Keepers",
  use: "repair",
  join: { way: "invitation", membersInvite: true },
  jury: { jurors: 3, commitHours: 48, revealHours: 48, appealHours: 48 },
  timeCredits: { limitHours: 20 },
  governor: { votingDelayHours: 24, votingPeriodHours: 72, quorumPercent: 10, timelockDelayHours: 24 },
};

describe("A rehearsal of a deployment", () => {
  let folder: string;
  const chains = new Map<PublicNetwork, Anvil>();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "myceliary-"));
    for (const network of Object.keys(NETWORKS) as PublicNetwork[]) {
      const { chainId, blockSeconds } = NETWORKS[network];
      const time = String(Math.min(blockSeconds, LONGEST_BLOCK));
      const own = ["--chain-id", String(chainId), "--block-time", time, ...QUIRKS[network].args];
      chains.set(network, await startAnvil(...own));
    }
  });

  after(async () => {
    for (const chain of chains.values()) await chain.stop();
    await rm(folder, { recursive: true, force: true });
  });

  function placeOf(network: PublicNetwork): { chain: Anvil; place: Place } {
    const chain = chains.get(network);
    if (chain === undefined) throw new Error(`${network} did not start.`);
    return { chain, place: { network, url: chain.url, records: folder } };
  }

  async function rehearse(network: PublicNetwork): Promise<void> {
    const { chain, place } = placeOf(network);
    const given = await giveEas(chain, QUIRKS[network].eas);
    const told = await run(place, "scripts/deploy.ts", "--yes");
    expect(told).to.include(`✔ contract eas                   ${given.eas}, the network's own`);
    expect(told).to.match(/It costs about [\d.e-]+ (ETH|POL), at most/);
    const record = await readRecord(recordFile(folder, network));
    expect(record?.chainId).to.equal(NETWORKS[network].chainId);
    expect(record?.contracts).to.include(given);
    expect(Number(await chain.call("eth_getTransactionCount", DEPLOYER, "latest"))).to.equal(TRANSACTIONS);
    expect(await run(place, VERIFY)).to.match(/All 16 contracts on .+ are what this repository builds/);
  }

  for (const network of Object.keys(NETWORKS) as PublicNetwork[]) {
    let rehearsal: Promise<void>;
    // All at once: each waits for its chain's blocks most of the time.
    before(() => {
      rehearsal = rehearse(network);
      // Its own test tells.
      rehearsal.catch(() => {});
    });
    it(`to ${NETWORKS[network].title} uses its EAS, and leaves there what this repository builds`, () =>
      rehearsal);
  }

  it("estimates no less than a schema costs, and not twice as much as the longest", async () => {
    const used: number[] = [];
    for (const chain of chains.values())
      for (const nonce of [TRANSACTIONS - 3, TRANSACTIONS - 2, TRANSACTIONS - 1]) {
        const sender = [DEPLOYER, `0x${nonce.toString(16)}`];
        const { hash } = (await chain.call("eth_getTransactionBySenderAndNonce", ...sender)) as {
          hash: string;
        };
        const receipt = (await chain.call("eth_getTransactionReceipt", hash)) as { gasUsed: string };
        used.push(Number(receipt.gasUsed));
      }
    expect(Math.max(...used)).to.be.within(Number(SCHEMA_GAS) / 2, Number(SCHEMA_GAS));
  });

  it("goes on with a community, founded once, whose code is what this repository builds too", async () => {
    const { place } = placeOf("arbitrumSepolia");
    const settings = join(folder, "community.json");
    await writeFile(settings, JSON.stringify(COMMUNITY));
    const create = () => run(place, "scripts/community/create.ts", "--settings", settings);
    const first = await create();
    expect(first.match(/: done \(transaction 0x[0-9a-f]{64}\)/g)).to.have.length(5);
    const again = await create();
    expect(again.match(/: there already/g)).to.have.length(5);
    expect(again.match(/It is at 0x[0-9a-fA-F]{40}/)).to.deep.equal(
      first.match(/It is at 0x[0-9a-fA-F]{40}/),
    );
    const checked = await run(place, VERIFY);
    for (const kind of [
      "a community",
      "a community's time credits",
      "a community's governor",
      "a community's timelock",
    ])
      expect(checked).to.include(`✔ ${kind} 0x`);
    expect(checked).to.include("All 20 contracts on Arbitrum Sepolia are what this repository builds.");
  });

  it("lists what explorers would be given, with what constructors were given", async () => {
    const { place } = placeOf("polygonAmoy");
    const contracts = (await readRecord(recordFile(folder, "polygonAmoy")))?.contracts ?? {};
    const told = await run(place, "scripts/verify.ts", "--dry-run");
    expect(told).to.include(
      `Jury ${contracts.jury} (${contracts.communityFactory}, ${contracts.blockRandomness})`,
    );
    expect(told).to.include("15 contracts on Polygon Amoy, for etherscan, sourcify.");
  });

  it("refuses to go on with another version than it began with", async () => {
    const { place } = placeOf("baseSepolia");
    await rm(recordFile(folder, "baseSepolia"));
    const journal = join(folder, "ignition", "deployments", `baseSepolia-${NETWORKS.baseSepolia.chainId}`);
    const artifact = join(journal, "artifacts", "Myceliary#Jury.json");
    const began = await readFile(artifact, "utf8");
    await writeFile(artifact, began.replace(/"bytecode": ?"0x/, '"bytecode":"0x00'));
    const { code, output } = await new Command(place, "scripts/deploy.ts", "--yes").ended;
    expect(code, output).to.equal(1);
    expect(output).to.include(
      "This deployment began with another build of Jury. Finish it with that version",
    );
    await writeFile(artifact, began);
    expect(await run(place, "scripts/deploy.ts", "--yes")).to.match(/Deployed to Base Sepolia/);
  });

  it("tells which byte of a deployed code was changed, and which immutable", async () => {
    const { chain, place } = placeOf("arbitrumSepolia");
    const record = await readRecord(recordFile(place.records, "arbitrumSepolia"));
    const { jury = "", listings = "", communityFactory = "" } = record?.contracts ?? {};
    const change = async (address: string, alter: (code: string) => string) =>
      chain.call(
        "anvil_setCode",
        address,
        alter((await chain.call("eth_getCode", address, "latest")) as string),
      );
    const at = 1000;
    await change(jury, (code) => {
      const byte = Number.parseInt(code.slice(2 + 2 * at, 4 + 2 * at), 16) ^ 1;
      return `${code.slice(0, 2 + 2 * at)}${byte.toString(16).padStart(2, "0")}${code.slice(4 + 2 * at)}`;
    });
    await change(listings, (code) =>
      code.replaceAll(communityFactory.slice(2).toLowerCase(), DEPLOYER.slice(2).toLowerCase()),
    );
    const { code, output } = await new Command(place, VERIFY).ended;
    expect(code).to.equal(1);
    expect(output).to.include(`✘ jury ${jury}: not what this repository builds\n    byte ${at} is 0x`);
    expect(output).to.match(
      new RegExp(`✘ listings ${listings}.+\\n +COMMUNITIES \\(byte \\d+\\) is 0x0+${DEPLOYER.slice(2)}`, "i"),
    );
    expect(output).to.include("2 of 20 contracts on Arbitrum Sepolia differ from the build.");
  });
});
