import { expect } from "chai";
import { Wallet } from "ethers";
import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import { address } from "../../web/index/fields.ts";
import { askIndex } from "./ask-index.ts";
import { launchBrowser } from "./browser.ts";
import { type Member, memberWithExtension } from "./member.ts";
import { walletOfSeed } from "./seed-wallets.ts";

const PHONE = "+49 30 123 45 67";

const shared = z.object({
  communities: z.array(
    z.object({
      name: z.string(),
      memberships: z.array(z.object({ account: z.object({ id: address }) })),
    }),
  ),
});

/** A community of the seed, and two of its members: the first of all, for tests found and join others. */
async function neighbours() {
  const query = `{
    communities(first: 1, orderBy: createdAt, where: { memberCount_gt: 2 }) {
      name memberships(first: 2, orderBy: joinedAt, where: { leftAt: null }) { account { id } }
    }
  }`;
  const [community] = (await askIndex(query, shared)).communities;
  const [one, other] = community?.memberships.map(({ account }) => account.id) ?? [];
  if (community === undefined || one === undefined || other === undefined)
    throw new Error("The seed has no community of two.");
  return { name: community.name, one, other };
}

const savePrivate = (page: Page) => page.getByRole("button", { name: "Save private part" });

async function setUpPrivatePart({ open, page }: Member): Promise<void> {
  await open("/profile/");
  await page.getByRole("button", { name: "Set up the private part" }).click();
  await savePrivate(page).waitFor();
}

describe("a private part that is shown to a community", () => {
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
  });

  it("opens for its members, and for nobody else", async () => {
    const { name, one, other } = await neighbours();
    const [amal, bo, stranger] = [
      await memberWithExtension(browser, walletOfSeed(one).privateKey),
      await memberWithExtension(browser, walletOfSeed(other).privateKey),
      await memberWithExtension(browser, Wallet.createRandom().privateKey),
    ];
    for (const member of [bo, stranger, amal]) await setUpPrivatePart(member);
    const { page } = amal;
    await page.getByRole("textbox", { name: "Phone" }).fill(PHONE);
    await page.getByRole("combobox", { name: "Show it to" }).fill(name);
    await page.getByRole("option", { name }).click();
    await page.getByRole("button", { name: "Show it", exact: true }).click();
    await savePrivate(page).click();
    await page.getByText("Saved, for those named above.").waitFor();

    await bo.open(`/member/?address=${amal.address}`);
    await bo.page.getByText(PHONE).waitFor();
    await stranger.open(`/member/?address=${amal.address}`);
    await stranger.page.getByText(/has private details and doesn't show them to you/).waitFor();
    expect(await stranger.page.getByText(PHONE).count()).to.equal(0);
    for (const { complaints } of [amal, bo, stranger]) expect(complaints).to.deep.equal([]);
  });
});
