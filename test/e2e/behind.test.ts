import { expect } from "chai";
import { parseEther, Wallet } from "ethers";
import type { Browser, Page } from "playwright-core";
import { manifestOf } from "../../scripts/local/index-files.ts";
import { setReading } from "../../scripts/local/index-node.ts";
import { launchBrowser } from "./browser.ts";
import { fillListing, showWholeForm, write } from "./forms.ts";
import { type Member, memberWithExtension } from "./member.ts";
import { Neighbour } from "./neighbour.ts";
import { localNetwork } from "./network.ts";

/** Blocks that the index lacks. */
const BEHIND = 50;

describe("an index that is fifty blocks behind", () => {
  let browser: Browser;
  let neighbour: Neighbour;
  let pia: Member;
  let page: Page;

  const reading = (reads: boolean) => {
    const { settings } = localNetwork();
    return setReading(settings.ports, manifestOf(settings), reads);
  };
  const banner = () => page.getByRole("status").filter({ hasText: /blocks behind the chain/ });
  const accept = () => page.getByRole("button", { name: "Accept", exact: true });

  before(async () => {
    browser = await launchBrowser();
    neighbour = await Neighbour.moveIn("0x00000000000000000000000000000000000be50b", "The late library");
    pia = await memberWithExtension(browser, Wallet.createRandom().privateKey);
    ({ page } = pia);
    await pia.open("/publish/");
    await fillListing(page, { title: "Books lent", category: "Repair", city: "Lisbon", price: "0.25" });
    await page.getByRole("button", { name: /^Join / }).click();
    await page.getByText(/^You are not a member of/).waitFor({ state: "detached" });
  });

  after(async () => {
    await reading(true);
    await browser?.close();
  });

  it("is told by its blocks, and what can't be done any more is refused by the chain, in words", async () => {
    const propose = await neighbour.propose(pia.address, parseEther("0.5"));
    await neighbour.mineWith([propose]);
    await pia.open("/exchanges/");
    await page
      .getByRole("link", { name: /0\.5 ETH/ })
      .first()
      .click();
    await accept().waitFor();

    await reading(false);
    await neighbour.mineWith([neighbour.takeBack(propose)]);
    await neighbour.mine(BEHIND - 1);
    await banner()
      .filter({ hasText: `What you see is ${BEHIND} blocks behind the chain` })
      .waitFor();
    const before = await neighbour.rpc.one("eth_getTransactionCount", pia.address, "latest");
    await accept().click();
    await write(page, /^Accept/)
      .getByText(/^The agreement has moved on meanwhile\. Look at it again/)
      .waitFor();
    expect(await neighbour.rpc.one("eth_getTransactionCount", pia.address, "latest")).to.equal(before);
  });

  it("keeps one's own write waiting in the tray, also over a reload, until it shows it", async () => {
    await pia.open("/publish/");
    await showWholeForm(page);
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    const sent = write(page, /^Publish .Books lent/);
    await sent.getByText(/recorded …$/).waitFor();
    await page.reload();
    await sent.getByText(/recorded …$/).waitFor();
    await banner().waitFor();
    expect(await page.getByRole("textbox", { name: "Title" }).inputValue()).to.equal("Books lent");

    await reading(true);
    await sent.getByText(/visible$/).waitFor();
    await banner().waitFor({ state: "detached" });
    await pia.open(`/member/?address=${pia.address}`);
    await page.getByRole("link", { name: "Books lent" }).waitFor();
  });

  it("left no complaint in the console", () => {
    expect(pia.complaints).to.deep.equal([]);
  });
});
