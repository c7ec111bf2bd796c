import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser, Locator } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { type Member, memberWithExtension } from "./member.ts";
import { Neighbour } from "./neighbour.ts";

const NEIGHBOUR = "0x00000000000000000000000000000000000be4b1";
const WEI = 10n ** 16n;

describe("notices of what happened since the last visit", () => {
  let browser: Browser;
  let neighbour: Neighbour;
  let bea: Member;

  before(async () => {
    browser = await launchBrowser();
    neighbour = await Neighbour.moveIn(NEIGHBOUR, "Those who ring the bell");
    bea = await memberWithExtension(browser, Wallet.createRandom().privateKey);
  });

  after(async () => {
    await browser?.close();
  });

  const bell = (unread: RegExp | string): Locator => bea.page.getByRole("button", { name: unread });
  const panel = (): Locator => bea.page.getByRole("dialog", { name: "What is new" });

  it("say so where there is nothing new", async () => {
    await bell("What is new: all read").click();
    await panel().getByText("Nothing is new.").waitFor();
    await bea.page.keyboard.press("Escape");
    await panel().waitFor({ state: "detached" });
  });

  it("tell of a proposal without a reload, on whatever page, and lead to it", async () => {
    await bea.open("/communities/");
    await neighbour.mineWith([await neighbour.propose(bea.address, WEI)]);
    await bell("What is new: 1 unread").click();
    const told = panel().getByRole("link");
    await told.getByText(/proposed it/).waitFor();
    await told.click();
    await bea.page.getByRole("button", { name: "Accept", exact: true }).waitFor();
    await bell("What is new: all read").waitFor();
  });

  it("say nothing of what I do myself", async () => {
    await bea.page.getByRole("button", { name: "Accept", exact: true }).click();
    await bea.page.getByRole("button", { name: "Say that it is done" }).waitFor();
    await bea.page.reload();
    await bell("What is new: all read").click();
    await panel().getByRole("link").first().waitFor();
    expect(await panel().getByRole("link").count()).to.equal(1);
    await bea.page.keyboard.press("Escape");
  });

  it("are new since the last visit, and stay unread over a reload until all are marked as read", async () => {
    // As if the member had been away for two days.
    const day = 86_400;
    await bea.page.evaluate(
      ([key = "", days = 0]) => {
        const marks: unknown = JSON.parse(localStorage.getItem(String(key)) ?? "{}");
        const away = { ...(marks as object), visitedAt: Math.floor(Date.now() / 1000) - Number(days) };
        localStorage.setItem(String(key), JSON.stringify(away));
      },
      [`myceliary.notices.${bea.address}`, 2 * day] as const,
    );
    await neighbour.mineWith([
      await neighbour.propose(bea.address, WEI),
      await neighbour.propose(bea.address, WEI),
    ]);
    await bea.page.reload();
    await bell("What is new: 2 unread").waitFor();
    await bea.page.reload();
    await bell("What is new: 2 unread").click();
    const fresh = panel().getByRole("region", { name: /^Since \w+day/ });
    await fresh.getByRole("link").first().waitFor();
    expect(await fresh.getByRole("link").count()).to.equal(3);
    await panel().getByRole("button", { name: "Mark all as read" }).click();
    await panel().getByRole("button", { name: "Mark all as read" }).waitFor({ state: "detached" });
    await bea.page.reload();
    await bell("What is new: all read").waitFor();
  });

  it("ask the browser to tell only where the member turns it on", async () => {
    await bell("What is new: all read").click();
    const tell = panel().getByRole("switch", { name: "Also tell me while I look elsewhere" });
    expect(await tell.isChecked()).to.equal(false);
    await bea.context.grantPermissions(["notifications"]);
    await tell.click();
    await bea.page.waitForFunction(() => localStorage.getItem("myceliary.notices.tell") === "true");
    expect(await tell.isChecked()).to.equal(true);
  });

  it("ask nobody but the site's own network, and leave no complaint", () => {
    expect(bea.strangers).to.deep.equal([]);
    expect(bea.complaints).to.deep.equal([]);
  });
});
