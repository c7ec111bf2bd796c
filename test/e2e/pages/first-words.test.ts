import { expect } from "chai";
import type { Browser, BrowserContext } from "playwright-core";
import { z } from "zod";
import { indexUrl } from "../../../scripts/local/index-node.ts";
import { paths } from "../../../web/components/paths.ts";
import { askIndex } from "../ask-index.ts";
import { launchBrowser, type Visitor, visit } from "../browser.ts";
import { localNetwork, siteUrl } from "../network.ts";

/** The app's scripts, which never come. */
async function withoutApp(context: BrowserContext): Promise<void> {
  await context.route("**/_next/**/*.js", () => {});
}

describe("a page's first words", () => {
  let browser: Browser;
  let listing: { id: string; title: string; description: string };
  let agreement: { id: string; listing: { title: string } };

  before(async () => {
    browser = await launchBrowser();
    const words = { id: z.string(), title: z.string().min(1), description: z.string().min(1) };
    const answer = await askIndex(
      `{ listings(first: 1, where: { standing: true, description_not: "" }) { id title description }
         agreements(first: 1, where: { listing_not: null }) { id listing { title } } }`,
      z.object({
        listings: z.tuple([z.object(words)]),
        agreements: z.tuple([z.object({ id: z.string(), listing: z.object({ title: z.string() }) })]),
      }),
    );
    [listing] = answer.listings;
    [agreement] = answer.agreements;
  });

  after(async () => {
    await browser?.close();
  });

  async function open(path: string, prepare: (context: BrowserContext) => Promise<void>): Promise<Visitor> {
    const visitor = await visit(browser, { width: 412 }, prepare);
    await visitor.page.goto(siteUrl(path), { waitUntil: "commit" });
    return visitor;
  }

  it("are a listing's own, before the app is there", async () => {
    const { page, context, complaints } = await open(paths.listing(listing.id), withoutApp);
    await page.getByText(listing.title, { exact: true }).waitFor();
    expect(await page.locator("main").textContent()).to.include(listing.description);
    expect(complaints).to.deep.equal([]);
    await context.close();
  });

  it("are an agreement's title, also for who reads another language", async () => {
    const { page, context } = await open(paths.agreement(agreement.id), async (context) => {
      await context.addInitScript(() => localStorage.setItem("myceliary.language", "ar"));
      await withoutApp(context);
    });
    await page.getByText(agreement.listing.title, { exact: true }).waitFor();
    await context.close();
  });

  it("stay where they are when the app takes over, which complains of nothing", async () => {
    let [askedFor, isLetIn] = [0, () => {}];
    const later = new Promise<void>((resolve) => {
      isLetIn = resolve;
    });
    const { page, context, complaints } = await open(paths.listing(listing.id), async (context) => {
      await context.route("**/_next/**/*.js", async (route) => {
        askedFor += 1;
        await later;
        await route.continue();
      });
    });
    await page.getByText(listing.title, { exact: true }).waitFor();
    const before = await page.getByText(listing.title, { exact: true }).boundingBox();
    isLetIn();
    await page.getByRole("heading", { level: 1, name: listing.title }).waitFor();
    const after = await page.getByRole("heading", { level: 1, name: listing.title }).boundingBox();
    expect(askedFor).to.be.above(0);
    expect(after?.height).to.equal(before?.height);
    expect(after?.y).to.be.closeTo(before?.y ?? 0, 8);
    expect(complaints).to.deep.equal([]);
    await context.close();
  });

  it("don't keep the app away where the index is", async () => {
    const index = indexUrl(localNetwork().settings.ports.index);
    const { page, context } = await open(paths.listing(listing.id), async (context) => {
      await context.route(index, (route) => route.abort());
    });
    await page.getByRole("button", { name: "Try again" }).first().waitFor();
    await context.close();
  });
});
