import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { showWholeForm } from "./forms.ts";
import { type Member, memberWithExtension } from "./member.ts";

const TITLE = "Soup for everybody in the street, every Tuesday until spring";

describe("a browser whose storage is full", () => {
  let browser: Browser;
  let member: Member;

  before(async () => {
    browser = await launchBrowser();
    member = await memberWithExtension(browser, Wallet.createRandom().privateKey);
  });

  after(async () => {
    await browser?.close();
  });

  it("is told of, keeps what is typed while the page is open, and for good once there is room", async () => {
    const { page } = member;
    await member.open("/publish/");
    await showWholeForm(page);
    const title = page.getByRole("textbox", { name: "Title" });
    // Up to the last character, by halves.
    await page.evaluate(() => {
      for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
        for (let part = 0; ; part += 1) {
          try {
            localStorage.setItem(`full ${size} ${part}`, "x".repeat(size));
          } catch {
            break;
          }
        }
      }
    });
    const banner = page.getByText(/^Your browser keeps nothing for this site/);
    await title.fill(TITLE);
    await banner.waitFor();
    expect(await title.inputValue()).to.equal(TITLE);

    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.startsWith("full ")) localStorage.removeItem(key);
    });
    await title.fill(`${TITLE}!`);
    await banner.waitFor({ state: "detached" });
    await page.reload();
    await title.waitFor();
    expect(await title.inputValue()).to.equal(`${TITLE}!`);
    expect(member.complaints).to.deep.equal([]);
  });
});
