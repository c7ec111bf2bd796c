import { expect } from "chai";
import type { Browser } from "playwright-core";
import { manifestOf } from "../../../scripts/local/index-files.ts";
import { setReading } from "../../../scripts/local/index-node.ts";
import { indexed } from "../../index/indexed-network.ts";
import { launchBrowser, type Visitor, visit } from "../browser.ts";
import { Neighbour } from "../neighbour.ts";
import { localNetwork, siteUrl } from "../network.ts";

/** Nobody asked for this member before. */
const SOMEBODY = "0x00000000000000000000000000000000000507e5";
const NEIGHBOUR = "0x00000000000000000000000000000000000be41d";
/** Blocks: more than the index may catch up on without a word. */
const BEHIND = 40;

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

  it("says by how many blocks the index is behind, and shows what they hold as soon as it has read them", async () => {
    const { settings } = localNetwork();
    const reading = (reads: boolean) => setReading(settings.ports, manifestOf(settings), reads);
    const { page } = visitor;
    const banner = page.getByRole("status").filter({ hasText: /blocks? behind the chain/ });
    const card = page.getByRole("article", { name: "A lamp that was late" });
    const neighbour = await Neighbour.moveIn(NEIGHBOUR, "The late lamps");
    await indexed({ rpc: neighbour.rpc, settings });
    await page.goto(siteUrl(`/?community=${neighbour.community}`));
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await banner.count()).to.equal(0);

    await reading(false);
    await neighbour.mineWith([neighbour.publish("A lamp that was late")]);
    await neighbour.mine(BEHIND - 1);
    await banner.filter({ hasText: `What you see is ${BEHIND} blocks behind the chain.` }).waitFor();
    expect(await card.count()).to.equal(0);

    await reading(true);
    await card.waitFor();
    await banner.waitFor({ state: "detached" });
  });
});
