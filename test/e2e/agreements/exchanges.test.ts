import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser, Locator } from "playwright-core";
import { launchBrowser } from "../browser.ts";
import { write } from "../forms.ts";
import { type Member, memberWithExtension } from "../member.ts";
import { Neighbour } from "../neighbour.ts";

const NEIGHBOUR = "0x00000000000000000000000000000000000be4c1";
/** Seconds: long enough to be mined, short enough to be waited for. */
const SOON = 5n;
const WEI = 10n ** 16n;

describe("my exchanges", () => {
  let browser: Browser;
  let neighbour: Neighbour;
  let bea: Member;
  let stranger: Member;

  before(async () => {
    browser = await launchBrowser();
    neighbour = await Neighbour.moveIn(NEIGHBOUR, "Those who keep their word");
    bea = await memberWithExtension(browser, Wallet.createRandom().privateKey);
    stranger = await memberWithExtension(browser, Wallet.createRandom().privateKey);
  });

  after(async () => {
    await browser?.close();
  });

  const group = (name: string): Locator => bea.page.getByRole("region", { name });

  it("invites a member who has none", async () => {
    await bea.open("/exchanges/");
    await bea.page.getByRole("heading", { name: "No exchange yet" }).waitFor();
  });

  it("shows what needs me, by when, and what follows if nobody acts, without a reload", async () => {
    await neighbour.mineWith([await neighbour.propose(bea.address, WEI)]);
    const asked = group("Needs you now").getByRole("link");
    await asked.waitFor();
    const text = await asked.textContent();
    expect(text).to.match(/Accept, or let it pass · by .+ \(in (1|2) days\)/);
    expect(text).to.match(/If nobody accepts by .+, it ends, and what was set aside returns to/);
  });

  it("moves it on as I act: to what I do next, then to what the other does", async () => {
    const { page } = bea;
    await group("Needs you now").getByRole("link").click();
    await page.getByRole("button", { name: "Accept", exact: true }).click();
    await page.getByRole("button", { name: "Say that it is done" }).waitFor();
    await bea.open("/exchanges/");
    const mine = group("Needs you now").getByRole("link");
    await mine.getByText(/Do it, then say so · by /).waitFor();
    await mine.getByText(/If nothing is done by .+, the money returns to/).waitFor();
    await mine.click();
    await page.getByRole("button", { name: "Say that it is done" }).click();
    await page.getByText(/Now .* looks at what you did\./).waitFor();
    await bea.open("/exchanges/");
    const waiting = group("Waiting for the other").getByRole("link");
    await waiting.getByText(/Now .* looks at what you did/).waitFor();
    await waiting.getByText(/says nothing by .+, the money goes to you/).waitFor();
    await page.getByText("Nothing needs you right now.").waitFor();
  });

  /** Proposes something to her that nobody accepts in time. */
  async function proposeShortly(): Promise<Locator> {
    // Time goes by blocks, and a local chain has none while nobody acts.
    await neighbour.mine(1);
    await neighbour.mineWith([await neighbour.propose(bea.address, WEI, SOON)]);
    const over = group("Needs you now");
    await over.getByText("Nobody accepted: end it").waitFor();
    await neighbour.mine(1);
    return over;
  }

  it("offers to end what ran out of time, from the list itself", async () => {
    const over = await proposeShortly();
    await over.getByText(/goes back to/).waitFor();
    await over.getByRole("button", { name: "End the proposal" }).click();
    await write(bea.page, "End the proposal")
      .getByText(/visible/)
      .waitFor();
    await group("Finished").getByRole("link").waitFor();
    await over.waitFor({ state: "detached" });
  });

  it("lets anybody do so, who then has no further part in it", async () => {
    const link = (await proposeShortly()).getByRole("link");
    await stranger.open((await link.getAttribute("href")) ?? "");
    await stranger.page.getByRole("button", { name: "End the proposal" }).click();
    await stranger.page.getByText("You are not part of this agreement.").waitFor({ state: "detached" });
    await stranger.page.getByText(/went back to/).waitFor();
    await group("Needs you now").waitFor({ state: "detached" });
    expect(await group("Finished").getByRole("link").count()).to.equal(2);
  });

  it("asks nobody but the site's own network, and leaves no complaint", () => {
    expect([...bea.strangers, ...stranger.strangers]).to.deep.equal([]);
    expect([...bea.complaints, ...stranger.complaints]).to.deep.equal([]);
  });
});
