import { readFile } from "node:fs/promises";
import { expect } from "chai";
import type { Browser } from "playwright-core";
import { z } from "zod";
import { address } from "../../../web/index/fields.ts";
import { accountId } from "../../../web/index/ids.ts";
import { schemeOf } from "../../../web/sync/scheme.ts";
import { DAY } from "../../../web/trust/attestations/testing/signers.ts";
import { askIndex } from "../ask-index.ts";
import { launchBrowser, type Visitor, visit } from "../browser.ts";
import { type Member, memberWithExtension } from "../member.ts";
import { localNetwork, siteUrl } from "../network.ts";
import { seedAddresses, walletOfSeed } from "../seed-wallets.ts";
import { readRecordsInto, signedReviews, siteConfig } from "../signed-records.ts";

const PURPOSE = "Tool shed on the hill, borrowing a ladder";

const well = z.object({
  reputations: z.array(
    z.object({
      account: z.object({
        id: address,
        memberships: z.array(z.object({ community: z.object({ name: z.string() }) })),
      }),
    }),
  ),
});

/** A member of the seed whom others reviewed well, and one of its communities. */
async function wellReviewed() {
  const query = `{ reputations(first: 50, orderBy: lastReviewAt, orderDirection: desc, where: { mean_gte: "4000000000000000000", account_in: ${JSON.stringify(seedAddresses())} }) {
    account { id memberships(first: 1, where: { leftAt: null }) { community { name } } }
  } }`;
  const { reputations } = await askIndex(query, well);
  for (const { account } of reputations) {
    const [membership] = account.memberships;
    if (membership !== undefined) return { member: account.id, community: membership.community.name };
  }
  throw new Error("The seed has no member of a community who is reviewed well.");
}

