import { readFileSync } from "node:fs";
import { expect } from "chai";
import { walletsOf } from "./accounts.ts";
import { COMMUNITIES } from "./communities.ts";
import { STORY_DAYS } from "./members.ts";
import { planStory } from "./plan.ts";

const limits = readFileSync(new URL("../../contracts/libraries/Limits.sol", import.meta.url), "utf8");

/** A bound from the contracts' own list. */
function limitOf(name: string): number {
  const [, value] = new RegExp(`${name} = (\\d+);`, "u").exec(limits) ?? [];
  return Number(value);
}

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe("the seed's plan", () => {
  const plan = planStory(1, 1);

  it("is the same for the same seed, and another for another", () => {
    expect(planStory(1, 1)).to.deep.equal(plan);
    expect(planStory(2, 1).listings).not.to.deep.equal(plan.listings);
  });

  it("gives the same accounts for the same seed", () => {
    const addresses = (seed: number) => walletsOf(seed, 5).map((wallet) => wallet.address);
    expect(addresses(1)).to.deep.equal(addresses(1));
    expect(addresses(2)).not.to.deep.equal(addresses(1));
  });

  it("has 8 communities or more, 300 members, 2,000 listings and 500 closed agreements reviewed both ways", () => {
    expect(COMMUNITIES.length).to.be.at.least(8);
    expect(new Set(COMMUNITIES.map((tale) => tale.use)).size).to.be.at.least(8);
    expect(plan.members.length).to.be.at.least(300);
    expect(plan.listings.length).to.be.at.least(2_000);
    expect(plan.agreements.filter((agreement) => agreement.reviews.length === 2).length).to.be.at.least(500);
  });

  it("keeps agreements open in every state", () => {
    const outcomes = new Set(plan.agreements.map((agreement) => agreement.outcome));
    expect([...outcomes]).to.include.members(["proposed", "active", "delivered"]);
  });

  it("has larger works of every end, vouches, verifications and hours", () => {
    expect([...new Set(plan.works.map(({ end }) => end))]).to.have.members([
      "released",
      "under way",
      "mediated",
      "judged",
      "in dispute",
    ]);
    for (const { payer, provider, mediator, jurors } of plan.works) {
      const people = [payer, provider, mediator, ...jurors];
      expect(new Set(people).size).to.equal(people.length);
    }
    expect(plan.vouches.length).to.be.at.least(250);
    expect(plan.verifications.length).to.be.at.least(30);
    expect(plan.timeBank.payments.some(({ reversedSlot }) => reversedSlot !== null)).to.equal(true);
  });

  it("keeps every member of the time bank within the limit, in whatever order hours are paid", () => {
    const moved = new Map<number, number>();
    for (const { from, to, amount } of plan.timeBank.payments)
      for (const member of [from, to]) moved.set(member, (moved.get(member) ?? 0) + Number(amount));
    expect(Math.max(...moved.values())).to.be.at.most(plan.timeBank.limit);
  });

  it("vouches for nobody before both are members", () => {
    for (const { voucher, member, slot } of plan.vouches) {
      const days = [voucher, member].map((position) => plan.members[position]?.joinDay ?? Infinity);
      expect(slot / 2).to.be.greaterThan(Math.max(...days));
    }
  });

  it("gives each listing of a community its own title", () => {
    const titles = plan.listings.map((listing) => `${listing.community} ${listing.draft.title}`);
    expect(new Set(titles).size).to.equal(titles.length);
  });

  it("leaves no blank in any text, and stays within the contracts' bounds", () => {
    for (const { draft } of plan.listings) {
      expect(`${draft.title} ${draft.description}`).not.to.match(/[{}]|undefined/u);
      expect(bytes(draft.title)).to.be.within(1, limitOf("TITLE_BYTES"));
      expect(bytes(draft.description)).to.be.within(1, limitOf("DESCRIPTION_BYTES"));
      expect(bytes(draft.tags)).to.be.within(1, limitOf("TAGS_BYTES"));
      expect(draft.hoursOfWeek > 0n && draft.hoursOfWeek < 1n << 168n).to.equal(true);
    }
    for (const tale of COMMUNITIES) {
      expect(bytes(tale.name)).to.be.within(1, limitOf("COMMUNITY_NAME_BYTES"));
      expect(bytes(tale.about)).to.be.within(1, limitOf("COMMUNITY_ABOUT_BYTES"));
    }
  });

  for (const scale of [0.05, 0.1, 1]) {
    it(`happens within its year at scale ${scale}, every step after the one before`, () => {
      for (const { steps, reviews, listing, payer, provider } of planStory(3, scale).agreements) {
        const slots = steps.map((step) => step.slot);
        expect(slots).to.deep.equal([...new Set(slots)].sort((a, b) => a - b));
        const last = slots.at(-1) ?? 0;
        for (const review of reviews) expect(review.slot).to.be.above(last);
        expect(Math.max(last, ...reviews.map((review) => review.slot))).to.be.at.most(2 * STORY_DAYS);
        expect(listing).to.be.at.least(0);
        expect(payer).not.to.equal(provider);
      }
    });
  }
});
