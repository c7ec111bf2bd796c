import { expect } from "chai";
import { id, ZeroHash } from "ethers";
import { creditCommunity, LIMIT } from "../fixtures/credits.ts";
import { openAgreement } from "../fixtures/exchange.ts";
import {
  communityWith13Jurors,
  drawAll,
  encodeSettings,
  FEE,
  outlast,
  PERCENT,
  phases,
  vote,
} from "../fixtures/jury.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";
import { signPermit, signTerms } from "../fixtures/signing.ts";
import { type Terms, termsOf } from "../fixtures/terms.ts";

// Agreements, credits and jury as they are deployed: nothing here is a mock, but for the escrow that cheats.

const HELD = 400n;
const RULING_WINDOW = 60n * 86_400n;

/** A community with credits and jurors, of which `payer` and `provider` are members. */
async function commons() {
  const world = await communityWith13Jurors();
  const {
    agreements,
    community,
    communityFactory,
    jury,
    settings,
    raiser: payer,
    opponent: provider,
  } = world;
  await communityFactory.createTimeCredits(community, LIMIT);
  const credits = await ethers.getContractAt("TimeCredits", await communityFactory.creditsOf(community));
  const changes: Partial<Terms> = {
    community: await community.getAddress(),
    token: await credits.getAddress(),
    amounts: [HELD],
    deliverBy: BigInt(await networkHelpers.time.latest()) + 90n * 86_400n,
    arbitrator: await jury.getAddress(),
    arbitratorData: encodeSettings({ ...settings, feePerJuror: FEE }),
    choices: PERCENT,
    rulingWindow: RULING_WINDOW,
  };
  await credits.connect(payer).approve(agreements, 2n * LIMIT);
  return { ...world, payer, provider, credits, changes };
}

/** `payer` put four hours into an agreement with `provider`. */
async function fourHoursHeld() {
  const world = await commons();
  return { ...world, ...(await openAgreement(world, world.changes)) };
}

type Held = Awaited<ReturnType<typeof fourHoursHeld>>;

/** The payer disputes it before the community's jury. */
async function fourHoursDisputed() {
  const world = await fourHoursHeld();
  await world.agreements.connect(world.payer).dispute(world.terms, { value: 3n * FEE });
  return { ...world, disputeID: 1n };
}

async function balances({ credits, agreements, payer, provider }: Held) {
  const accounts = [payer, provider, agreements];
  const all = await Promise.all(accounts.map((account) => credits.signedBalanceOf(account)));
  return { payer: all[0], provider: all[1], escrow: all[2] };
}

describe("Time credits in an agreement", () => {
  it("come in by allowance, and what is held is what was agreed", async () => {
    const world = await networkHelpers.loadFixture(fourHoursHeld);
    expect(await balances(world)).to.deep.equal({ payer: -HELD, provider: 0n, escrow: HELD });
    expect(await world.agreements.remainingOf(world.id)).to.equal(HELD);
  });

  it("come in by the signatures of both, the payer's permit among them", async () => {
    const world = await networkHelpers.loadFixture(commons);
    const { agreements, credits, payer, provider, changes } = world;
    await credits.connect(payer).approve(agreements, 0n);
    const terms = termsOf(world, await networkHelpers.time.latest(), changes);
    const signature = await signTerms(agreements, provider, terms);
    await agreements
      .connect(payer)
      .openWithPermit(terms, signature, await signPermit(credits, payer, agreements, terms));
    expect(await credits.balanceOf(agreements)).to.equal(HELD);
  });

  it("come in no further than the payer's limit", async () => {
    const world = await networkHelpers.loadFixture(fourHoursHeld);
    const { agreements, credits, payer, changes } = world;
    const terms = termsOf(world, await networkHelpers.time.latest(), { ...changes, amounts: [LIMIT - 399n] });
    await expect(agreements.connect(payer).propose(terms))
      .to.be.revertedWithCustomError(credits, "TimeCredits_BeyondLimit")
      .withArgs(payer.address, -LIMIT - 1n, LIMIT);
  });

  it("may be more together than any member may have", async () => {
    const world = await networkHelpers.loadFixture(commons);
    const { agreements, credits, members, provider, changes } = world;
    for (const payer of members.slice(0, 3)) {
      await credits.connect(payer).approve(agreements, LIMIT);
      await openAgreement({ ...world, payer, provider }, { ...changes, amounts: [LIMIT] });
    }
    expect(await credits.balanceOf(agreements)).to.equal(3n * LIMIT);
    expect(await credits.totalSupply()).to.equal(3n * LIMIT);
  });

  it("are paid out to the provider", async () => {
    const world = await networkHelpers.loadFixture(fourHoursHeld);
    await world.agreements.connect(world.payer).release(world.terms, HELD);
    expect(await balances(world)).to.deep.equal({ payer: -HELD, provider: HELD, escrow: 0n });
  });

  it("stay owed to a provider who left, until it comes back", async () => {
    const world = await networkHelpers.loadFixture(fourHoursHeld);
    const { agreements, community, credits, payer, provider, terms } = world;
    await community.connect(provider).leave();
    await agreements.connect(payer).release(terms, HELD);
    expect(await agreements.creditOf(provider, credits)).to.equal(HELD);
    expect(await balances(world)).to.deep.equal({ payer: -HELD, provider: 0n, escrow: HELD });
    await community.connect(provider).join();
    await agreements.connect(provider).withdraw(credits, provider);
    expect(await balances(world)).to.deep.equal({ payer: -HELD, provider: HELD, escrow: 0n });
  });

  it("can be handed on to a member by a provider who was removed", async () => {
    const world = await networkHelpers.loadFixture(fourHoursHeld);
    const { agreements, community, credits, founder, payer, provider, terms } = world;
    await community.connect(founder).removeMember(provider, id("why"));
    await agreements.connect(payer).release(terms, HELD);
    await agreements.connect(provider).withdraw(credits, founder);
    expect(await credits.balanceOf(founder)).to.equal(HELD);
  });

  it("go back to a payer who left, for that takes it to zero", async () => {
    const world = await networkHelpers.loadFixture(fourHoursHeld);
    const { agreements, community, payer, provider, terms } = world;
    await community.connect(payer).leave();
    await agreements.connect(provider).refund(terms);
    expect(await balances(world)).to.deep.equal({ payer: 0n, provider: 0n, escrow: 0n });
  });

  it("wait for a provider who is at its limit", async () => {
    const world = await networkHelpers.loadFixture(fourHoursHeld);
    const { agreements, credits, founder, payer, provider, terms } = world;
    await credits.connect(founder).transfer(provider, LIMIT);
    await agreements.connect(payer).release(terms, HELD);
    expect(await agreements.creditOf(provider, credits)).to.equal(HELD);
    await credits.connect(provider).transfer(founder, HELD);
    await agreements.connect(provider).withdraw(credits, provider);
    expect(await credits.balanceOf(provider)).to.equal(LIMIT);
  });

  it("can't be taken beyond what is held, whatever an escrow does", async () => {
    const { credits, escrow, payer, provider } = await networkHelpers.loadFixture(creditCommunity);
    await credits.connect(payer).approve(escrow, HELD);
    await escrow.pull(credits, payer, HELD);
    await expect(escrow.overdraw(credits, provider, HELD + 1n))
      .to.be.revertedWithCustomError(credits, "TimeCredits_BeyondLimit")
      .withArgs(await escrow.getAddress(), -1n, 0n);
  });
});

