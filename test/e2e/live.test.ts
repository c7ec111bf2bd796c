/// <reference lib="dom" />
import { expect } from "chai";
import { parseEther } from "ethers";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { type Member, memberWithBurner } from "./member.ts";
import { Neighbour } from "./neighbour.ts";

/** Marks a page, so that a reload would be noticed. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { neverReloaded: true }));
const isMarked = (page: Page) => page.evaluate(() => "neverReloaded" in window);

describe("what others do, seen by a page that is open", () => {
  let browser: Browser;
  let gardener: Neighbour;
  let baker: Neighbour;
  let omar: Member;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    gardener = await Neighbour.moveIn("0x0000000000000000000000000000000000011fe5", "The live garden");
    baker = await Neighbour.moveIn("0x0000000000000000000000000000000000011fe6", "The live bakery");
    await gardener.mineWith([gardener.publish("A spade that was there")]);
    omar = await memberWithBurner(browser);
    ({ page } = omar);
  });

  after(async () => {
    await browser?.close();
  });

  const articles = () => page.getByRole("article").getByRole("heading").allTextContents();
  const openMarked = async (path: string) => {
    await omar.open(path);
    await mark(page);
  };

  it("is a new listing, which moves nothing until it is asked for", async () => {
    await openMarked(`/?community=${gardener.community}`);
    await page.getByRole("article", { name: "A spade that was there" }).waitFor();
    await gardener.mineWith([gardener.publish("A rake that came"), gardener.publish("A hoe that came")]);
    const offer = page.getByRole("button", { name: "Show 2 new listings" });
    await offer.waitFor();
    expect(await articles()).to.deep.equal(["A spade that was there"]);
    await offer.click();
    await page.getByRole("article", { name: "A rake that came" }).waitFor();
    expect(await articles()).to.have.length(3);
    expect(await isMarked(page)).to.equal(true);
  });

  it("is a proposal, and that it was taken back", async () => {
    await openMarked("/exchanges/");
    const propose = await gardener.propose(omar.address, parseEther("0.375"));
    await gardener.mineWith([propose]);
    const exchange = page.getByRole("link", { name: /0\.375 ETH/ }).first();
    await exchange.waitFor();
    expect(await isMarked(page)).to.equal(true);
    await exchange.click();
    await page.getByRole("button", { name: "Accept", exact: true }).waitFor();
    await gardener.mineWith([gardener.takeBack(propose)]);
    await page.getByText("Closed", { exact: true }).waitFor();
    expect(await isMarked(page)).to.equal(true);
  });

  it("is that somebody joined a community", async () => {
    await openMarked(`/community/?address=${gardener.community}`);
    await page.getByText(/^1 member ·/).waitFor();
    await baker.mineWith([baker.join(gardener.community)]);
    await page.getByText(/^2 members ·/).waitFor();
    expect(await isMarked(page)).to.equal(true);
  });

  it("is not asked for by a page that nobody sees, and comes as soon as somebody does", async () => {
    await openMarked(`/?community=${gardener.community}`);
    await page.getByRole("article", { name: "A spade that was there" }).waitFor();
    const looks: string[] = [];
    page.on("request", (request) => {
      if (/query Meta\b/.test(request.postData() ?? "")) looks.push(request.url());
    });
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await gardener.mineWith([gardener.publish("A basket that waited")]);
    // So that a look which was on its way is over.
    await gardener.mine(1);
    const before = looks.length;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
    expect(looks.length - before).to.be.at.most(1);
    await page.evaluate(() => {
      Reflect.deleteProperty(document, "visibilityState");
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await page.getByRole("button", { name: "Show 1 new listing" }).waitFor();
  });

  it("left no complaint in the console", () => {
    expect(omar.complaints).to.deep.equal([]);
  });
});
