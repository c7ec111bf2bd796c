import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser, Locator } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { choose } from "./forms.ts";
import { type Member, memberWithExtension } from "./member.ts";
import { Neighbour } from "./neighbour.ts";

const NEIGHBOUR = "0x00000000000000000000000000000000000be5ea";
const TITLE = "Whatever you need, on Thursdays";

describe("saved searches", () => {
  let browser: Browser;
  let neighbour: Neighbour;
  let bea: Member;

  before(async () => {
    browser = await launchBrowser();
    neighbour = await Neighbour.moveIn(NEIGHBOUR, "Those who look again");
    bea = await memberWithExtension(browser, Wallet.createRandom().privateKey);
  });

  after(async () => {
    await browser?.close();
  });

  const saved = (): Locator => bea.page.getByRole("group", { name: "Saved searches" });
  const category = (): Locator => bea.page.getByRole("combobox", { name: "For what", exact: true });

  it("keep filters and place under a name, which the page suggests", async () => {
    const { page } = bea;
    await bea.open("/");
    await choose(page, "For what", "Repair");
    await page.getByRole("combobox", { name: "Near which city" }).fill("Lisbon");
    await page.getByRole("option").first().click();
    await choose(page, "Within", "16 mi");
    await page.getByRole("button", { name: "Save this search" }).click();
    const name = page.getByRole("textbox", { name: "Name of this search" });
    expect(await name.inputValue()).to.equal("Repair · Lisbon");
    await name.fill("Mending nearby");
    await name.press("Enter");
    await saved().getByRole("button", { name: "Mending nearby", pressed: true }).waitFor();
  });

  it("are opened again after all filters were cleared, place included, and after a reload", async () => {
    const { page } = bea;
    await page.getByRole("button", { name: "Clear 2 filters" }).click();
    await category().getByText("Everything").waitFor();
    await page.reload();
    await saved().getByRole("button", { name: "Mending nearby", pressed: false }).click();
    await category().getByText("Repair").waitFor();
    await saved().getByRole("button", { name: "Mending nearby", pressed: true }).waitFor();
    expect(new URL(page.url()).search).to.equal("?category=repair&within=25");
  });

  it("are renamed and deleted among my things, and deleting can be taken back", async () => {
    const { page } = bea;
    await bea.open("/exchanges/");
    const list = page.getByRole("region", { name: "Saved searches" });
    await list.getByRole("button", { name: "Rename" }).click();
    await list.getByRole("textbox", { name: "Name of this search" }).fill("All that mends");
    await list.getByRole("button", { name: "Save" }).click();
    await list.getByRole("link", { name: "All that mends" }).waitFor();
    await list.getByRole("button", { name: "Delete" }).click();
    await list.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await list.getByRole("link", { name: "All that mends" }).click();
    await category().getByText("Repair").waitFor();
  });

  it("tell of a new listing that suits them, and of none that doesn't", async () => {
    const { page } = bea;
    await page.getByRole("button", { name: /^Clear/ }).click();
    await page.getByRole("button", { name: "When, price and more" }).click();
    await page.getByRole("switch", { name: "Only gifts" }).click();
    await page.getByRole("button", { name: "Save this search" }).click();
    const name = page.getByRole("textbox", { name: "Name of this search" });
    await name.fill("Any gift");
    await name.press("Enter");
    await saved().getByRole("button", { name: "Any gift", pressed: true }).waitFor();
    // So that its block is later than the moment of saving.
    await neighbour.mine(2);
    await neighbour.mineWith([neighbour.publish(TITLE)]);
    await page.getByRole("button", { name: "What is new: 1 unread" }).click();
    const panel = page.getByRole("dialog", { name: "What is new" });
    await panel.getByRole("link", { name: new RegExp(`New for “Any gift”: ${TITLE}`) }).click();
    await page.getByRole("heading", { name: TITLE, level: 1 }).waitFor();
  });

  it("ask nobody but the site's own network, and leave no complaint", () => {
    expect(bea.strangers).to.deep.equal([]);
    expect(bea.complaints).to.deep.equal([]);
  });
});
