import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { fillListing, fillMoment, write } from "./forms.ts";
import type { InjectedWallet } from "./injected-wallet.ts";
import { type Member, memberWithExtension } from "./member.ts";

const HOUR = 3_600_000;

/** Puts a value into a field, leaves it, and gives the sentence that the field now carries. */
async function sentenceBeside(page: Page, field: string | RegExp, value: string): Promise<string> {
  const input = page.getByRole("textbox", { name: field });
  await input.fill(value);
  await input.blur();
  expect(await input.inputValue()).to.equal(value);
  expect(await input.getAttribute("aria-invalid")).to.equal("true");
  const described = await input.getAttribute("aria-describedby");
  return (await page.locator(`[id="${described}"]`).textContent()) ?? "";
}

describe("bad input", () => {
  let browser: Browser;
  let cleo: Member & { readonly wallet: InjectedWallet };
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    cleo = await memberWithExtension(browser, Wallet.createRandom().privateKey);
    page = cleo.page;
  });

  after(async () => {
    await browser?.close();
  });

  describe("in the publish form", () => {
    before(async () => {
      await cleo.open("/publish/");
      await fillListing(page, { title: "Soup", category: "Food", city: "Lisbon", price: "0.01" });
    });

    it("an empty title is told beside the field", async () => {
      expect(await sentenceBeside(page, "Title", "")).to.equal("Give it a title.");
    });

    it("a title beyond the contract's bytes is told, in what the person sees", async () => {
      expect(await sentenceBeside(page, "Title", "ü".repeat(61))).to.match(
        /^This is too long by \d+ characters?/,
      );
    });

    it("a price of 10^40 is told", async () => {
      expect(await sentenceBeside(page, "Price in ETH", `1${"0".repeat(40)}`)).to.match(/^That is too large/);
    });

    it("coordinates that don't exist are told", async () => {
      await page.getByRole("button", { name: "By coordinates" }).click();
      expect(await sentenceBeside(page, "Latitude", "91")).to.match(/^Latitude is a number from −90 to 90/);
      expect(await sentenceBeside(page, "Longitude", "-180.5")).to.match(
        /^Longitude is a number from −180 to 180/,
      );
    });

    it("a last day that has passed is told", async () => {
      await page.getByLabel("Last day").fill("2020-01-01");
      await page.getByText("That day has already passed. Choose a later one, or leave it empty.").waitFor();
    });

    it("nothing is sent, nothing typed is lost, not even by a reload", async () => {
      await page.getByRole("button", { name: "Publish", exact: true }).click();
      await page.getByText(/things above need a look/).waitFor();
      await page.reload();
      expect(await page.getByRole("textbox", { name: "Title" }).inputValue()).to.equal("ü".repeat(61));
      expect(await page.getByRole("textbox", { name: "Latitude" }).inputValue()).to.equal("91");
      expect(await page.getByRole("textbox", { name: "Price in ETH" }).inputValue()).to.equal(
        `1${"0".repeat(40)}`,
      );
    });

    it("a signature that was refused is not an error, and the form stays as it was", async () => {
      await page.getByRole("textbox", { name: "Title" }).fill("Lentil soup on Thursdays");
      await page.getByRole("textbox", { name: "Price in ETH" }).fill("0.01");
      await page.getByRole("textbox", { name: "Latitude" }).fill("38.72");
      await page.getByRole("textbox", { name: "Longitude" }).fill("-9.14");
      await page.getByLabel("Last day").fill("");
      await page.getByRole("button", { name: /^Join / }).click();
      await page.getByText(/^You are not a member of/).waitFor({ state: "detached" });
      cleo.wallet.answer("reject");
      await page.getByRole("button", { name: "Publish", exact: true }).click();
      await write(page, /^Publish/)
        .getByText("You did not sign. Nothing was sent.")
        .waitFor();
      expect(await page.getByRole("textbox", { name: "Title" }).inputValue()).to.equal(
        "Lentil soup on Thursdays",
      );
      cleo.wallet.answer("approve");
      await page.getByRole("button", { name: "Publish", exact: true }).click();
      await page.getByRole("heading", { name: "Lentil soup on Thursdays", level: 1 }).waitFor();
    });
  });

  describe("in the proposal form", () => {
    it("oneself as the other party is told before anything can be sent", async () => {
      const id = new URL(page.url()).searchParams.get("id");
      await cleo.open(`/agreement/new/?listing=${id}`);
      await page.getByText("This is your own listing. Only somebody else can propose on it.").waitFor();
    });

    it("a past deadline, a due time before it, too large an amount and too little balance are told", async () => {
      await cleo.open("/");
      await page.getByRole("article").filter({ hasText: "ETH" }).first().getByRole("link").first().click();
      await page.getByRole("link", { name: "Propose an exchange" }).click();
      const amount = /^Amount in ETH/;

      await fillMoment(page, /accepts by/, new Date(Date.now() - HOUR));
      await page.getByText("That has already passed. Choose a later time.").waitFor();
      await fillMoment(page, /accepts by/, new Date(Date.now() + 48 * HOUR));
      await fillMoment(page, /^Done by/, new Date(Date.now() + HOUR));
      await page.getByText("Choose a time after the time to accept.").waitFor();

      expect(await sentenceBeside(page, amount, `1${"0".repeat(40)}`)).to.match(/^That is too large/);
      expect(await sentenceBeside(page, amount, "1000000")).to.match(
        /^You have .* ETH\. That is not enough for this\.$/,
      );
    });
  });

  it("left no complaint in the console", () => {
    expect(cleo.complaints).to.deep.equal([]);
  });
});
