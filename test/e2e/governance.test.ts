import { expect } from "chai";
import type { Browser } from "playwright-core";
import { governorAbi } from "../../web/contracts/generated/abi.ts";
import { pseudonymOf } from "../../web/identity/pseudonym.ts";
import { launchBrowser } from "./browser.ts";
import { choose } from "./forms.ts";
import { type Member, memberWithBurner, memberWithExtension } from "./member.ts";
import { pass, Villager } from "./villager.ts";

const HOUR = 3_600;

/** The governor's number of the proposal that a page shows. */
function shownProposal(member: Member): { governor: string; number: bigint } {
  const [governor = "", number = ""] = (new URL(member.page.url()).searchParams.get("proposal") ?? "").split(
    ".",
  );
  return { governor, number: BigInt(number) };
}

describe("members who decide together", () => {
  let browser: Browser;
  let home: string;
  let steward: Villager;
  let founder: Member;
  let voter: Member;
  let others: readonly Villager[];
  const decisions = () => `/community/?address=${home}&part=proposals`;

  before(async () => {
    browser = await launchBrowser();
    steward = await Villager.settle();
    home = await steward.found("Bridge Keepers", "mutual-aid");
    others = await Promise.all([Villager.settle(), Villager.settle(), Villager.settle()]);
    for (const other of others) await other.join(home);
    founder = await memberWithExtension(browser, steward.key);
    voter = await memberWithBurner(browser);
    await voter.open(`/community/?address=${home}`);
    await voter.page.getByRole("button", { name: "Join Bridge Keepers" }).click();
    await voter.page.getByText("You are a member.").waitFor();
  });

  after(async () => {
    await browser?.close();
  });

  /** Opens the proposal of that title from the list. */
  async function openProposal(member: Member, title: string): Promise<void> {
    await member.open(decisions());
    await member.page.getByRole("link", { name: title }).click();
    await member.page.getByRole("heading", { name: title }).waitFor();
  }

  /** One who votes with a word on why, three who vote without a browser, and one who votes against. */
  async function voteOn(title: string): Promise<void> {
    await openProposal(voter, title);
    await voter.page.getByRole("radio", { name: "For it" }).check();
    await voter.page.getByRole("textbox", { name: "Why (optional)" }).fill("So it should be.");
    await voter.page.getByRole("button", { name: "Cast your vote" }).click();
    await voter.page.getByText("You voted for it.").waitFor();
    const { governor, number } = shownProposal(voter);
    for (const [i, other] of others.entries()) {
      await other.call(governor, governorAbi, "castVote", [number, i === 0 ? 0 : 1]);
    }
  }

  async function carryOut(member: Member, title: string): Promise<void> {
    await pass(steward.provider, HOUR + 60);
    await openProposal(member, title);
    await member.page.getByRole("button", { name: "Queue it" }).click();
    await member.page.getByText(/^(Its time has come|It can be carried out from)/).waitFor();
    await pass(steward.provider, HOUR + 60);
    await openProposal(member, title);
    await member.page.getByRole("button", { name: "Carry it out" }).click();
    await member.page.getByText(/^It was carried out/).waitFor();
  }

  it("begin with a steward who prepares votes and offers to hand over", async () => {
    const { page } = founder;
    await founder.open(decisions());
    await page.getByText("You decide here alone, as the steward.").waitFor();
    await page.getByRole("button", { name: "Let the members decide" }).click();
    await page.getByText(/Anyone can join this community, and so anyone can bring many accounts/).waitFor();
    await page.getByRole("textbox", { name: "Hours before a vote begins" }).fill("0");
    await page.getByRole("textbox", { name: "Hours that a vote lasts" }).fill("1");
    await page.getByRole("textbox", { name: "Members who must take part, in percent" }).fill("50");
    await page.getByRole("textbox", { name: "Hours before a decision happens" }).fill("1");
    await page.getByRole("button", { name: "Prepare it" }).click();
    await page.getByRole("button", { name: "Offer the stewardship to the members" }).click();
    await page.getByText(/The steward offers to hand over to the members/).waitFor();
  });

  it("take over the stewardship by a vote of several wallets, one vote each", async () => {
    const title = "Let us decide together.";
    const { page } = voter;
    await voter.open(decisions());
    await page.getByRole("button", { name: "Propose something" }).click();
    await choose(page, "What about", "Take over the stewardship");
    await page.getByRole("button", { name: "Propose it to the members" }).click();
    await page.getByText("Say in a sentence why: the others decide by it.").waitFor();
    await page.getByRole("textbox", { name: "Why" }).fill(title);
    await page.getByRole("button", { name: "Propose it to the members" }).click();
    await page.getByRole("link", { name: title }).waitFor();
    await pass(steward.provider, 60);
    await voteOn(title);
    await page.getByText(/Enough take part: 3/).waitFor();
    await page.getByText(`3 for · 1 against · 0 abstain`).waitFor();
    await page.getByText("So it should be.").waitFor();
    await carryOut(founder, title);
    await voter.open(`/community/?address=${home}`);
    await page.getByText(/The members, one vote each\. A vote lasts 1 hour/).waitFor();
  });

  it("change the community by a proposal that says in words what it would do", async () => {
    const title = "Let two members’ vouches be enough.";
    const { page } = founder;
    await founder.open(decisions());
    await page.getByRole("button", { name: "Propose something" }).click();
    await choose(page, "What about", "How one joins");
    await choose(page, "How one joins from now on", "By members’ vouches");
    await page.getByRole("textbox", { name: "How many must vouch" }).fill("2");
    await page.getByRole("textbox", { name: "Why" }).fill(`${title}\nWe know one another well enough.`);
    await page.getByRole("button", { name: "Propose it to the members" }).click();
    await page.getByRole("link", { name: title }).waitFor();
    await pass(steward.provider, 60);
    await voteOn(title);
    await voter.page
      .getByText("One joins when 2 members vouch for one, each with at least 50 of 100.")
      .waitFor();
    await carryOut(voter, title);
    await founder.open(`/community/?address=${home}`);
    await page.getByText("One joins when 2 members vouch for one").waitFor();
  });

  it("give their vote to somebody who votes in their place, and take it back", async () => {
    const { page } = voter;
    await voter.open(decisions());
    await page.getByRole("button", { name: "Give your vote to somebody" }).click();
    await page.getByRole("combobox", { name: "To whom" }).fill(pseudonymOf(founder.address));
    await page.getByRole("option").first().click();
    await page.getByRole("button", { name: "Give it", exact: true }).click();
    await page.getByText(/^You gave your vote to/).waitFor();
    await founder.open(decisions());
    await founder.page.getByText(/You have 2 votes/).waitFor();
    await page.getByRole("button", { name: "Take your vote back" }).click();
    await page.getByText("Your vote is yours.").waitFor();
  });

  it("left no complaint in any console", () => {
    expect([...founder.complaints, ...voter.complaints]).to.deep.equal([]);
  });
});
