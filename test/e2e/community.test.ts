import { expect } from "chai";
import type { Browser, Locator, Page } from "playwright-core";
import { z } from "zod";
import { pseudonymOf } from "../../web/identity/pseudonym.ts";
import { askIndex } from "./ask-index.ts";
import { launchBrowser, visit } from "./browser.ts";
import { choose } from "./forms.ts";
import { type Member, memberWithBurner, memberWithExtension } from "./member.ts";
import { siteUrl } from "./network.ts";
import { Villager } from "./villager.ts";

const NAME = "Orchard of the Three Bridges";

/** One rule on a community's page, by what it says. */
function rule(page: Page, sentence: RegExp): Locator {
  return page.getByRole("definition").filter({ hasText: sentence });
}

/** A link that a page shows for being copied. */
async function shownLink(page: Page, label: string): Promise<string> {
  const field = page.getByRole("textbox", { name: label });
  await field.waitFor();
  return field.inputValue();
}

describe("a community's page", () => {
  let browser: Browser;
  let home: string;
  let founder: Member;
  let guest: Member;
  let newcomer: Member;
  const part = (name: string) => `/community/?address=${home}&part=${name}`;

  before(async () => {
    browser = await launchBrowser();
    const villager = await Villager.settle();
    home = await villager.found(NAME, "time-bank");
    founder = await memberWithExtension(browser, villager.key);
    guest = await memberWithBurner(browser);
    newcomer = await memberWithBurner(browser);
  });

  after(async () => {
    await browser?.close();
  });

  it("lets its steward say how one joins", async () => {
    const { page } = founder;
    await founder.open(part("about"));
    await page.getByRole("heading", { name: NAME, level: 1 }).waitFor();
    const joining = rule(page, /Anyone can join\./);
    await joining.getByRole("button", { name: "Change" }).click();
    await choose(page, "How one joins from now on", "By invitation");
    await page.getByRole("checkbox", { name: "Every member may invite" }).check();
    await page.getByRole("button", { name: "Change it" }).click();
    await rule(page, /One joins by the invitation of any member\./).waitFor();
  });

  it("is joined by an invitation, which goes from one browser to the other as a link", async () => {
    await guest.open(part("join"));
    const asking = await shownLink(guest.page, "Link to ask for an invitation");

    await founder.page.goto(asking);
    const name = pseudonymOf(guest.address);
    await founder.page.getByText(`That is ${name}.`).waitFor();
    await founder.page.getByRole("button", { name: "Sign the invitation" }).click();
    const invitation = await shownLink(founder.page, "Link of the invitation");

    await newcomer.page.goto(invitation);
    await newcomer.page.getByText(`This invitation is for ${name}`).waitFor();

    await guest.page.goto(invitation);
    await guest.page.getByRole("button", { name: "Accept and join" }).click();
    await guest.page.getByText("You are a member.").waitFor();

    await founder.open(part("members"));
    const row = founder.page.getByRole("listitem").filter({ hasText: name });
    await row.getByText(/invited by You/).waitFor();
  });

  it("is joined by vouches, once as many members vouch as it asks for", async () => {
    await founder.open(part("about"));
    const joining = rule(founder.page, /One joins by the invitation of any member\./);
    await joining.getByRole("button", { name: "Change" }).click();
    await choose(founder.page, "How one joins from now on", "By members’ vouches");
    await founder.page.getByRole("textbox", { name: "How many must vouch" }).fill("2");
    await founder.page.getByRole("button", { name: "Change it" }).click();
    await rule(founder.page, /One joins when 2 members vouch/).waitFor();

    await newcomer.open(part("join"));
    await newcomer.page.getByText("0 of 2 vouches").first().waitFor();
    const page = await shownLink(newcomer.page, "Link to your page");
    const name = pseudonymOf(newcomer.address);
    for (const [count, member] of [founder, guest].entries()) {
      await member.page.goto(page);
      await member.page.getByRole("button", { name: `Vouch for ${name}` }).click();
      await member.page.getByRole("button", { name: "Vouch", exact: true }).click();
      await member.page.getByRole("button", { name: "Take your vouch back" }).waitFor();
      await newcomer.open(part("join"));
      await newcomer.page
        .getByText(`${count + 1} of 2 vouches`)
        .first()
        .waitFor();
    }
    await newcomer.page.getByRole("main").getByRole("button", { name: "Join this community" }).click();
    await newcomer.page.getByText("You are a member.").waitFor();
  });

  it("counts time: hours that a member gives are seen in the ledger of both", async () => {
    await founder.open(part("about"));
    await rule(founder.page, /No time is counted here/)
      .getByRole("button", { name: "Change" })
      .click();
    await founder.page.getByRole("textbox", { name: "Limit in hours" }).fill("5");
    await founder.page.getByRole("button", { name: "Change it" }).click();
    await rule(founder.page, /A member can owe up to 5 h/).waitFor();

    const { page } = guest;
    await guest.open(part("ledger"));
    await page.getByText("You owe nothing and are owed nothing.").waitFor();
    await page.getByRole("button", { name: "Give hours" }).click();
    await page.getByRole("combobox", { name: "To whom" }).fill(pseudonymOf(founder.address));
    await page.getByRole("option").first().click();
    await page.getByRole("textbox", { name: "Hours" }).fill("6");
    await page.getByRole("button", { name: "Give them" }).click();
    await page.getByText("You can give up to 5 h here.", { exact: false }).waitFor();
    await page.getByRole("textbox", { name: "Hours" }).fill("1.5");
    await page.getByRole("textbox", { name: "What for (optional)" }).fill("Pruning the pear trees");
    await page.getByRole("button", { name: "Give them" }).click();
    await page.getByText("You owe the others 1.5 h.", { exact: false }).waitFor();
    await page.getByText("Pruning the pear trees").waitFor();

    await founder.open(part("ledger"));
    await founder.page.getByText("The others owe you 1.5 h.", { exact: false }).waitFor();
    await founder.page.getByRole("button", { name: "Give it back" }).click();
    await founder.page.getByText("You owe nothing and are owed nothing.").waitFor();
    await guest.page.getByText("You owe nothing and are owed nothing.").waitFor();
  });

  it("is left by who wants to", async () => {
    await newcomer.open(part("join"));
    await newcomer.page.getByRole("button", { name: "Leave this community" }).click();
    await newcomer.page.getByText("2 members", { exact: false }).first().waitFor();
  });

  it("left no complaint in any console, and asked no stranger for anything", () => {
    const all = [founder, guest, newcomer];
    expect(all.flatMap(({ complaints }) => complaints)).to.deep.equal([]);
    expect(all.flatMap(({ strangers }) => strangers)).to.deep.equal([]);
  });
});

