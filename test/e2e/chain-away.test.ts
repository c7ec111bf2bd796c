import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { fillListing, write } from "./forms.ts";
import { type Member, memberWithExtension } from "./member.ts";
import { localNetwork } from "./network.ts";
import { Tap } from "./tap.ts";

describe("a chain whose node can't be reached", () => {
  let browser: Browser;
  let line: Tap;
  let noor: Member;
  let page: Page;

  const chain = () => localNetwork().settings.ports.chain;
  const banner = () =>
    page.getByRole("status").filter({ hasText: /^The network can't be reached\..* Nothing is lost/ });
  const publish = () => page.getByRole("button", { name: "Publish", exact: true });

  before(async () => {
    browser = await launchBrowser();
    line = await Tap.open(0, chain());
    const { port } = line;
    noor = await memberWithExtension(browser, Wallet.createRandom().privateKey, {}, async (context) => {
      // The site's own configuration, but for the way to the node.
      await context.route("**/config.json", async (route) => {
        const answer = await route.fetch();
        const config = (await answer.json()) as { chain: object };
        await route.fulfill({
          response: answer,
          json: { ...config, chain: { ...config.chain, rpcUrl: `http://127.0.0.1:${port}` } },
        });
      });
    });
    ({ page } = noor);
    await noor.open("/publish/");
    await fillListing(page, { title: "Fences mended", category: "Repair", city: "Lisbon", price: "0.25" });
    await page.getByRole("button", { name: /^Join / }).click();
    await page.getByText(/^You are not a member of/).waitFor({ state: "detached" });
  });

  after(async () => {
    await browser?.close();
    await line?.close();
  });

  it("is told, and a write says what to do and loses nothing", async () => {
    const { port } = line;
    await line.close();
    await banner().waitFor();
    await publish().click();
    const told = write(page, /^Publish/).getByText(
      "The network can't be reached. Nothing is lost; try again in a moment.",
    );
    await told.waitFor();
    expect(await page.getByRole("textbox", { name: "Title" }).inputValue()).to.equal("Fences mended");

    line = await Tap.open(port, chain());
    await banner().waitFor({ state: "detached" });
    await write(page, /^Publish/)
      .getByRole("button", { name: /^Put away/ })
      .click();
    await publish().click();
    await page.getByRole("heading", { name: "Fences mended", level: 1 }).waitFor();
  });

  it("does not keep pages from opening, since the index tells them", async () => {
    const { port } = line;
    const listing = page.url();
    await line.close();
    for (const path of ["/", "/exchanges/", "/communities/"]) {
      await noor.open(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      if (path === "/") await page.getByRole("article").first().waitFor();
    }
    await page.goto(listing);
    await page.getByRole("heading", { name: "Fences mended", level: 1 }).waitFor();
    await banner().waitFor();
    line = await Tap.open(port, chain());
    await banner().waitFor({ state: "detached" });
  });

  it("left no complaint in the console but of the outage itself", () => {
    const outage = /ERR_CONNECTION_(REFUSED|RESET|CLOSED)|ERR_EMPTY_RESPONSE|Failed to fetch/;
    expect(noor.complaints.filter((text) => !outage.test(text))).to.deep.equal([]);
  });
});
