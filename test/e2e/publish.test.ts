import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser, Locator } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { write } from "./forms.ts";
import { type Member, memberWithExtension } from "./member.ts";

const TITLE = "My circular saw, for a day or two";

describe("publishing", () => {
  let browser: Browser;
  let bea: Member;

  before(async () => {
    browser = await launchBrowser();
    bea = await memberWithExtension(browser, Wallet.createRandom().privateKey);
  });

  after(async () => {
    await browser?.close();
  });

  const next = (): Promise<void> => bea.page.getByRole("button", { name: "Next" }).click();
  const step = (name: string): Locator =>
    bea.page.getByRole("list", { name: "Steps" }).getByRole("button", { name, exact: true });
  const title = (): Locator => bea.page.getByRole("textbox", { name: "Title" });
  let preview: string | null = null;

  it("begins with a template, which fills in what is usual", async () => {
    const { page } = bea;
    await bea.open("/publish/");
    await page.getByRole("button", { name: "I offer something" }).waitFor();
    await page.getByRole("button", { name: /^Something to lend/ }).click();
    await title().waitFor();
    await page.getByRole("combobox", { name: "Category" }).getByText("Tools to borrow").waitFor();
    await step("For what").click();
    expect(await page.getByRole("checkbox", { name: "A gift" }).isChecked()).to.equal(true);
  });

  it("goes on only once a question is answered, and says what is missing", async () => {
    const { page } = bea;
    await step("What").click();
    await next();
    await page.getByText("Give it a title.").waitFor();
    await title().fill(TITLE);
    await next();
    await page.getByRole("heading", { name: "Where?" }).waitFor();
  });

  it("keeps everything over back, forward and a reload", async () => {
    const { page } = bea;
    await page.goBack();
    await title().waitFor();
    expect(await title().inputValue()).to.equal(TITLE);
    await page.goForward();
    await page.getByRole("combobox", { name: "City", exact: true }).fill("Lisbon");
    await page.getByRole("option").first().click();
    await page.reload();
    await page.getByRole("heading", { name: "Where?" }).waitFor();
    expect(await page.getByRole("combobox", { name: "City", exact: true }).inputValue()).to.match(/^Lisbon/);
    await bea.open("/exchanges/");
    const begun = page.getByRole("region", { name: "Begun, not sent" });
    await begun.getByText(TITLE).waitFor();
    await begun.getByRole("button", { name: "Discard" }).click();
    await begun.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await begun.getByRole("link", { name: "Continue" }).click();
    expect(await title().inputValue()).to.equal(TITLE);
  });

  it("shows at the end just what others will see", async () => {
    const { page } = bea;
    await step("Check").click();
    const card = page.getByRole("form").getByRole("article", { name: TITLE, includeHidden: true });
    await card.getByText("Lisbon").waitFor();
    preview = await card.textContent();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await page.getByRole("heading", { name: TITLE, level: 1 }).waitFor();
    const community = await page
      .getByRole("main")
      .getByRole("link", { name: /./ })
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute("href") ?? "").find((href) => href.startsWith("/community/")),
      );
    await bea.open(community ?? "");
    const published = page.getByRole("article", { name: TITLE });
    // The city's name comes from a file of its own.
    await published.getByText("Lisbon").waitFor();
    expect(await published.textContent()).to.equal(preview);
  });

  it("revises with the same form", async () => {
    const { page } = bea;
    await bea.open("/exchanges/");
    const own = page.getByRole("region", { name: "What I offer and need" });
    await own.getByText("nobody asked yet").waitFor();
    await own.getByRole("link", { name: "Revise" }).click();
    await title().fill(`${TITLE}!`);
    await page.getByRole("button", { name: "Save the changes" }).click();
    await page.getByRole("heading", { name: `${TITLE}!`, level: 1 }).waitFor();
  });

  it("takes back what is withdrawn, and offers to publish it again as it was", async () => {
    const { page } = bea;
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByRole("button", { name: "Yes, take it back" }).click();
    await write(page, /^Take back/)
      .getByText(/visible/)
      .waitFor();
    await page.getByRole("link", { name: "Publish it again" }).click();
    await title().waitFor();
    expect(await title().inputValue()).to.equal(`${TITLE}!`);
    await step("Check").click();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await page.getByRole("heading", { name: `${TITLE}!`, level: 1 }).waitFor();
    await page.getByRole("button", { name: "Take it back" }).waitFor();
  });

  it("asks nobody but the site's own network, and leaves no complaint", () => {
    expect(bea.strangers).to.deep.equal([]);
    expect(bea.complaints).to.deep.equal([]);
  });
});
