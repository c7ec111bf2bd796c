import { expect } from "chai";
import { Contract, type InterfaceAbi } from "ethers";
import type { Browser } from "playwright-core";
import { z } from "zod";
import { communityAbi, reputationGroupsAbi } from "../../../web/contracts/generated/abi.ts";
import { pseudonymOf } from "../../../web/identity/pseudonym.ts";
import { account, community } from "../../../web/index/fields.ts";
import { CATEGORIES } from "../../../web/matching/categories.ts";
import words from "../../../web/messages/en.json" with { type: "json" };
import { askIndex } from "../ask-index.ts";
import { launchBrowser } from "../browser.ts";
import { type Member, memberWithExtension } from "../member.ts";
import { seedAddresses, walletOfSeed } from "../seed-wallets.ts";
import { contractAt, Villager } from "../villager.ts";

/** At least 3 stars, from at least one review. */
const LEVEL = 1;
/** Any commitment: nobody proves with it. */
const COMMITMENT = 12_345n;

const standing = z.object({
  reputations: z.array(
    z.object({
      category: z.number(),
      account: z.object({
        id: account,
        memberships: z.array(z.object({ community: z.object({ id: community, name: z.string() }) })),
      }),
    }),
  ),
});

/** Two members of the seed who could be in one group. */
async function twoAlike() {
  const { reputations } = await askIndex(
    `{ reputations(first: 1000, where: { mean_gte: "3000000000000000000", account_in: ${JSON.stringify(seedAddresses())} }) {
      category account { id memberships(where: { leftAt: null }) { community { id name } } }
    } }`,
    standing,
  );
  for (const [at, { category, account: one }] of reputations.entries())
    for (const { community: home } of one.memberships) {
      const other = reputations
        .slice(at + 1)
        .find(
          (row) =>
            row.category === category && row.account.memberships.some((own) => own.community.id === home.id),
        );
      if (other !== undefined) return { category, home, stays: one.id, leaves: other.account.id };
    }
  throw new Error("The seed has no two members of one community who are reviewed in one category.");
}

describe("a member of a group who no longer qualifies for it", () => {
  let browser: Browser;
  let two: Awaited<ReturnType<typeof twoAlike>>;
  let leaver: Villager;
  let groups: string;
  let member: Member;

  before(async () => {
    browser = await launchBrowser();
    two = await twoAlike();
    leaver = await Villager.settle(walletOfSeed(two.leaves).privateKey);
    groups = await contractAt("reputationGroups");
    const tier = [two.home.id, two.category, LEVEL];
    await leaver.call(groups, reputationGroupsAbi, "join", [tier, COMMITMENT]);
    member = await memberWithExtension(browser, walletOfSeed(two.stays).privateKey);
  });

  after(async () => {
    await browser?.close();
    leaver?.provider.destroy();
  });

  const isIn = async () => {
    const contract = new Contract(groups, reputationGroupsAbi as InterfaceAbi, leaver.provider);
    const group = await contract.getFunction("groupOf")([two.home.id, two.category, LEVEL]);
    return contract.getFunction("isIn")(group, two.leaves);
  };

  /** Chooses the group, and asks who no longer has its level. */
  async function look(): Promise<void> {
    const { page } = member;
    const slug = CATEGORIES.find(({ code }) => code === two.category)?.slug ?? "repair";
    await member.open("/prove/");
    await page
      .getByRole("radio", { name: `at least 3 stars in ${words.categories[slug]},` })
      .and(page.getByRole("radio", { name: two.home.name }))
      .check();
    await page.getByRole("button", { name: "Who no longer has this level?" }).click();
  }

  it("isn't told of as long as it qualifies", async () => {
    await look();
    await member.page.getByText("Everybody in this group still has it.").waitFor();
    expect(await isIn()).to.equal(true);
  });

  it("is told of once it left the community, and taken out by another", async () => {
    const { page } = member;
    await leaver.call(two.home.id, communityAbi, "leave", []);
    const name = pseudonymOf(two.leaves);
    await look();
    await page.getByText(/^They left the community, or their reviews have faded/).waitFor();
    await page.getByRole("button", { name: `Take ${name} out of the group` }).click();
    await page.getByText("Everybody in this group still has it.").waitFor();
    expect(await isIn()).to.equal(false);
    expect([member.complaints, member.strangers]).to.deep.equal([[], []]);
  });
});
