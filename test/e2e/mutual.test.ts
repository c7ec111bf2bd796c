import { expect } from "chai";
import type { Browser } from "playwright-core";
import { z } from "zod";
import { address } from "../../web/index/fields.ts";
import { askIndex } from "./ask-index.ts";
import { launchBrowser } from "./browser.ts";
import { type Member, memberWithExtension } from "./member.ts";
import { walletOfSeed } from "./seed-wallets.ts";

const published = z.object({
  listings: z.array(z.object({ id: z.string(), publisher: z.object({ id: address }) })),
});

/** An offer of the seed for which a neighbour has a need. */
async function someOffer() {
  const query = `{
    listings(first: 1, where: { standing: true, kind: Offer, category: 1, community_: { name_starts_with: "Neuk" } }) {
      id publisher { id }
    }
  }`;
  const [offer] = (await askIndex(query, published)).listings;
  if (offer === undefined) throw new Error("The seed has no offer.");
  return offer;
}

describe("what suits a listing of one's own", () => {
  let browser: Browser;
  let member: Member;

  before(async () => {
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
  });

  it("is found for both sides, and leads there", async () => {
    const { id, publisher } = await someOffer();
    member = await memberWithExtension(browser, walletOfSeed(publisher.id).privateKey);
    await member.open(`/listing/?id=${id}`);
    const { page } = member;
    const needs = page.getByRole("region", { name: "Needs that this could meet" });
    await needs.getByRole("article").first().waitFor();
    expect(
      await needs.getByText(/^Suits you \d+ of 100, and you suit them \d+ of 100\.$/).count(),
    ).to.be.within(1, 5);
    await needs.getByRole("article").first().getByRole("link").first().click();
    await page.getByText(/^Needed · /).waitFor();
    expect(member.complaints).to.deep.equal([]);
  });
});
