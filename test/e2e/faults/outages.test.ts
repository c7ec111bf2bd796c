import { expect } from "chai";
import type { Browser } from "playwright-core";
import { launchBrowser, type Visitor, visit } from "../browser.ts";
import { localNetwork, siteUrl } from "../network.ts";

/** Nobody asked for this member before. */
const SOMEBODY = "0x00000000000000000000000000000000000507e5";

describe("a visit while the index is down", () => {
  let browser: Browser;
  let visitor: Visitor;

  before(async () => {
    browser = await launchBrowser();
    visitor = await visit(browser);
  });

  after(async () => {
    await browser?.close();
  });

  it("shows the last good page with its age, also after a reload, and all anew once it is back", async () => {
    const { network } = localNetwork();
    const { page } = visitor;
    const cards = page.getByRole("article");
    const titles = () => cards.getByRole("heading").allTextContents();
    const banner = page
      .getByRole("status")
      .filter({ hasText: /The index can't be reached, so what you see is as of/ });
    await page.goto(siteUrl("/"));
    await cards.first().waitFor();
    const before = await titles();

    network.kill("index");
    await banner.waitFor();
    await page.reload();
    await cards.first().waitFor();
    await banner.waitFor();
    expect(await titles()).to.deep.equal(before);
    expect(await banner.textContent()).to.match(/as of .*(now|seconds? ago|minutes? ago)/);

    await network.restart("index");
    await banner.waitFor({ state: "detached" });
    await page.getByText(/as of .* ago/).waitFor({ state: "detached" });
    expect(await titles()).to.deep.equal(before);
  });

  it("says what it never saw before, and shows it as soon as the index is back", async () => {
    const { network } = localNetwork();
    const { page } = visitor;
    const again = page.getByRole("button", { name: "Try again" });
    network.kill("index");
    await page.goto(siteUrl(`/member/?address=${SOMEBODY}`));
    await again.waitFor();
    await network.restart("index");
    await again.waitFor({ state: "detached" });
    await page.getByRole("heading", { level: 2 }).waitFor();
  });
});
