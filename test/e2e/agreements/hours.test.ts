import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import { paths } from "../../../web/components/paths.ts";
import { askIndex } from "../ask-index.ts";
import { launchBrowser } from "../browser.ts";
import { type Member, memberWithExtension } from "../member.ts";
import { walletOfSeed } from "../seed-wallets.ts";

/** Bit of a listing's payments. */
const TIME_CREDITS = 8;

const id = z.object({ id: z.string() });

interface TimeBank {
  readonly community: string;
  readonly listing: string;
  readonly provider: string;
  readonly payer: string;
}

/** An offer for hours in the seed's time bank, who made it, and another member. */
async function timeBank(): Promise<TimeBank> {
  const { communities } = await askIndex(
    `{ communities(where: { timeCredits_not: null }) {
         id
         listings(where: { standing: true, kind: Offer }) { id payments publisher { id } }
         memberships(where: { leftAt: null }) { account { id } }
       } }`,
    z.object({
      communities: z.array(
        z.object({
          id: z.string(),
          listings: z.array(z.object({ id: z.string(), payments: z.number(), publisher: id })),
          memberships: z.array(z.object({ account: id })),
        }),
      ),
    }),
  );
  for (const community of communities) {
    const listing = community.listings.find(({ payments }) => (payments & TIME_CREDITS) !== 0);
    const other = community.memberships.find(({ account }) => account.id !== listing?.publisher.id);
    if (listing !== undefined && other !== undefined)
      return {
        community: community.id,
        listing: listing.id,
        provider: listing.publisher.id,
        payer: other.account.id,
      };
  }
  throw new Error("The seed has no offer for hours.");
}

describe("an exchange for hours", () => {
  let browser: Browser;
  let bank: TimeBank;
  let payer: Member;
  let provider: Member;

  before(async () => {
    browser = await launchBrowser();
    bank = await timeBank();
    payer = await memberWithExtension(browser, walletOfSeed(bank.payer).privateKey);
    provider = await memberWithExtension(browser, walletOfSeed(bank.provider).privateKey);
  });

  after(async () => {
    await browser?.close();
  });

  /** My time in the bank, in hours, as its page tells. */
  async function balance({ open, page }: Member): Promise<number> {
    await open(paths.communityPart(bank.community, "ledger"));
    const mine = page.getByRole("region", { name: "Your time" });
    return Number((await mine.getByText(/^[+-]?[\d.]+ h$/).textContent())?.replace(" h", ""));
  }

  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

  it("is proposed with a number of hours, which one signature sets aside", async () => {
    const { page, open } = payer;
    const before = await balance(payer);
    await open(paths.propose(bank.listing));
    await page.getByRole("radio", { name: /^Hours of the community/ }).check();
    const field = page.getByRole("textbox", { name: "Hours" });
    await field.fill("999");
    await page.getByText(/^You can give [\d.]+ h here\. That is not enough/).waitFor();
    await field.fill("1.5");
    await page.getByText("When you propose, 1.5 h is set aside from your account.").waitFor();
    await press(page, "Propose");
    await page.getByRole("heading", { name: "What happened" }).waitFor();
    await page.getByRole("region", { name: "Where the money is" }).getByText("1.5 h").waitFor();
    expect(await balance(payer)).to.equal(before - 1.5);
  });

  it("can be seen in hours by the other, and be settled for a part of them", async () => {
    const { page, open } = provider;
    const before = await balance(provider);
    await open("/exchanges/");
    await page
      .getByRole("region", { name: "Needs you now" })
      .getByRole("link", { name: /1\.5 h/ })
      .click();
    await press(page, "Accept");
    await press(page, "Propose a split");
    await page.getByRole("textbox").fill("1.25");
    await press(page, "Propose this split");
    const agreement = page.url();
    await payer.page.goto(agreement);
    await payer.page
      .getByText(/1\.25 h/)
      .first()
      .waitFor();
    await payer.page.getByRole("button", { name: "Accept the split" }).click();
    await payer.page.getByText("Closed", { exact: true }).waitFor();
    expect(await balance(provider)).to.equal(before + 1.25);
  });

  it("left no complaint in the console", () => {
    expect([payer, provider].flatMap(({ complaints }) => complaints)).to.deep.equal([]);
  });
});
