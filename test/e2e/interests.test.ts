import { expect } from "chai";
import type { Browser } from "playwright-core";
import { z } from "zod";
import { address } from "../../web/index/fields.ts";
import { askIndex } from "./ask-index.ts";
import { launchBrowser } from "./browser.ts";
import { type Member, memberWithExtension } from "./member.ts";
import { walletOfSeed } from "./seed-wallets.ts";

const party = z.object({ id: address });
const exchanged = z.object({ agreements: z.array(z.object({ payer: party })) });

/** Somebody of the seed who received help. */
async function somebodyHelped() {
  const query = `{
    agreements(first: 1, where: { acceptedAt_not: null, listing_not: null }) {
      payer { id }
    }
  }`;
  const [first] = (await askIndex(query, exchanged)).agreements;
  if (first === undefined) throw new Error("The seed has no exchange.");
  return first.payer.id;
}

describe("what is learned of a member's interests", () => {
  let browser: Browser;
  let member: Member;

  before(async () => {
    browser = await launchBrowser();
    member = await memberWithExtension(browser, walletOfSeed(await somebodyHelped()).privateKey);
  });

  after(async () => {
    await browser?.close();
  });

  const kept = () => member.page.evaluate(() => localStorage.getItem("myceliary.clicks"));

  /** Opens the reasons of a match, waits until the one on interests says this, and closes them. */
  async function saysOfInterests(text: RegExp): Promise<void> {
    const { page } = member;
    await page.getByRole("article").first().getByRole("button", { name: /^Why/ }).click();
    const reasons = page.getByRole("dialog").getByRole("listitem");
    await reasons.filter({ hasText: "Your interests" }).filter({ hasText: text }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }

  it("counts in what is found, and says why", async () => {
    await member.open("/");
    await member.page.getByRole("article").first().waitFor();
    await saysOfInterests(/You took part in|Members who wanted|Others often want|Nobody has shown yet/);
  });

  it("takes in what the member opens, and keeps it on the device", async () => {
    const { page } = member;
    expect(await kept()).to.equal(null);
    await page.getByRole("article").first().getByRole("link").first().click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForFunction(() => localStorage.getItem("myceliary.clicks") !== null);
    expect(JSON.parse((await kept()) ?? "[]")).to.have.length(1);
  });

  it("learns nothing and forgets all once it is turned off, also after a reload", async () => {
    const { page } = member;
    await member.open("/");
    await page.getByRole("button", { name: "When, price and more" }).click();
    const learn = page.getByRole("switch", { name: "Learn what I like" });
    await learn.waitFor();
    expect(await learn.isChecked()).to.equal(true);
    await learn.click();
    expect(await kept()).to.equal(null);
    await member.open("/");
    await page.getByRole("article").first().waitFor();
    await saysOfInterests(/Nothing is learned of what you like yet/);
    await page.getByRole("article").first().getByRole("link").first().click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await kept()).to.equal(null);
  });

  it("asks nobody but the site's own network, and leaves no complaint", () => {
    expect(member.strangers).to.deep.equal([]);
    expect(member.complaints).to.deep.equal([]);
  });
});
