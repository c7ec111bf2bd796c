import { expect } from "chai";
import { id } from "ethers";
import { creditCommunity, LIMIT, permitBy } from "../fixtures/credits.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";

/** `payer` put four hours into escrow. */
async function fourHoursHeld() {
  const world = await creditCommunity();
  await world.credits.connect(world.payer).approve(world.escrow, 400n);
  await world.escrow.pull(world.credits, world.payer, 400n);
  return world;
}

describe("Time credits in escrow", () => {
  it("come in by allowance, and what arrives is what was asked for", async () => {
    const { credits, escrow, payer } = await networkHelpers.loadFixture(fourHoursHeld);
    expect(await credits.balanceOf(escrow)).to.equal(400n);
    expect(await credits.signedBalanceOf(payer)).to.equal(-400n);
  });

  it("come in by permit, without any gas of the payer's", async () => {
    const { credits, escrow, payer, stranger } = await networkHelpers.loadFixture(creditCommunity);
    const { deadline, signature } = await permitBy(payer, credits, await escrow.getAddress(), 400n);
    const { v, r, s } = signature;
    const pull = escrow.connect(stranger).pullByPermit(credits, payer, 400n, deadline, v, r, s);
    await expect(pull).to.changeEtherBalance(ethers, payer, 0n);
    expect(await credits.balanceOf(escrow)).to.equal(400n);
  });

  it("come in no further than the payer's limit", async () => {
    const { credits, escrow, payer } = await networkHelpers.loadFixture(fourHoursHeld);
    await credits.connect(payer).approve(escrow, LIMIT);
    await expect(escrow.pull(credits, payer, LIMIT - 399n))
      .to.be.revertedWithCustomError(credits, "TimeCredits_BeyondLimit")
      .withArgs(payer.address, -LIMIT - 1n, LIMIT);
  });

  it("may be more together than any member may have", async () => {
    const { credits, escrow, founder, payer, provider } = await networkHelpers.loadFixture(creditCommunity);
    for (const member of [founder, payer, provider]) {
      await credits.connect(member).approve(escrow, LIMIT);
      await escrow.pull(credits, member, LIMIT);
    }
    expect(await credits.balanceOf(escrow)).to.equal(3n * LIMIT);
    expect(await credits.totalSupply()).to.equal(3n * LIMIT);
  });

  it("are never less than nothing", async () => {
    const { credits, escrow, provider } = await networkHelpers.loadFixture(fourHoursHeld);
    await expect(escrow.overdraw(credits, provider, 401n))
      .to.be.revertedWithCustomError(credits, "TimeCredits_BeyondLimit")
      .withArgs(await escrow.getAddress(), -1n, 0n);
  });

  it("are paid out to the provider", async () => {
    const { credits, escrow, provider } = await networkHelpers.loadFixture(fourHoursHeld);
    await escrow.pay(credits, provider, 400n);
    expect(await credits.balanceOf(provider)).to.equal(400n);
    expect(await escrow.creditOf(provider)).to.equal(0n);
  });

  it("stay owed to a provider who left, until it comes back", async () => {
    const { credits, community, escrow, provider } = await networkHelpers.loadFixture(fourHoursHeld);
    await community.connect(provider).leave();
    await escrow.pay(credits, provider, 400n);
    expect(await credits.balanceOf(provider)).to.equal(0n);
    expect(await escrow.creditOf(provider)).to.equal(400n);
    await community.connect(provider).join();
    await escrow.connect(provider).withdraw(credits, provider);
    expect(await credits.balanceOf(provider)).to.equal(400n);
  });

  it("can be handed on to a member by a provider who was removed", async () => {
    const { credits, community, escrow, founder, provider } = await networkHelpers.loadFixture(fourHoursHeld);
    await community.removeMember(provider, id("why"));
    await escrow.pay(credits, provider, 400n);
    await escrow.connect(provider).withdraw(credits, founder);
    expect(await credits.balanceOf(founder)).to.equal(400n);
  });

  it("go back to a payer who left, for that takes it to zero", async () => {
    const { credits, community, escrow, payer } = await networkHelpers.loadFixture(fourHoursHeld);
    await community.connect(payer).leave();
    await escrow.pay(credits, payer, 400n);
    expect(await credits.signedBalanceOf(payer)).to.equal(0n);
    expect(await escrow.creditOf(payer)).to.equal(0n);
  });

  it("wait for a provider who is at its limit", async () => {
    const { credits, escrow, founder, provider } = await networkHelpers.loadFixture(fourHoursHeld);
    await credits.connect(founder).transfer(provider, LIMIT);
    await escrow.pay(credits, provider, 400n);
    expect(await escrow.creditOf(provider)).to.equal(400n);
    await credits.connect(provider).transfer(founder, 400n);
    await escrow.connect(provider).withdraw(credits, provider);
    expect(await credits.balanceOf(provider)).to.equal(LIMIT);
  });
});
