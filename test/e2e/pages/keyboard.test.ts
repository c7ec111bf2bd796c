/// <reference lib="dom" />
import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, type Visitor, visit } from "../browser.ts";
import { fillListing } from "../forms.ts";
import { type Member, memberWithExtension } from "../member.ts";
import { siteUrl } from "../network.ts";
import { Keyboard } from "./keys.ts";

const TITLE = "I sharpen knives at the market";

describe("a newcomer with nothing but a keyboard", () => {
  let browser: Browser;
  let neighbour: Member;
  let newcomer: Visitor;
  let page: Page;
  let keys: Keyboard;

  const heading = (name: string | RegExp) => page.getByRole("heading", { name, level: 1 });
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const account = () => page.getByRole("button", { name: "Account menu" });

  before(async () => {
    browser = await launchBrowser();
    neighbour = await memberWithExtension(browser, Wallet.createRandom().privateKey);
    await neighbour.open("/publish/");
    await fillListing(neighbour.page, { title: TITLE, category: "Repair", city: "Lisbon", price: "0.25" });
    await neighbour.page.getByRole("button", { name: "Publish", exact: true }).click();
    await neighbour.page.getByRole("heading", { name: TITLE, level: 1 }).waitFor();
    newcomer = await visit(browser);
    page = newcomer.page;
    keys = new Keyboard(page);
    await page.goto(siteUrl("/"));
    await heading("Discover").waitFor();
  });

  after(async () => {
    await browser?.close();
  });

  it("skips what stands on every page", async () => {
    const skip = page.getByRole("link", { name: "Skip to the page" });
    await keys.goTo(skip);
    expect(await skip.evaluate((link) => link.getBoundingClientRect().top >= 0)).to.equal(true);
    await keys.press("Enter");
    await keys.waitFor(page.getByRole("main"));
    await keys.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).to.equal(true);
  });

  it("connects the test wallet and gets test money", async () => {
    await keys.enter(page.getByRole("banner").getByRole("button", { name: "Connect wallet" }));
    await keys.enter(page.getByRole("dialog").getByRole("button", { name: "Burner Wallet" }));
    await account().waitFor();
    await keys.enter(account());
    await page.getByRole("menu").waitFor();
    await keys.goTo(page.getByRole("menuitem", { name: "Get test money" }), "ArrowDown");
    await keys.press("Enter");
    await page
      .getByRole("menu")
      .getByText(/You have [1-9]/)
      .waitFor();
    await keys.press("Escape");
    await keys.waitFor(account());
  });

  it("finds a listing by its category, and hears where it has come", async () => {
    await keys.goTo(page.getByRole("combobox", { name: "For what", exact: true }));
    await keys.press("Enter");
    await keys.goTo(page.getByRole("option", { name: "Repair", exact: true }), "ArrowDown");
    await keys.press("Enter");
    await keys.goTo(page.getByRole("combobox", { name: "Near which city" }));
    await keys.type("Lisbon");
    await page.getByRole("option", { name: /^Lisbon/ }).waitFor();
    await keys.press("Enter");
    await keys.enter(page.getByRole("article", { name: TITLE }).getByRole("link", { name: TITLE }));
    await keys.waitFor(heading(TITLE));
  });

  it("proposes, with the money set aside", async () => {
    await keys.enter(page.getByRole("link", { name: "Propose an exchange" }));
    await page.getByText(/0\.25 ETH is set aside from your account/).waitFor();
    await keys.waitFor(heading(TITLE));
    await keys.enter(button("Propose"));
    await page.getByText(/You proposed this\. Now .* decides\./).waitFor();
    await keys.waitFor(heading(/./));
  });

  it("confirms what the other did, and reviews it", async () => {
    await neighbour.open(`/agreement/?id=${new URL(page.url()).searchParams.get("id")}`);
    await neighbour.page.getByRole("button", { name: "Accept", exact: true }).click();
    await neighbour.page.getByRole("button", { name: "Say that it is done" }).click();
    await button("Release the money").waitFor();
    await keys.enter(button("Release the money"));
    await page.getByText(/0\.25 ETH went to .*/).waitFor();
    await keys.goTo(
      page
        .getByRole("radio", { name: "Overall: 1 star" })
        .or(page.getByRole("radio", { name: "Overall: 5 stars" }))
        .first(),
    );
    await keys.goTo(page.getByRole("radio", { name: "Overall: 4 stars" }), "ArrowRight");
    await keys.enter(button("Send the review"));
    await page.getByText("You reviewed this exchange.").waitFor();
  });

  it("opens the settings, changes the language and comes back", async () => {
    await keys.enter(account());
    await keys.goTo(page.getByRole("menuitem", { name: "Settings" }), "ArrowDown");
    await keys.press("Enter");
    await keys.waitFor(heading("Settings"));
    await keys.goTo(page.getByRole("radio", { name: /^As my device: English/ }));
    await keys.goTo(page.getByRole("radio", { name: "Español" }), "ArrowDown");
    await heading("Ajustes").waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).to.equal("es");
    await keys.goTo(page.getByRole("radio", { name: "English", exact: true }), "ArrowDown");
    await heading("Settings").waitFor();
  });

  it("always saw where it was, and left no complaint", () => {
    expect([...new Set(keys.unseen)]).to.deep.equal([]);
    expect(newcomer.complaints).to.deep.equal([]);
  });
});
