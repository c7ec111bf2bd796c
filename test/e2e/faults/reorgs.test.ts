import { expect } from "chai";
import { parseEther, Wallet } from "ethers";
import type { Browser, Page } from "playwright-core";
import { BLOCKS_AT_ONCE, indexed } from "../../index/indexed-network.ts";
import { launchBrowser, type Visitor, visit } from "../browser.ts";
import { fillListing, write } from "../forms.ts";
import type { InjectedWallet } from "../injected-wallet.ts";
import { type Member, memberWithExtension } from "../member.ts";
import { Neighbour } from "../neighbour.ts";
import { localNetwork, siteUrl } from "../network.ts";

const DEPTHS = [1, 5, 30];
const NEIGHBOUR = "0x00000000000000000000000000000000000ae195";
const TOOK_BACK = /The chain took this back/;

/** Marks a page, so that a reload would be noticed. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { neverReloaded: true }));
const isMarked = (page: Page) => page.evaluate(() => "neverReloaded" in window);

describe("a chain that takes blocks back, seen by open pages", () => {
  let browser: Browser;
  let ines: Neighbour;
  let dora: Member & { readonly wallet: InjectedWallet };
  let discover: Visitor;
  let member: Visitor;

  before(async () => {
    browser = await launchBrowser();
    ines = await Neighbour.moveIn(NEIGHBOUR, "The tool shed");
    dora = await memberWithExtension(browser, Wallet.createRandom().privateKey);
    discover = await visit(browser);
    member = await visit(browser);
  });

  after(async () => {
    await browser?.close();
  });

  const snapshot = () => ines.rpc.one("evm_snapshot");
  /** Takes all back that happened since, and makes the chain longer than it was by other blocks. */
  const revert = async (since: unknown, blocks: number, first = async (): Promise<void> => {}) => {
    expect(await ines.rpc.one("evm_revert", since)).to.equal(true);
    await first();
    await ines.mine(blocks);
  };
  const followed = () => indexed({ rpc: ines.rpc, settings: localNetwork().settings });

  const card = (title: string) => discover.page.getByRole("article", { name: title });
  const offer = (title: string) => member.page.getByRole("link", { name: title });
  const exchange = (ether: string) => dora.page.getByRole("link", { name: `${ether} ETH` });

  for (const depth of DEPTHS)
    it(`are followed through ${depth} other blocks: nothing twice, no ghost, no reload`, async () => {
      // Titles and amounts tell the branches apart; the ids are the same on both.
      const [lost, kept] = [`A ladder for ${depth} days`, `A hammer for ${depth} days`];
      const [lostEther, keptEther] = [`${(100 + depth) / 1000}`, `${(200 + depth) / 1000}`];
      const act = async (title: string, ether: string) =>
        ines.mineWith([ines.publish(title), await ines.propose(dora.address, parseEther(ether))]);

      const before = await snapshot();
      await act(lost, lostEther);
      for (let left = depth - 1; left > 0; left -= BLOCKS_AT_ONCE) {
        await ines.mine(Math.min(left, BLOCKS_AT_ONCE));
        await followed();
      }
      await followed();
      await discover.page.goto(siteUrl(`/?community=${ines.community}`));
      await member.page.goto(siteUrl(`/member/?address=${ines.address}`));
      await dora.open("/exchanges/");
      for (const shown of [card(lost), offer(lost), exchange(lostEther)]) await shown.waitFor();
      const pages = [discover.page, member.page, dora.page];
      await Promise.all(pages.map(mark));

      await revert(before, depth, () => act(kept, keptEther));
      await followed();
      for (const ghost of [card(lost), offer(lost), exchange(lostEther)])
        await ghost.waitFor({ state: "detached" });
      for (const shown of [card(kept), offer(kept), exchange(keptEther)]) {
        await shown.waitFor();
        expect(await shown.count()).to.equal(1);
      }
      expect(await Promise.all(pages.map(isMarked))).to.deep.equal([true, true, true]);
    });

  describe("and that drops a member's own write", () => {
    const publish = () => dora.page.getByRole("button", { name: "Publish", exact: true });
    const sent = (title: string) => write(dora.page, new RegExp(`^Publish .${title}`));
    const again = (title: string) => sent(title).getByRole("button", { name: "Send it again" });
    const heading = (title: string) => dora.page.getByRole("heading", { name: title, level: 1 });
    const fill = (title: string) =>
      fillListing(dora.page, { title, category: "Repair", city: "Lisbon", price: "0.25" });

    before(async () => {
      await dora.open("/publish/");
      await fill("Chairs glued");
      await dora.page.getByRole("button", { name: /^Join / }).click();
      await dora.page.getByText(/^You are not a member of/).waitFor({ state: "detached" });
    });

    it("tells that a visible one is gone, keeps it over a reload, and sends it again when asked", async () => {
      const before = await snapshot();
      await publish().click();
      await heading("Chairs glued").waitFor();
      const place = dora.page.url();

      await revert(before, 3);
      await followed();
      await sent("Chairs glued").getByText(TOOK_BACK).waitFor();
      await dora.page.getByText("This listing is not known here").waitFor();
      await dora.page.reload();
      await sent("Chairs glued").getByText(TOOK_BACK).waitFor();

      dora.wallet.answer("reject");
      await again("Chairs glued").click();
      await sent("Chairs glued").getByText("You did not sign. Nothing was sent.").waitFor();
      dora.wallet.answer("approve");
      await again("Chairs glued").click();
      await heading("Chairs glued").waitFor();
      expect(dora.page.url()).to.equal(place);
      await discover.page.goto(siteUrl(`/member/?address=${dora.address}`));
      await discover.page.getByRole("link", { name: "Chairs glued" }).waitFor();
      expect(await discover.page.getByRole("link", { name: "Chairs glued" }).count()).to.equal(1);
    });

    it("does so while the index has not seen it, and the form still holds what was typed", async () => {
      const { network } = localNetwork();
      await dora.open("/publish/");
      await fill("Tables sanded");
      network.kill("index");
      const before = await snapshot();
      await publish().click();
      await sent("Tables sanded").getByText("recorded").waitFor();

      await revert(before, 3);
      await sent("Tables sanded").getByText(TOOK_BACK).waitFor();
      expect(await dora.page.getByRole("textbox", { name: "Title" }).inputValue()).to.equal("Tables sanded");
      await network.restart("index");
      await sent("Tables sanded")
        .getByRole("button", { name: /^Put away/ })
        .click();
      await publish().click();
      await heading("Tables sanded").waitFor();
    });

    it("says nothing where the new branch records it again", async () => {
      await dora.open("/publish/");
      await fill("Lamps rewired");
      const before = await snapshot();
      await publish().click();
      await heading("Lamps rewired").waitFor();
      const place = dora.page.url();
      const sentBy = await dora.page.evaluate(() => sessionStorage.getItem("myceliary.writes"));
      const hash = /"hash":"(0x[0-9a-f]{64})"/.exec(sentBy ?? "")?.[1];
      const raw = await ines.rpc.one("eth_getRawTransactionByHash", hash);

      await revert(before, 3, async () => {
        await ines.mine(1);
        await ines.rpc.one("eth_sendRawTransaction", raw);
      });
      await followed();
      await sent("Lamps rewired").getByText("visible").waitFor();
      await heading("Lamps rewired").waitFor();
      expect(dora.page.url()).to.equal(place);
      expect(await sent("Lamps rewired").getByText(TOOK_BACK).count()).to.equal(0);
    });
  });

  it("left no complaint in any console beyond the outage's own", () => {
    const indexUrl = `:${localNetwork().settings.ports.index}/`;
    const outage = (text: string) =>
      /ERR_CONNECTION_REFUSED|Failed to fetch/.test(text) || text.includes(indexUrl);
    const complaints = [dora, discover, member].flatMap((visitor) => visitor.complaints);
    expect(complaints.filter((text) => !outage(text))).to.deep.equal([]);
  });
});
