import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import { pseudonymOf } from "../../web/identity/pseudonym.ts";
import { address } from "../../web/index/fields.ts";
import { askIndex } from "./ask-index.ts";
import { launchBrowser, type Visitor, visit } from "./browser.ts";
import { choose } from "./forms.ts";
import { type Member, memberWithBurner, memberWithExtension } from "./member.ts";
import { siteUrl } from "./network.ts";
import { walletOfSeed } from "./seed-wallets.ts";

const party = z.object({ id: address });
const verified = z.object({
  verifications: z.array(
    z.object({
      kind: z.string(),
      community: z.object({ name: z.string() }),
      verifier: z.object({ account: party }),
      member: z.object({ id: address, vouchesReceived: z.array(z.object({ voucher: party })) }),
    }),
  ),
});

/** What the seed's verifiers checked of a member for whom somebody vouches too. */
async function seededVerification() {
  const query = `{ verifications(where: { revokedAt: null, verifier_: { named: true } }) {
    kind community { name } verifier { account { id } }
    member { id vouchesReceived(where: { revokedAt: null }) { voucher { id } } }
  } }`;
  const { verifications } = await askIndex(query, verified);
  const found = verifications.find(({ member }) => member.vouchesReceived.length > 0);
  const [vouch] = found?.member.vouchesReceived ?? [];
  if (found === undefined || vouch === undefined)
    throw new Error("The seed has no verified, vouched member.");
  return {
    ...found,
    member: found.member.id,
    verifier: found.verifier.account.id,
    voucher: vouch.voucher.id,
  };
}

const WORDS: Readonly<Record<string, string>> = {
  "legal-name": "Legal name",
  "met-in-person": "Met in person",
  "driving-licence": "Driving licence",
};

/** The items of a list of the page, as one reads them. */
const items = (page: Page, list: string) => page.getByRole("list", { name: list }).getByRole("listitem");

describe("who stands behind a member", () => {
  let browser: Browser;
  let seeded: Awaited<ReturnType<typeof seededVerification>>;
  let lena: Member;
  let visitor: Visitor;

  before(async () => {
    browser = await launchBrowser();
    seeded = await seededVerification();
    lena = await memberWithBurner(browser);
    visitor = await visit(browser);
  });

  after(async () => {
    await browser?.close();
  });

  it("is told with each check: what, by whom, and which community names that verifier", async () => {
    const { page } = visitor;
    await page.goto(siteUrl(`/member/?address=${seeded.member}`));
    const badge = items(page, "What was checked")
      .filter({ hasText: WORDS[seeded.kind] ?? seeded.kind })
      .first();
    await badge.waitFor();
    const text = await badge.textContent();
    expect(text).to.contain(pseudonymOf(seeded.verifier)).and.to.contain(seeded.community.name);
    expect(text).to.match(/since .*no end/);
    await badge.getByRole("link", { name: pseudonymOf(seeded.verifier) }).click();
    await page.getByText(`Checks members for ${seeded.community.name}`).waitFor();
  });

  it("is told with the names of those who vouch", async () => {
    const { page } = visitor;
    await page.goto(siteUrl(`/member/?address=${seeded.member}`));
    await items(page, "Who vouches")
      .filter({ hasText: pseudonymOf(seeded.voucher) })
      .waitFor();
    expect(await page.getByRole("button", { name: /^Vouch for/ }).count()).to.equal(0);
  });

  it("is one more when a member vouches, for all to see by name", async () => {
    const name = pseudonymOf(seeded.member);
    await lena.open(`/member/?address=${seeded.member}`);
    await lena.page.getByRole("button", { name: `Vouch for ${name}` }).click();
    await lena.page.getByRole("radio", { name: "I would leave my keys with them" }).check();
    await choose(lena.page, "For how long", "24 months");
    await lena.page.getByRole("button", { name: "Vouch", exact: true }).click();
    const own = items(lena.page, "Who vouches").filter({ hasText: "You" });
    await own.getByText(/trusts fully · since .* · until /).waitFor();

    await visitor.page.reload();
    await items(visitor.page, "Who vouches")
      .filter({ hasText: pseudonymOf(lena.address) })
      .waitFor();
  });

  it("is one less when the member takes it back", async () => {
    await lena.page.getByRole("button", { name: "Take your vouch back" }).click();
    const name = `Vouch for ${pseudonymOf(seeded.member)}`;
    await lena.page.getByRole("button", { name, exact: true }).waitFor();
    expect(await items(lena.page, "Who vouches").filter({ hasText: "You" }).count()).to.equal(0);

    await visitor.page.reload();
    await items(visitor.page, "Who vouches")
      .filter({ hasText: pseudonymOf(seeded.voucher) })
      .waitFor();
    const gone = items(visitor.page, "Who vouches").filter({ hasText: pseudonymOf(lena.address) });
    expect(await gone.count()).to.equal(0);
  });

  it("is said by a verifier that a community named, and by nobody else", async () => {
    expect(await lena.page.getByRole("button", { name: /^Say what you checked/ }).count()).to.equal(0);
    const verifier = await memberWithExtension(browser, walletOfSeed(seeded.verifier).privateKey);
    const name = pseudonymOf(lena.address);
    await verifier.open(`/member/?address=${lena.address}`);
    await verifier.page.getByText("Nothing was checked by a verifier yet.").waitFor();
    await verifier.page.getByRole("button", { name: `Say what you checked of ${name}` }).click();
    await choose(verifier.page, "What you checked", "Qualification");
    await choose(verifier.page, "How you checked it", "by video call");
    await choose(verifier.page, "For how long", "12 months");
    await verifier.page.getByRole("button", { name: "Say so" }).click();
    const badge = items(verifier.page, "What was checked").filter({ hasText: "Qualification" });
    await badge.getByText(/since .* · until /).waitFor();
    expect(await badge.textContent())
      .to.contain("by video call")
      .and.to.contain(seeded.community.name);

    await lena.open(`/member/?address=${lena.address}`);
    const seen = items(lena.page, "What was checked").filter({ hasText: pseudonymOf(seeded.verifier) });
    await seen.waitFor();
    await badge.getByRole("button", { name: "Take this back" }).click();
    await verifier.page.getByText("Nothing was checked by a verifier yet.").waitFor();
    await lena.page.reload();
    await lena.page.getByText("Nothing was checked by a verifier yet.").waitFor();
    expect([...verifier.complaints, ...lena.complaints, ...visitor.complaints]).to.deep.equal([]);
  });
});