const lively = z.object({
  communities: z.array(z.object({ id: z.string(), days: z.array(z.object({ agreementsClosed: z.int() })) })),
});

describe("a community's figures", () => {
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
  });

  it("are those of the index, as a chart, as a sentence and as a table", async () => {
    const since = Math.floor(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() - 11, 1) / 1000);
    const query = `{ communities(first: 1, orderBy: closedAgreementCount, orderDirection: desc) {
      id days(first: 1000, where: { start_gte: "${since}" }) { agreementsClosed } } }`;
    const [community] = (await askIndex(query, lively)).communities;
    if (community === undefined) throw new Error("The seed has no community.");
    const ended = community.days.reduce((sum, { agreementsClosed }) => sum + agreementsClosed, 0);
    expect(ended).to.be.above(0);

    const { page, complaints } = await visit(browser);
    await page.goto(siteUrl(`/community/?address=${community.id}&part=statistics`));
    const section = page.getByRole("region", { name: "Exchanges, month by month" });
    await section.getByRole("img").waitFor();
    expect(await section.getByRole("img").getAttribute("aria-label")).to.match(new RegExp(`${ended} ended`));
    const cells = await section.getByRole("table").locator("tbody tr td:last-child").allTextContents();
    expect(cells.reduce((sum, text) => sum + Number(text), 0)).to.equal(ended);
    await page.getByRole("heading", { name: "Offers and needs" }).waitFor();
    expect(complaints).to.deep.equal([]);
  });
});