describe("standing that is proven without a name", () => {
  let browser: Browser;
  let someone: Awaited<ReturnType<typeof wellReviewed>>;
  let amal: Member;
  let shed: Visitor;
  let proof: string;
  let shown: string;

  before(async () => {
    browser = await launchBrowser();
    someone = await wellReviewed();
    amal = await memberWithExtension(browser, walletOfSeed(someone.member).privateKey);
    shed = await visit(browser);
  });

  after(async () => {
    await browser?.close();
  });

  /** Pastes a proof where the shed checks it, or another does. */
  async function check(text: string, { page } = shed): Promise<void> {
    await page.getByLabel("Or paste the proof here").fill(text);
    await page.getByRole("button", { name: "Check it" }).click();
  }

  it("begins with a group, which one joins knowing what it costs and how few are in it", async () => {
    const { page } = amal;
    await amal.open("/prove/");
    await page
      .getByRole("radio", { name: /at least 4 stars .* at least 1 review/ })
      .and(page.getByRole("radio", { name: new RegExp(`A member of .?${someone.community}`) }))
      .first()
      .check();
    await page.getByText(/1 member, which is you\. .* a proof says who it was/).waitFor();
    await page.getByText(/Joining costs about 0\.\d+ ETH, once/).waitFor();
    await page.getByRole("button", { name: "Join the group" }).click();
    await page.getByText("You are in this group.").waitFor();
  });

  it("is made on the member's device, which fetches what that takes only then", async () => {
    const { page } = amal;
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    await page.getByRole("button", { name: "Make the proof" }).click();
    await page.getByText(/a proof for nobody/).waitFor();
    expect(fetched.filter((path) => path.includes("semaphore"))).to.deep.equal([]);
    await page.getByLabel("Who asks, and what for").fill(PURPOSE);
    await page.getByRole("button", { name: "Make the proof" }).click();
    await page.getByRole("heading", { name: "Your proof" }).waitFor();
    expect(fetched.filter((path) => path.includes("semaphore"))).to.have.length(2);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as a file" }).click();
    proof = await readFile(await (await saving).path(), "utf8");
    expect(proof.toLowerCase()).to.not.contain(someone.member.slice(2));
    expect([amal.complaints, amal.strangers]).to.deep.equal([[], []]);
  });

  it("is checked by whoever asked, who learns what is proven, as of which block, and how well it hides", async () => {
    const { page } = shed;
    await page.goto(siteUrl("/proof/"));
    await check(proof);
    await page.getByRole("heading", { name: "This proof is right" }).waitFor();
    await page.getByText(/A member of .* with at least 4 stars/).waitFor();
    await page.getByText(`Proven for: ${PURPOSE}`).waitFor();
    await page.getByText(/since block [\d,]+, .* The group is still the same/).waitFor();
    await page.getByText(/Only one member could have made it/).waitFor();
  });

  it("is refused where it was changed, is of another group, or came before", async () => {
    const { page } = shed;
    const content = JSON.parse(proof);
    await check(JSON.stringify({ ...content, purpose: "Another purpose" }));
    await page.getByText(/something of it was changed/).waitFor();
    await check(JSON.stringify({ ...content, level: 1 }));
    await page.getByText(/of no group that fits/).waitFor();
    await check(JSON.stringify({ ...content, chain: 1 }));
    await page.getByText(/for another network/).waitFor();
    await check(proof.slice(0, 100));
    await page.getByText(/This is no proof of Myceliary/).waitFor();
    await check(proof);
    await page.getByRole("button", { name: "Take it" }).click();
    await page.getByText(/Another proof of the same member/).waitFor();
    await check(proof);
    await page.getByText(/has already proven this to you/).waitFor();
    expect([shed.complaints, shed.strangers]).to.deep.equal([[], []]);
  });

  it("also takes single signed reviews that a member shows of all about it, and nothing of the others", async () => {
    const { privateKey } = walletOfSeed(someone.member);
    const account = accountId(someone.member);
    if (account === null) throw new Error("The index spells accounts.");
    const scheme = schemeOf(await siteConfig(localNetwork().settings));
    const time = Math.floor(Date.now() / 1000) - DAY;
    const records = await signedReviews({ account, key: `0x${privateKey.slice(2)}` }, 3, time, scheme);
    const { page } = amal;
    await amal.open("/sync/");
    await readRecordsInto(page, records);
    const part = page.getByRole("region", { name: "Show some reviews" });
    await part.getByRole("checkbox").nth(2).waitFor();
    await part.getByRole("checkbox").first().check();
    const saving = page.waitForEvent("download");
    await part.getByRole("button", { name: "Sign, and save the file" }).click();
    shown = await readFile(await (await saving).path(), "utf8");
    await check(shown);
    await shed.page.getByRole("heading", { name: "All signatures are right" }).waitFor();
    await shed.page.getByText(/1 of 3 reviews about this member, of a set signed on/).waitFor();
    await check(shown.replace('"count": 3', '"count": 2'));
    await shed.page.getByText(/didn’t sign this set as it is here/).waitFor();
    expect([amal.complaints, amal.strangers]).to.deep.equal([[], []]);
  });

  it("takes shown reviews also where a site has no groups, and says that proofs without a name can't be checked there", async () => {
    const elsewhere = await visit(browser, {}, async (context) => {
      await context.route("**/config.json", async (route) => {
        const config = z.looseObject({}).parse(await (await route.fetch()).json());
        await route.fulfill({ json: { ...config, reputationGroups: null } });
      });
    });
    const { page } = elsewhere;
    await page.goto(siteUrl("/proof/"));
    await page.getByText("Somebody showed you some of the reviews about them.").waitFor();
    await check(shown, elsewhere);
    await page.getByText(/1 of 3 reviews about this member, of a set signed on/).waitFor();
    await check(proof, elsewhere);
    await page.getByText(/^This site has no groups for proofs/).waitFor();
    expect([elsewhere.complaints, elsewhere.strangers]).to.deep.equal([[], []]);
  });
});
