import { expect } from "chai";
import type { Browser } from "playwright-core";
import { checkBudget } from "../../../scripts/budget/check.ts";
import { launchBrowser } from "../browser.ts";
import { localNetwork } from "../network.ts";

describe("the weight of a first visit", () => {
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
  });

  it("stays within the budget on every page that has one", async () => {
    const problems = await checkBudget(browser, localNetwork().settings, (line) =>
      console.log(`      ${line}`),
    );
    expect(problems).to.deep.equal([]);
  });
});
