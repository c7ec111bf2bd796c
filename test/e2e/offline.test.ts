import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import type { Browser } from "playwright-core";
import { configOf, readDeployment } from "../../scripts/local/deployment.ts";
import { serve } from "../../scripts/local/http.ts";
import type { Running } from "../../scripts/local/service.ts";
import { siteListener } from "../../scripts/local/site.ts";
import { launchBrowser, type Visitor, visit } from "./browser.ts";
import { showWholeForm } from "./forms.ts";
import { localNetwork } from "./network.ts";
import { exportedSite } from "./pages/places.ts";

const MOUNT = "/commons/";

/** Serves a folder on a port of its own, or on one that it had before. */
async function serveFolder(folder: string, port = 0): Promise<Running> {
  const { settings } = localNetwork();
  const deployment = await readDeployment(settings);
  if (deployment === undefined) throw new Error("The network has no deployment.");
  return serve(port, siteListener({ folder, config: configOf(settings, deployment), mount: MOUNT }));
}

describe("the site without a network", () => {
  let browser: Browser;
  let server: Running;
  let visitor: Visitor;
  let folder: string;
  let root: string;
  let title: string;

  before(async () => {
    browser = await launchBrowser();
    folder = join(await mkdtemp(join(tmpdir(), "myceliary-site-")), "site");
    await cp(exportedSite(), folder, { recursive: true });
    server = await serveFolder(folder);
    root = server.detail + MOUNT;
    visitor = await visit(browser);
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    await rm(join(folder, ".."), { recursive: true });
  });

  it("keeps what a first visit saw", async () => {
    const { page } = visitor;
    await page.goto(root);
    await page.getByRole("article").first().waitFor();
    title = (await page.getByRole("article").first().getAttribute("aria-label")) ?? "";
    await page.getByRole("article").first().getByRole("link").first().click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
    // Each page in the worker's hands once, as whoever comes back does.
    await page.reload();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.waitForLoadState("networkidle");
    await page.goto(root);
    await page.getByRole("article").first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(visitor.complaints).to.deep.equal([]);
  });

  it("shows it again when the network is gone, and says of when it is", async () => {
    const { page, context } = visitor;
    await server.stop();
    await context.setOffline(true);
    await page.reload();
    await page.getByRole("article", { name: title }).waitFor();
    const banner = page.getByRole("status").filter({ hasText: /as of|ago/ });
    await banner.waitFor();
    await page.getByRole("article", { name: title }).getByRole("link").first().click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await banner.waitFor();
  });

  it("says so of a page that was never opened here", async () => {
    const { page } = visitor;
    await page.goto(`${root}jury/`);
    await page.getByRole("heading", { level: 1, name: "You are offline" }).waitFor();
    await page.getByRole("link", { name: "Go to the first page" }).click();
    await page.getByRole("article", { name: title }).waitFor();
  });

  it("tells of a new version, and begins it when asked, with what was typed", async () => {
    const { page, context } = visitor;
    server = await serveFolder(folder, Number(new URL(root).port));
    await context.setOffline(false);
    await page.goto(`${root}publish/`);
    await page.getByRole("banner").getByRole("button", { name: "Connect wallet" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Burner Wallet" }).click();
    await showWholeForm(page);
    const typed = page.getByRole("textbox", { name: "Title" });
    await typed.fill("Soup for everybody");
    const worker = join(folder, "sw.js");
    await writeFile(worker, `${await readFile(worker, "utf8")}\n// A later build.\n`);
    await server.stop();
    server = await serveFolder(folder, Number(new URL(root).port));

    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    const banner = page.getByRole("status").filter({ hasText: "A new version is here" });
    await banner.waitFor();
    expect(await typed.inputValue()).to.equal("Soup for everybody");
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("button", { name: "Reload", exact: true }).click(),
    ]);
    await typed.waitFor();
    expect(await typed.inputValue()).to.equal("Soup for everybody");
    await banner.waitFor({ state: "detached" });
  });

  it("keeps nothing of other hosts", async () => {
    const { page } = visitor;
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const caught = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return caught.flat().map(({ url }) => url);
    });
    expect(kept.filter((url) => !url.startsWith(root))).to.deep.equal([]);
    expect(kept).to.include(`${root}config.json`);
  });
});
