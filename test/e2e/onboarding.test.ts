import { expect } from "chai";
import type { Browser } from "playwright-core";
import { launchBrowser, type Visitor, visit } from "./browser.ts";
import { siteUrl } from "./network.ts";

describe("a newcomer without a wallet", () => {
  let browser: Browser;
  let visitor: Visitor;

  before(async () => {
    browser = await launchBrowser();
    visitor = await visit(browser, { width: 360, height: 740 });
  });

  after(async () => {
    await browser?.close();
  });

  const steps = () => visitor.page.getByRole("region", { name: "First steps" });

  it("may look round, and finds calm first steps beside what there is", async () => {
    const { page } = visitor;
    await page.goto(siteUrl("/"));
    await page.getByRole("article").first().waitFor();
    await steps()
      .getByRole("link", { name: /^Get a wallet/ })
      .waitFor();
  });

  it("puts them away, and brings them back", async () => {
    const { page } = visitor;
    await steps().getByRole("button", { name: "Hide the first steps" }).click();
    await steps().waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await steps().waitFor();
  });

  it("reads on one page what a wallet is, why, what is safe and how to get one", async () => {
    const { page } = visitor;
    await steps()
      .getByRole("link", { name: /^Get a wallet/ })
      .click();
    for (const name of ["What it is", "Why there is one", "What is safe", "How to get one"])
      await page.getByRole("heading", { name }).waitFor();
  });

  it("tries it here with one press, and is led on", async () => {
    const { page } = visitor;
    await page.getByRole("button", { name: "Try it here" }).click();
    await page.getByText("Your wallet is connected: you can take part.").waitFor();
    await page.getByRole("link", { name: "Find a community" }).click();
    await page.getByRole("heading", { name: "Communities", level: 1 }).waitFor();
    await page.goto(siteUrl("/"));
    await steps().getByRole("link", { name: "Join a community" }).waitFor();
    await steps()
      .getByRole("link", { name: /^Get a wallet/ })
      .waitFor({ state: "detached" });
    await steps().getByText("Get a wallet").waitFor();
  });

  it("is asked nothing by a stranger, and leaves no complaint", () => {
    expect(visitor.strangers).to.deep.equal([]);
    expect(visitor.complaints).to.deep.equal([]);
  });
});
