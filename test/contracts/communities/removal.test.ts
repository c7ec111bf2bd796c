import { expect } from "chai";
import { id } from "ethers";
import { foundedCommunity } from "../fixtures/community.ts";
import { openAgreement, totalOf } from "../fixtures/exchange.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";

const REASON = id("Never turned up.");

/** An agreement under way between two members of a community. */
async function agreementInCommunity() {
  const world = await foundedCommunity();
  const { community, payer, provider } = world;
  for (const member of [payer, provider]) await community.connect(member).join();
  return { ...world, ...(await openAgreement(world, { community: await community.getAddress() })) };
}

describe("An agreement whose party is no member any more", () => {
  for (const how of ["removed", "left"] as const)
    for (const who of ["payer", "provider"] as const)
      it(`goes on to its end when its ${who} ${how}`, async () => {
        const world = await networkHelpers.loadFixture(agreementInCommunity);
        const { agreements, community, payer, provider, terms, id: agreement } = world;
        if (how === "removed") await community.removeMember(world[who], REASON);
        else await community.connect(world[who]).leave();
        await agreements.connect(provider).deliver(terms);
        const release = agreements.connect(payer).release(terms, totalOf(terms));
        await expect(release).to.changeEtherBalance(ethers, provider, totalOf(terms));
        expect(await agreements.isReviewable(agreement)).to.equal(true);
      });

  it("keeps its timed exit when both were removed", async () => {
    const world = await networkHelpers.loadFixture(agreementInCommunity);
    const { agreements, community, payer, provider, stranger, terms } = world;
    for (const member of [payer, provider]) await community.removeMember(member, REASON);
    await networkHelpers.time.increaseTo(terms.deliverBy + 1n);
    const reclaim = agreements.connect(stranger).reclaim(terms);
    await expect(reclaim).to.changeEtherBalance(ethers, payer, totalOf(terms));
  });

  it("can be accepted by one who was removed after it was proposed", async () => {
    const world = await networkHelpers.loadFixture(agreementInCommunity);
    const { agreements, community, payer, provider, terms } = world;
    const another = { ...terms, salt: terms.salt + 1_000_000n };
    await agreements.connect(payer).propose(another, { value: totalOf(another) });
    await community.removeMember(provider, REASON);
    await agreements.connect(provider).accept(another);
    await agreements.connect(provider).refund(another);
  });
});
