import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { configOf, readDeployment } from "../../../scripts/local/deployment.ts";
import { serve } from "../../../scripts/local/http.ts";
import type { Running } from "../../../scripts/local/service.ts";
import { siteListener } from "../../../scripts/local/site.ts";
import { launchBrowser, type Visitor, visit } from "../browser.ts";
import { localNetwork } from "../network.ts";
import { exportedSite, placesOfSite } from "./places.ts";

/** Beside the root, where all other tests have it. */
const MOUNTS = ["/commons/", "/ipfs/bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi/"];

async function serveAt(mount: string): Promise<Running> {
  const { settings } = localNetwork();
  const deployment = await readDeployment(settings);
  if (deployment === undefined) throw new Error("The network has no deployment.");
  const config = configOf(settings, deployment);
  return serve(0, siteListener({ folder: exportedSite(), config, mount }));
}

/** Marks the document that is shown now: the mark is gone once another is loaded. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute("data-marked", ""));
const isMarked = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute("data-marked"));

for (const mount of MOUNTS) {
  describe(`the same export at ${mount}`, () => {
    let browser: Browser;
    let server: Running;
    let visitor: Visitor;
    let root: string;
    const failed: string[] = [];
    const astray: string[] = [];

    before(async () => {
      browser = await launchBrowser();
      server = await serveAt(mount);
      root = server.detail + mount;
      visitor = await visit(browser);
      visitor.context.on("response", (response) => {
        if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
      });
      visitor.context.on("request", (request) => {
        const url = request.url();
        if (url.startsWith(server.detail) && !url.startsWith(root)) astray.push(url);
      });
    });

    after(async () => {
      await browser?.close();
      await server?.stop();
    });

    it("shows Discover, its map and what its worker ranked", async () => {
      const { page } = visitor;
      await page.goto(root);
      await page.getByRole("article").first().waitFor();
      await page.getByRole("region", { name: "Map" }).getByRole("button").first().waitFor();
      expect(page.workers().every((worker) => worker.url().startsWith(root))).to.equal(true);
      expect(page.workers()).to.not.have.length(0);
    });

    it("leads on without loading another document, and back", async () => {
      const { page } = visitor;
      await mark(page);
      const title = await page.getByRole("article").first().getAttribute("aria-label");
      await page.getByRole("article").first().getByRole("link").first().click();
      await page.getByRole("heading", { level: 1, name: title ?? "" }).waitFor();
      expect(page.url().startsWith(`${root}listing/?id=`)).to.equal(true);
      await page.getByRole("navigation").getByRole("link", { name: "Publish" }).first().click();
      await page.waitForURL(`${root}publish/`);
      await page.goBack();
      await page.getByRole("heading", { level: 1, name: title ?? "" }).waitFor();
      expect(await isMarked(page)).to.equal(true);
    });

    it("stands a reload on every page, also without the last slash", async () => {
      const { page } = visitor;
      for (const place of Object.values(await placesOfSite())) {
        await page.goto(root + place.slice(1));
        await page.getByRole("main").getByRole("heading").first().waitFor();
      }
      await page.goto(`${root}communities`);
      await page.getByRole("heading", { level: 1, name: "Communities" }).waitFor();
      expect(page.url()).to.equal(`${root}communities/`);
    });

    it("finds its cities beside itself", async () => {
      const { page } = visitor;
      await page.goto(root);
      await page.getByRole("combobox", { name: "Near which city" }).fill("Lisbon");
      await page.getByRole("option").first().waitFor();
    });

    it("keeps a link to a place in the page in the page", async () => {
      const { page } = visitor;
      await page.goto(`${root}communities/`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await mark(page);
      await page.getByRole("link", { name: "Skip to the page" }).press("Enter");
      await page.waitForURL(`${root}communities/#page`);
      expect(await isMarked(page)).to.equal(true);
    });

    it("asked for nothing that is not there, for nothing beside the site, and for no stranger", () => {
      expect(failed).to.deep.equal([]);
      expect(astray).to.deep.equal([]);
      expect(visitor.strangers).to.deep.equal([]);
      expect(visitor.complaints).to.deep.equal([]);
    });

    it("leads home from an address that leads nowhere", async () => {
      const { page } = visitor;
      await page.goto(`${root}nowhere/at/all`);
      const home = page.getByRole("link", { name: "Go to the first page" });
      await page.locator(`a[href="${mount}"]`).waitFor();
      await home.click();
      await page.waitForURL(root);
    });
  });
}
