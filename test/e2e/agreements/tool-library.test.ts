import { expect } from "chai";
import { AbiCoder, Contract, Interface, ZeroAddress, ZeroHash } from "ethers";
import type { Browser, Page } from "playwright-core";
import { readDeployment } from "../../../scripts/local/deployment.ts";
import { indexUrl } from "../../../scripts/local/index-node.ts";
import { agreementsAbi, easAbi, listingsAbi } from "../../../web/contracts/generated/abi.ts";
import { IndexClient } from "../../../web/index/client.ts";
import { launchBrowser, type Visitor, visit } from "../browser.ts";
import { injectWallet } from "../injected-wallet.ts";
import { chainUrl, localNetwork, siteUrl } from "../network.ts";
import { contractAt, Villager } from "../villager.ts";
import { runGuide, type ServedExample, serveToolLibrary } from "./tool-library.ts";

const TOOLS = 2;
const DAY = 86_400;
const DRILL = "Hammer drill of Shed Street";
const LADDER = "Nobody's ladder of Shed Street";
const agreements = new Interface(agreementsAbi);

/** Offers a tool in a community. @returns the listing's id */
async function offer(owner: Villager, community: string, title: string): Promise<bigint> {
  const draft = {
    community,
    kind: 0,
    category: TOOLS,
    cell: 0,
    radius: 0,
    hoursOfWeek: 2n ** 168n - 1n,
    utcOffset: 0,
    expiry: 0,
    payments: 16,
    unit: 0,
    token: ZeroAddress,
    price: 0,
    title,
    description: "",
    tags: "",
  };
  const { logs } = await owner.call(await contractAt("listings"), listingsAbi, "publish", [draft]);
  const listings = new Interface(listingsAbi);
  const published = logs.map((log) => listings.parseLog(log)).find((log) => log?.name === "ListingPublished");
  return BigInt(published?.args.id ?? 0);
}

/** Borrows, brings back, and says that all was well. */
async function borrowAndPraise(borrower: Villager, owner: Villager, community: string, listing: bigint) {
  const { timestamp } = (await borrower.provider.getBlock("latest")) ?? { timestamp: 0 };
  const terms = {
    payer: borrower.address,
    provider: owner.address,
    community,
    listing,
    token: ZeroAddress,
    amounts: [0n],
    acceptBy: timestamp + DAY,
    deliverBy: timestamp + 2 * DAY,
    reviewWindow: DAY,
    arbitrator: ZeroAddress,
    arbitratorData: "0x",
    choices: 0,
    rulingWindow: 0,
    content: ZeroHash,
    salt: 0n,
  };
  const escrow = await contractAt("agreements");
  await borrower.call(escrow, agreementsAbi, "propose", [terms]);
  await owner.call(escrow, agreementsAbi, "accept", [terms]);
  await borrower.call(escrow, agreementsAbi, "release", [terms, 0n]);
  const agreement = await new Contract(escrow, agreementsAbi, borrower.provider).getFunction("idOf")(terms);
  const data = AbiCoder.defaultAbiCoder().encode(
    ["bytes32", "uint8", "uint8", "uint8", "uint8", "uint8"],
    [agreement, 5, 5, 5, 5, 5],
  );
  const schema = (await readDeployment(localNetwork().settings))?.schemas.review;
  const attestation = {
    recipient: owner.address,
    expirationTime: 0,
    revocable: false,
    refUID: ZeroHash,
    data,
    value: 0,
  };
  await borrower.call(await contractAt("eas"), easAbi, "attest", [{ schema, data: attestation }]);
}

/** What the page says of a tool. */
const toolOn = (page: Page, title: string) => page.locator("#tools li").filter({ hasText: title });

describe("an example dApp of others", () => {
  let browser: Browser;
  let example: ServedExample;
  let index: IndexClient;
  let owner: Villager;
  let borrower: Villager;
  let visitor: Visitor;

  before(async () => {
    browser = await launchBrowser();
    example = await serveToolLibrary();
    owner = await Villager.settle();
    const stranger = await Villager.settle();
    const community = await owner.found("Shed Street", "tools");
    await stranger.join(community);
    const drill = await offer(owner, community, DRILL);
    await offer(stranger, community, LADDER);
    for (let friends = 0; friends < 2; friends += 1)
      await borrowAndPraise(await Villager.settle(), owner, community, drill);
    index = new IndexClient(indexUrl(localNetwork().settings.ports.index));
    await index.waitForIndexed(BigInt(await owner.provider.getBlockNumber()));
    borrower = await Villager.settle();
    visitor = await visit(browser, {}, async (context) => {
      await injectWallet(context, borrower.key, chainUrl(), "Pocket Wallet");
    });
  });

  after(async () => {
    await browser?.close();
    await example?.close();
  });

  it("lists what a site's members offer, and lends only from those of whom others speak well", async () => {
    const { page } = visitor;
    await page.goto(`${example.url}?site=${encodeURIComponent(siteUrl())}`);
    await toolOn(page, LADDER).waitFor();
    expect(await toolOn(page, DRILL).getByText("5.0 of 5").count()).to.equal(1);
    expect(await toolOn(page, DRILL).getByRole("button", { name: "Ask to borrow" }).count()).to.equal(1);
    expect(await toolOn(page, LADDER).getByText("not yet reviewed enough").count()).to.equal(1);
    expect(await toolOn(page, LADDER).getByRole("button").count()).to.equal(0);
  });

  it("opens an agreement that its owner accepts elsewhere", async () => {
    const { page } = visitor;
    await toolOn(page, DRILL).getByRole("button", { name: "Ask to borrow" }).click();
    await page.getByRole("status").getByText("Asked.").waitFor();
    const loan = page.locator("#loans li");
    await loan.getByText("Proposed").waitFor();
    const escrow = await contractAt("agreements");
    const filter = {
      address: escrow,
      fromBlock: (await owner.provider.getBlockNumber()) - 20,
      toBlock: "latest",
    };
    const logs = await owner.provider.getLogs(filter);
    const recorded = logs
      .map((log) => agreements.parseLog(log))
      .findLast((log) => log?.name === "TermsRecorded" && log.args.payer === borrower.address);
    const fields = agreements.getFunction("idOf")?.inputs[0]?.components ?? [];
    const terms = Object.fromEntries(fields.map(({ name }) => [name, recorded?.args[name]]));
    // Events read by ethers can't be written again as they are.
    const accepted = await owner.call(escrow, agreementsAbi, "accept", [
      { ...terms, amounts: [...terms.amounts] },
    ]);
    await index.waitForIndexed(BigInt(accepted.blockNumber));
    await page.getByRole("button", { name: "What I asked for" }).click();
    await loan.getByText("Active").waitFor();
  });

  it("is explained by a guide whose code runs as it stands", async () => {
    const answer = await runGuide(siteUrl());
    expect(answer).to.match(/ of 5 by /);
    expect(answer).to.match(/^0x[0-9a-f]{64} 0x[0-9a-f]{130}$/m);
  });

  it("complains of nothing, and asks nobody outside", () => {
    expect(visitor.complaints).to.deep.equal([]);
    expect(visitor.strangers).to.deep.equal([]);
  });
});
