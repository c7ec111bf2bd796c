/// <reference lib="dom" />
import { expect } from "chai";
import { parseEther, Wallet } from "ethers";
import type { Browser, Page } from "playwright-core";
import { connectRpc, type Rpc } from "../../scripts/seed/rpc.ts";
import { launchBrowser } from "./browser.ts";
import { fillListing, write } from "./forms.ts";
import type { InjectedWallet } from "./injected-wallet.ts";
import { type Member, memberWithExtension } from "./member.ts";
import { chainUrl } from "./network.ts";

/** Not the local chain. */
const ELSEWHERE = 1;
/** Milliseconds after which a transaction that no node knows counts as lost. */
const LOST_AFTER = 190_000;

describe("a wallet that is not as it was", () => {
  let browser: Browser;
  let rpc: Rpc;
  let ravi: Member & { readonly wallet: InjectedWallet };
  let page: Page;
  let wallet: InjectedWallet;
  const [key, otherKey] = [Wallet.createRandom().privateKey, Wallet.createRandom().privateKey];
  const other = new Wallet(otherKey).address;

  const publish = () => page.getByRole("button", { name: "Publish", exact: true });
  const line = (title: string) => write(page, new RegExp(`^Publish .${title}`));
  const said = (title: string, text: string | RegExp) => line(title).getByText(text).waitFor();
  const putAway = (title: string) =>
    line(title)
      .getByRole("button", { name: /^Put away/ })
      .click();
  const title = () => page.getByRole("textbox", { name: "Title" });
  const banner = () => page.getByRole("banner");
  const transactions = () => wallet.signed.filter(({ method }) => method === "eth_sendTransaction");
  const fill = async (name: string) => {
    // The form would go on with what it kept, and a second press takes "Any time" back.
    await page.evaluate(() => localStorage.removeItem("myceliary.draft.publish"));
    await ravi.open("/publish/");
    await fillListing(page, { title: name, category: "Repair", city: "Lisbon", price: "0.25" });
  };

  before(async () => {
    browser = await launchBrowser();
    rpc = connectRpc(chainUrl());
    await rpc.one("anvil_setBalance", other, `0x${parseEther("10").toString(16)}`);
    ravi = await memberWithExtension(browser, key);
    ({ page, wallet } = ravi);
    await page.clock.install();
    await fill("Stools mended");
    await page.getByRole("button", { name: /^Join / }).click();
    await page.getByText(/^You are not a member of/).waitFor({ state: "detached" });
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") {
      await page.screenshot({ path: "/tmp/failures-shot.png" });
      console.log(wallet.signed, ravi.complaints);
    }
  });

  after(async () => {
    await browser?.close();
  });

  describe("on another network", () => {
    it("is asked to change, signs nothing there, and the form stays", async () => {
      const before = wallet.signed.length;
      await wallet.changeNetwork(ELSEWHERE);
      const change = banner().getByRole("button", { name: /^Change to / });
      await change.waitFor();
      await publish().click();
      await said("Stools mended", /^Your wallet is on another network \(number 1\)\. .* Nothing was sent\.$/);
      expect(wallet.signed.length).to.equal(before);
      expect(await title().inputValue()).to.equal("Stools mended");

      wallet.letPagesSwitch(false);
      await change.click();
      await banner()
        .getByText(/^Your wallet did not change by itself\. Open it and choose .*31337/)
        .waitFor();
      wallet.letPagesSwitch(true);
      await line("Stools mended")
        .getByRole("button", { name: /^Change to / })
        .click();
      await banner().getByRole("button", { name: "Account menu" }).waitFor();
      await putAway("Stools mended");
    });

    it("signs nothing where that changes between the page's question and the owner's answer", async () => {
      const before = transactions().length;
      const { asked, release } = wallet.hold();
      await publish().click();
      await asked;
      await wallet.changeNetwork(ELSEWHERE);
      release();
      await said("Stools mended", /^Your wallet is on another network \(number 1\)/);
      expect(transactions().length).to.equal(before);
      await line("Stools mended")
        .getByRole("button", { name: /^Change to / })
        .click();
      await banner().getByRole("button", { name: "Account menu" }).waitFor();
      await putAway("Stools mended");
    });
  });

  describe("on another account", () => {
    it("acts as the new one, which the page tells, and the form stays", async () => {
      await wallet.choose(otherKey);
      await page.getByText(/^You now act as .* What you sent as .* goes on/).waitFor();
      expect(await title().inputValue()).to.equal("Stools mended");
      await wallet.choose(key);
      await page.getByRole("button", { name: "Close", exact: true }).click();
      expect(await title().inputValue()).to.equal("Stools mended");
    });

    it("signs nothing that was begun as the first, where that changes while it asks", async () => {
      const before = transactions().length;
      const { asked, release } = wallet.hold();
      await publish().click();
      await asked;
      await line("Stools mended")
        .getByText(/^The network’s fee will be about 0\.0\d+ ETH\.$/)
        .waitFor();
      await wallet.choose(otherKey);
      release();
      await said("Stools mended", /^This was begun as .* Nothing was sent\.$/);
      await line("Stools mended").getByText(/^As /).waitFor();
      expect(transactions().length).to.equal(before);
      expect(await title().inputValue()).to.equal("Stools mended");
      await wallet.choose(key);
      await putAway("Stools mended");
    });

    it("leaves what is on its way with whom signed it", async () => {
      await rpc.one("evm_setAutomine", false);
      await publish().click();
      await said("Stools mended", /sent …$/);
      expect(transactions().at(-1)).to.deep.include({ account: ravi.address, chainId: 31_337 });
      await wallet.choose(otherKey);
      await line("Stools mended").getByText(/^As /).waitFor();
      await rpc.one("evm_setAutomine", true);
      await rpc.one("evm_mine");
      await said("Stools mended", /visible$/);
      await wallet.choose(key);
    });
  });

  describe("that is locked", () => {
    it("says so, keeps the form, and goes on once it is unlocked", async () => {
      await fill("Locks oiled");
      await wallet.lock();
      await banner().getByRole("button", { name: "Connect wallet" }).click();
      const choice = page.getByRole("dialog").getByRole("button", { name: "Pocket Wallet" });
      await choice.click();
      await page.keyboard.press("Escape");
      await banner().getByRole("button", { name: "Connect wallet" }).click();
      await choice.click();
      await page
        .getByRole("alert")
        .getByText(/^Your wallet already asks you something/)
        .waitFor();
      await wallet.unlock();
      await banner().getByRole("button", { name: "Account menu" }).waitFor();
      expect(await title().inputValue()).to.equal("Locks oiled");
    });

    it("signs nothing where it is locked while it asks", async () => {
      const before = transactions().length;
      const { asked, release } = wallet.hold();
      await publish().click();
      await asked;
      await wallet.lock();
      release();
      await said("Locks oiled", /^Your wallet is locked/);
      expect(transactions().length).to.equal(before);
      await putAway("Locks oiled");
      await wallet.unlock();
      await banner().getByRole("button", { name: "Account menu" }).waitFor();
      expect(await title().inputValue()).to.equal("Locks oiled");
    });
  });

  describe("that sends something else in the place of what waits", () => {
    const send = async (name: string) => {
      await title().fill(name);
      await rpc.one("evm_setAutomine", false);
      await publish().click();
      await said(name, /sent …$/);
      // The page knows its number, by which it finds what takes its place.
      await page.waitForFunction((wanted) => {
        const kept = JSON.parse(sessionStorage.getItem("myceliary.writes") ?? "{}") as {
          state?: { kept?: { title: string; state: { nonce?: number } }[] };
        };
        return kept.state?.kept?.some((each) => each.title.includes(wanted) && "nonce" in each.state);
      }, name);
    };
    const mine = async () => {
      await rpc.one("evm_mine");
      await rpc.one("evm_setAutomine", true);
    };

    it("is told as cancelled where that is nothing, also after a reload", async () => {
      await send("Hoes mended");
      await page.reload();
      await said("Hoes mended", /sent …$/);
      await wallet.replaceLast("nothing");
      await mine();
      await said("Hoes mended", "You cancelled this in your wallet, so nothing of it happened.");
      expect(await title().inputValue()).to.equal("Hoes mended");
      await putAway("Hoes mended");
    });

    it("is told as replaced where that is something else", async () => {
      await send("Axes mended");
      await wallet.replaceLast("something else");
      await mine();
      await said("Axes mended", /^Your wallet sent something else in the place of this/);
      expect(await title().inputValue()).to.equal("Axes mended");
      await putAway("Axes mended");
    });

    it("is followed where that is the same for a higher fee", async () => {
      await send("Rakes mended");
      await wallet.replaceLast("the same");
      await mine();
      await page.getByRole("heading", { name: "Rakes mended", level: 1 }).waitFor();
      await said("Rakes mended", /visible$/);
    });

    it("is told as lost where the network dropped it, and can be sent again", async () => {
      await fill("Spades mended");
      await send("Spades mended");
      const sent = await page.evaluate(() => sessionStorage.getItem("myceliary.writes"));
      const hash = /"hash":"(0x[0-9a-f]{64})"/.exec(sent ?? "")?.[1];
      await rpc.one("anvil_dropTransaction", hash);
      await rpc.one("evm_setAutomine", true);
      await page.waitForResponse((answer) =>
        Boolean(answer.request().postData()?.includes("eth_getTransactionBySenderAndNonce")),
      );
      await page.clock.fastForward(LOST_AFTER);
      await said("Spades mended", /^The network lost this before it was recorded/);
      expect(await title().inputValue()).to.equal("Spades mended");
      await line("Spades mended").getByRole("button", { name: "Send it again" }).click();
      await said("Spades mended", /visible$/);
    });
  });

  it("left no complaint in the console", () => {
    expect(ravi.complaints).to.deep.equal([]);
  });
});
