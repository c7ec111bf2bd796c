import { expect } from "chai";
import type { Browser } from "playwright-core";
import { z } from "zod";
import { pseudonymOf } from "../../web/identity/pseudonym.ts";
import { address } from "../../web/index/fields.ts";
import { askIndex } from "./ask-index.ts";
import { launchBrowser, visit } from "./browser.ts";
import { type Member, memberWithExtension } from "./member.ts";
import { siteUrl } from "./network.ts";
import { walletOfSeed } from "./seed-wallets.ts";

const STRANGER = "0x0000000000000000000000000000000000057a9e";

const party = z.object({ id: address });
const offered = z.object({
  listings: z.array(
    z.object({
      title: z.string(),
      community: party,
      publisher: z.object({ id: address, vouchesReceived: z.array(z.object({ voucher: party })) }),
    }),
  ),
});

/** An offer whose publisher somebody of the seed vouches for. */
async function vouchedOffer() {
  const query = `{ listings(first: 1, where: { standing: true, kind: Offer, publisher_: { closedAgreementCount_gt: 0 } }) {
    title community { id } publisher { id vouchesReceived(first: 1, where: { revokedAt: null }) { voucher { id } } }
  } }`;
  const [offer] = (await askIndex(query, offered)).listings;
  const voucher = offer?.publisher.vouchesReceived[0]?.voucher.id;
  if (offer === undefined || voucher === undefined) throw new Error("The seed has no vouched offer.");
  return { ...offer, publisher: offer.publisher.id, voucher };
}

describe("trust, as one member sees it", () => {
  let browser: Browser;
  let offer: Awaited<ReturnType<typeof vouchedOffer>>;
  let viewer: Member;

  before(async () => {
    browser = await launchBrowser();
    offer = await vouchedOffer();
    viewer = await memberWithExtension(browser, walletOfSeed(offer.voucher).privateKey);
  });

  after(async () => {
    await browser?.close();
  });

  it("leads from the viewer to a member, friend by friend", async () => {
    await viewer.open(`/member/?address=${offer.publisher}`);
    const name = pseudonymOf(offer.publisher);
    const path = viewer.page.getByRole("list", { name: `From you to ${name}` }).first();
    await path.waitFor();
    const links = await path.getByRole("link").allTextContents();
    expect([links[0], links.at(-1)]).to.deep.equal(["You", name]);
    expect(await path.textContent()).to.match(/You(vouch for|rated well)/);
  });

  it("counts in what is found, and says so", async () => {
    await viewer.open(`/?community=${offer.community.id}`);
    const card = viewer.page.getByRole("article", { name: offer.title });
    await card.waitFor();
    await card.getByRole("button", { name: /^Why/ }).click();
    await viewer.page
      .getByRole("dialog")
      .getByText(/your own circle trusts this member [1-9]/)
      .waitFor();
  });

  it("is known before anything is ranked, so that no card moves once it is there", async () => {
    const { page } = viewer;
    await viewer.open("/");
    const cards = page.getByRole("article");
    await cards.first().waitFor();
    const titles = () => cards.evaluateAll((all) => all.map((card) => card.getAttribute("aria-label")));
    const first = await titles();
    expect(first).to.not.deep.equal([]);
    await page.waitForLoadState("networkidle");
    // More may have come below, for a page's cards are painted piece by piece.
    const then = await titles();
    expect(then).to.have.length(20);
    expect(then.slice(0, first.length)).to.deep.equal(first);
  });

  it("counts on the listing's own page as it does in the list", async () => {
    const { page } = viewer;
    await viewer.open(`/?community=${offer.community.id}`);
    const card = page.getByRole("article", { name: offer.title });
    await card.waitFor();
    const why = await card.getByRole("button", { name: /^Why/ }).getAttribute("aria-label");
    await card.getByRole("link", { name: offer.title }).click();
    await page.getByRole("heading", { level: 1, name: offer.title }).waitFor();
    await page.getByText(/your own circle trusts this member [1-9]/).waitFor();
    const match = await page.getByRole("heading", { level: 2, name: /^Fits/ }).textContent();
    expect(match?.match(/\d+/)?.[0]).to.equal(why?.match(/\d+/)?.[0]);
  });

  it("says of a stranger that nobody said anything, and says nothing of oneself", async () => {
    await viewer.open(`/member/?address=${STRANGER}`);
    await viewer.page.getByText("Nobody whom you trust has said anything of this member yet.").waitFor();
    await viewer.open(`/member/?address=${viewer.address}`);
    await viewer.page.getByText("This is you").waitFor();
    await viewer.page.getByRole("heading", { name: "Reputation" }).waitFor();
    expect(await viewer.page.getByRole("heading", { name: "How you know this member" }).count()).to.equal(0);
  });

  it("is not told to who has no wallet connected, and leaves no complaint", async () => {
    const visitor = await visit(browser);
    await visitor.page.goto(siteUrl(`/member/?address=${offer.publisher}`));
    await visitor.page.getByRole("heading", { name: "Reputation" }).waitFor();
    expect(await visitor.page.getByRole("heading", { name: "How you know this member" }).count()).to.equal(0);
    expect([...viewer.complaints, ...visitor.complaints]).to.deep.equal([]);
  });
});
