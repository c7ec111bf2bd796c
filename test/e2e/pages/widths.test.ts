import { expect } from "chai";
import type { Browser } from "playwright-core";
import { launchBrowser, visit } from "../browser.ts";
import { siteUrl } from "../network.ts";

const PLACES = [
  "/",
  "/exchanges/",
  "/messages/",
  "/communities/",
  "/publish/",
  "/profile/",
  "/wallet/",
  "/welcome/",
];
const SCHEMES = ["light", "dark"] as const;

describe("a phone 360 pixels wide", () => {
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
  });

  for (const colorScheme of SCHEMES) {
    for (const place of PLACES) {
      it(`shows ${place} whole, in ${colorScheme}, without a complaint`, async () => {
        const visitor = await visit(browser, { colorScheme, width: 360, height: 740 });
        await visitor.page.goto(siteUrl(place));
        await visitor.page.getByRole("heading", { level: 1 }).waitFor();
        const width = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).to.equal(360);
        expect(visitor.complaints).to.deep.equal([]);
        expect(visitor.strangers).to.deep.equal([]);
        await visitor.context.close();
      });
    }
  }
});