describe("Time credits in a dispute before the community's jury", () => {
  it("are divided as the jury rules, and the jurors are paid", async () => {
    const world = await networkHelpers.loadFixture(fourHoursDisputed);
    const { agreements, jury, stranger, payer, provider, disputeID, terms } = world;
    await drawAll(world, disputeID);
    const { jurors } = await jury.juryOf(disputeID);
    expect(jurors).to.not.include.members([payer.address]).and.not.include.members([provider.address]);
    await vote(world, disputeID, [31n, 41n, 101n]);
    await outlast(world, disputeID);
    await jury.execute(disputeID);
    await agreements.connect(stranger).executeRuling(terms);
    expect(await balances(world)).to.deep.equal({ payer: -160n, provider: 160n, escrow: 0n });
    expect(await ethers.provider.getBalance(agreements)).to.equal(0n);
  });

  it("are divided evenly when the whole jury stays silent", async () => {
    const world = await networkHelpers.loadFixture(fourHoursDisputed);
    const { agreements, stranger, terms } = world;
    await drawAll(world, world.disputeID);
    await networkHelpers.time.increase(RULING_WINDOW + 1n);
    await agreements.connect(stranger).splitUnruled(terms);
    expect(await balances(world)).to.deep.equal({ payer: -HELD / 2n, provider: HELD / 2n, escrow: 0n });
  });

  it("are divided as the parties settle, which ends the jury's work", async () => {
    const world = await networkHelpers.loadFixture(fourHoursDisputed);
    const { agreements, jury, payer, provider, disputeID, terms } = world;
    await drawAll(world, disputeID);
    await agreements.connect(payer).proposeSettlement(terms, 100n);
    await agreements.connect(provider).acceptSettlement(terms, 100n);
    expect(await balances(world)).to.deep.equal({ payer: -100n, provider: 100n, escrow: 0n });
    expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Ended);
    const [juror] = world.jurors;
    if (juror === undefined) throw new Error("there are no jurors");
    await expect(jury.connect(juror).commit(disputeID, ZeroHash)).to.revert(ethers);
  });

  it("arrive later for a provider who was removed while the jury was out", async () => {
    const world = await networkHelpers.loadFixture(fourHoursDisputed);
    const { agreements, community, credits, founder, jury, stranger, provider, disputeID, terms } = world;
    await drawAll(world, disputeID);
    await community.connect(founder).removeMember(provider, id("why"));
    await vote(world, disputeID, [101n, 101n, 101n]);
    await outlast(world, disputeID);
    await jury.execute(disputeID);
    await agreements.connect(stranger).executeRuling(terms);
    expect(await agreements.creditOf(provider, credits)).to.equal(HELD);
    expect(await balances(world)).to.deep.equal({ payer: -HELD, provider: 0n, escrow: HELD });
  });
});
