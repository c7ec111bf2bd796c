import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser.ts";
import { choose, fillListing } from "../forms.ts";
import { type Member, memberWithBurner, memberWithExtension } from "../member.ts";
import { localNetwork } from "../network.ts";
import { openExchange, review } from "./exchange.ts";

const TITLE = "I true bicycle wheels on my porch";

describe("an exchange between two members", () => {
  let browser: Browser;
  let amal: Member;
  let bea: Member;

  before(async () => {
    browser = await launchBrowser();
    amal = await memberWithBurner(browser);
    bea = await memberWithExtension(browser, Wallet.createRandom().privateKey);
  });

  after(async () => {
    await browser?.close();
  });

  it("begins with an offer, published in a community that its publisher joins on the way", async () => {
    await bea.open("/publish/");
    await fillListing(bea.page, { title: TITLE, category: "Repair", city: "Lisbon", price: "0.25" });
    await bea.page.getByRole("button", { name: "Publish", exact: true }).click();
    await bea.page.getByRole("heading", { name: TITLE, level: 1 }).waitFor();
  });

  it("is found by its place and category, ranked, with its reasons", async () => {
    await amal.open("/");
    await choose(amal.page, "For what", "Repair");
    await amal.page.getByRole("combobox", { name: "Near which city" }).fill("Lisbon");
    await amal.page.getByRole("option").first().click();
    const card = amal.page.getByRole("article", { name: TITLE });
    await card.waitFor();
    expect(await card.textContent()).to.match(/0\.25 ETH/);
    await card.getByRole("link", { name: TITLE }).click();
    await amal.page.getByRole("heading", { name: TITLE, level: 1 }).waitFor();
  });

  it("is proposed with the money set aside", async () => {
    await amal.page.getByRole("link", { name: "Propose an exchange" }).click();
    await amal.page.getByText(/0\.25 ETH is set aside from your account/).waitFor();
    await amal.page.getByRole("button", { name: "Propose", exact: true }).click();
    await amal.page.getByText(/You proposed this\. Now .* decides\./).waitFor();
    await amal.page.getByText(/0\.25 ETH is already set aside/).waitFor();
  });

  it("is accepted by the other, and both pages tell so without a reload", async () => {
    await openExchange(bea, TITLE, "Accept, or let it pass");
    await bea.page.getByRole("button", { name: "Accept", exact: true }).click();
    await bea.page.getByRole("button", { name: "Say that it is done" }).waitFor();
    await amal.page.getByText(/Now .* does the work\./).waitFor();
  });

  it("loses nothing when the index dies in the middle: the page says so, and recovers by itself", async () => {
    const { network } = localNetwork();
    const banner = amal.page
      .getByRole("status")
      .filter({ hasText: /index can't be reached|behind the chain/ });
    network.kill("index");
    await banner.waitFor();

    await bea.page.getByRole("button", { name: "Say that it is done" }).click();
    await bea.page.getByText("recorded").first().waitFor();

    await network.restart("index");
    await bea.page.getByText(/Now .* looks at what you did\./).waitFor();
    await amal.page.getByRole("button", { name: "Release the money" }).waitFor();
    await banner.waitFor({ state: "detached" });
  });

  it("is released, and the money arrives", async () => {
    await amal.page.getByRole("button", { name: "Release the money" }).click();
    await amal.page.getByText(/0\.25 ETH went to .*/).waitFor();
    await bea.page.getByText(/0\.25 ETH went to .*/).waitFor();
  });

  it("is reviewed both ways, and both reputations change", async () => {
    await review(amal.page, 5);
    await review(bea.page, 4);
    await amal.open(`/member/?address=${bea.address}`);
    await amal.page.getByRole("region", { name: "Reputation" }).getByText("1 review").waitFor();
    await bea.open(`/member/?address=${amal.address}`);
    await bea.page.getByRole("region", { name: "Reputation" }).getByText("1 review").waitFor();
    await bea.page.getByText("1 finished exchange").waitFor();
  });

  it("left no complaint in either console beyond the outage's own, and asked no stranger for anything", () => {
    const indexUrl = `:${localNetwork().settings.ports.index}/`;
    const outage = (text: string) =>
      /ERR_CONNECTION_REFUSED|Failed to fetch/.test(text) || text.includes(indexUrl);
    expect([...amal.complaints, ...bea.complaints].filter((text) => !outage(text))).to.deep.equal([]);
    expect([...amal.strangers, ...bea.strangers]).to.deep.equal([]);
  });
});
