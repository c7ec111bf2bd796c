import { expect } from "chai";
import type { Browser } from "playwright-core";
import { z } from "zod";
import { askIndex } from "./ask-index.ts";
import { launchBrowser, type Visitor, visit } from "./browser.ts";
import { siteUrl } from "./network.ts";

const weighed = z.object({ communities: z.array(z.object({ id: z.string(), name: z.string() })) });

/** The community of the seed whose steward said how its listings are ranked. */
async function weighingCommunity() {
  const query = "{ communities(first: 1, where: { distanceWeight: 0, listingCount_gt: 0 }) { id name } }";
  const [community] = (await askIndex(query, weighed)).communities;
  if (community === undefined) throw new Error("The seed has no community that weighs.");
  return community;
}

describe("a community that says how its listings are ranked", () => {
  let browser: Browser;
  let visitor: Visitor;

  before(async () => {
    browser = await launchBrowser();
    visitor = await visit(browser);
  });

  after(async () => {
    await browser?.close();
  });

  it("has them ranked so where one looks in it, and told", async () => {
    const { id, name } = await weighingCommunity();
    const { page } = visitor;
    const told = page.getByText(`Ranked by what ${name} finds important.`);
    await page.goto(siteUrl(`/?community=${id}`));
    await told.waitFor();
    await page.getByRole("combobox", { name: "Near which city" }).fill("Lisbon");
    await page.getByRole("option").first().click();
    await page.getByRole("article").first().getByRole("button", { name: /^Why/ }).click();
    const distance = page.getByRole("dialog").getByRole("listitem").filter({ hasText: "Distance" });
    expect(await distance.textContent()).to.match(/^Distancenot counted/);

    await page.goto(siteUrl("/?for=needs"));
    await page.getByRole("article").first().waitFor();
    expect(await told.count()).to.equal(0);
    expect(visitor.complaints).to.deep.equal([]);
  });
});
