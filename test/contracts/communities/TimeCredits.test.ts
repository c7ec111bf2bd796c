import { expect } from "chai";
import { id as hashOf, MaxUint256, toUtf8Bytes, ZeroAddress } from "ethers";
import { type CreditWorld, creditCommunity, fourHoursPaid, LIMIT } from "../fixtures/credits.ts";
import { networkHelpers } from "../fixtures/network.ts";

const MEMO = toUtf8Bytes("Mended the gate. Tack!");

async function expectBalances(world: CreditWorld, payer: bigint, provider: bigint) {
  expect(await world.credits.signedBalanceOf(world.payer)).to.equal(payer);
  expect(await world.credits.signedBalanceOf(world.provider)).to.equal(provider);
}

/** `provider` left while it was owed four hours. */
async function creditorLeft() {
  const world = await fourHoursPaid();
  await world.community.connect(world.provider).leave();
  return world;
}

/** `payer` left while it owed four hours. */
async function debtorLeft() {
  const world = await fourHoursPaid();
  await world.community.connect(world.payer).leave();
  return world;
}

describe("TimeCredits._update", () => {
  describe("when the receiver is zero", () => {
    it("it reverts with ERC20InvalidReceiver", async () => {
      const { credits, payer } = await networkHelpers.loadFixture(creditCommunity);
      await expect(credits.connect(payer).transfer(ZeroAddress, 1n))
        .to.be.revertedWithCustomError(credits, "ERC20InvalidReceiver")
        .withArgs(ZeroAddress);
    });
  });
  describe("when the amount is beyond what any contract takes", () => {
    it("it reverts with TimeCredits_AmountTooLarge", async () => {
      const { credits, payer, provider } = await networkHelpers.loadFixture(creditCommunity);
      for (const amount of [2n ** 96n, MaxUint256])
        await expect(credits.connect(payer).transfer(provider, amount))
          .to.be.revertedWithCustomError(credits, "TimeCredits_AmountTooLarge")
          .withArgs(amount, 2n ** 96n - 1n);
    });
    it("it takes the highest amount for what it is: beyond a limit", async () => {
      const { credits, payer, provider } = await networkHelpers.loadFixture(creditCommunity);
      const highest = 2n ** 96n - 1n;
      await expect(credits.connect(payer).transfer(provider, highest))
        .to.be.revertedWithCustomError(credits, "TimeCredits_BeyondLimit")
        .withArgs(payer.address, -highest, LIMIT);
    });
  });
  describe("when the receiver is the escrow", () => {
    it("it reverts with TimeCredits_EscrowNotCaller, for it would be lost", async () => {
      const { credits, payer, escrow } = await networkHelpers.loadFixture(creditCommunity);
      await expect(credits.connect(payer).transfer(escrow, 1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_EscrowNotCaller")
        .withArgs(payer.address);
    });
  });
  describe("when it would take the payer below its limit", () => {
    it("it reverts with TimeCredits_BeyondLimit", async () => {
      const { credits, payer, provider } = await networkHelpers.loadFixture(creditCommunity);
      await expect(credits.connect(payer).transfer(provider, LIMIT + 1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_BeyondLimit")
        .withArgs(payer.address, -LIMIT - 1n, LIMIT);
    });
  });
  describe("when it would take the receiver above its limit", () => {
    it("it reverts with TimeCredits_BeyondLimit", async () => {
      const { credits, founder, payer, provider } = await networkHelpers.loadFixture(creditCommunity);
      await credits.connect(payer).transfer(provider, LIMIT);
      await expect(credits.connect(founder).transfer(provider, 1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_BeyondLimit")
        .withArgs(provider.address, LIMIT + 1n, LIMIT);
    });
  });
  describe("when the payer never was a member", () => {
    it("it reverts with TimeCredits_NotMember", async () => {
      const { credits, stranger, provider } = await networkHelpers.loadFixture(creditCommunity);
      await expect(credits.connect(stranger).transfer(provider, 1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_NotMember")
        .withArgs(stranger.address);
    });
  });
  describe("when the receiver never was a member", () => {
    it("it reverts with TimeCredits_NotMember", async () => {
      const { credits, payer, stranger } = await networkHelpers.loadFixture(creditCommunity);
      await expect(credits.connect(payer).transfer(stranger, 1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_NotMember")
        .withArgs(stranger.address);
    });
  });
  describe("when both stay within their limits", () => {
    it("it takes from one what it gives to the other", async () => {
      const world = await networkHelpers.loadFixture(creditCommunity);
      const { credits, payer, provider } = world;
      const transaction = await credits.connect(payer).transfer(provider, LIMIT);
      await expect(transaction).to.emit(credits, "Transfer").withArgs(payer.address, provider.address, LIMIT);
      await expect(transaction)
        .to.emit(credits, "BalancesChanged")
        .withArgs(payer.address, provider.address, LIMIT, -LIMIT, LIMIT, LIMIT);
      await expectBalances(world, -LIMIT, LIMIT);
    });
    it("it can't be reversed", async () => {
      const { credits, payer, provider } = await networkHelpers.loadFixture(creditCommunity);
      await credits.connect(payer).transfer(provider, LIMIT);
      await expect(credits.connect(provider).reverse(1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_NothingToReverse")
        .withArgs(1n, provider.address);
    });
  });
  describe("when the amount is zero", () => {
    it("it is a transfer like any, whoever sends it and wherever they stand", async () => {
      const { credits, payer, stranger, provider } = await networkHelpers.loadFixture(fourHoursPaid);
      await credits.setLimit(100n);
      for (const from of [payer, stranger])
        await expect(credits.connect(from).transfer(provider, 0n))
          .to.emit(credits, "Transfer")
          .withArgs(from.address, provider.address, 0n);
    });
  });
  describe("when the payer is the receiver", () => {
    it("it changes no balance", async () => {
      const { credits, provider } = await networkHelpers.loadFixture(fourHoursPaid);
      await expect(credits.connect(provider).transfer(provider, 300n))
        .to.emit(credits, "BalancesChanged")
        .withArgs(provider.address, provider.address, 300n, 400n, 400n, 400n);
      expect(await credits.signedBalanceOf(provider)).to.equal(400n);
      expect(await credits.totalSupply()).to.equal(400n);
    });
    it("it is bound by its limit", async () => {
      const { credits, provider } = await networkHelpers.loadFixture(fourHoursPaid);
      await expect(credits.connect(provider).transfer(provider, LIMIT + 401n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_BeyondLimit")
        .withArgs(provider.address, -LIMIT - 1n, LIMIT);
    });
  });
  describe("when the payer left while it was owed", () => {
    it("it spends down to zero", async () => {
      const { credits, payer, provider } = await networkHelpers.loadFixture(creditorLeft);
      await credits.connect(provider).transfer(payer, 400n);
      expect(await credits.signedBalanceOf(provider)).to.equal(0n);
    });
    it("it reverts with TimeCredits_NotMember below zero", async () => {
      const { credits, payer, provider } = await networkHelpers.loadFixture(creditorLeft);
      await expect(credits.connect(provider).transfer(payer, 401n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_NotMember")
        .withArgs(provider.address);
    });
  });
  describe("when the receiver left while it owed", () => {
    it("it works its debt off down to zero", async () => {
      const { credits, payer, provider } = await networkHelpers.loadFixture(debtorLeft);
      await credits.connect(provider).transfer(payer, 400n);
      expect(await credits.signedBalanceOf(payer)).to.equal(0n);
    });
    it("it reverts with TimeCredits_NotMember above zero", async () => {
      const { credits, payer, provider } = await networkHelpers.loadFixture(debtorLeft);
      await expect(credits.connect(provider).transfer(payer, 401n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_NotMember")
        .withArgs(payer.address);
    });
  });
  describe("when the payer was removed while it was owed", () => {
    it("it spends what it is owed all the same", async () => {
      const { community, credits, payer, provider } = await networkHelpers.loadFixture(fourHoursPaid);
      await community.removeMember(provider, hashOf("why"));
      await credits.connect(provider).transfer(payer, 400n);
      expect(await credits.signedBalanceOf(provider)).to.equal(0n);
    });
  });
});

describe("TimeCredits.transferWithMemo", () => {
  describe("when the amount is zero", () => {
    it("it reverts with TimeCredits_AmountZero", async () => {
      const { credits, payer, provider } = await networkHelpers.loadFixture(creditCommunity);
      await expect(credits.connect(payer).transferWithMemo(provider, 0n, MEMO)).to.be.revertedWithCustomError(
        credits,
        "TimeCredits_AmountZero",
      );
    });
  });
  describe("when the memo is too long", () => {
    it("it reverts with TimeCredits_MemoTooLong", async () => {
      const { credits, payer, provider } = await networkHelpers.loadFixture(creditCommunity);
      await expect(credits.connect(payer).transferWithMemo(provider, 1n, new Uint8Array(257)))
        .to.be.revertedWithCustomError(credits, "TimeCredits_MemoTooLong")
        .withArgs(257n, 256n);
    });
  });
  describe("when it is beyond a limit", () => {
    it("it reverts with TimeCredits_BeyondLimit", async () => {
      const { credits, payer, provider } = await networkHelpers.loadFixture(creditCommunity);
      await expect(credits.connect(payer).transferWithMemo(provider, LIMIT + 1n, MEMO))
        .to.be.revertedWithCustomError(credits, "TimeCredits_BeyondLimit")
        .withArgs(payer.address, -LIMIT - 1n, LIMIT);
    });
  });
  describe("when the receiver is the escrow", () => {
    it("it reverts with TimeCredits_EscrowNotCaller", async () => {
      const { credits, escrow, payer } = await networkHelpers.loadFixture(creditCommunity);
      await expect(credits.connect(payer).transferWithMemo(escrow, 1n, MEMO))
        .to.be.revertedWithCustomError(credits, "TimeCredits_EscrowNotCaller")
        .withArgs(payer.address);
    });
  });
  describe("when it is in order", () => {
    it("it pays and tells what for", async () => {
      const world = await networkHelpers.loadFixture(creditCommunity);
      const { credits, payer, provider } = world;
      const transaction = await credits.connect(payer).transferWithMemo(provider, 200n, MEMO);
      await expect(transaction)
        .to.emit(credits, "Paid")
        .withArgs(1n, payer.address, provider.address, 200n, MEMO);
      await expect(transaction)
        .to.emit(credits, "BalancesChanged")
        .withArgs(payer.address, provider.address, 200n, -200n, 200n, 200n);
      await expectBalances(world, -200n, 200n);
    });
    it("it counts the transfers and takes a memo of the longest", async () => {
      const { credits, payer, provider } = await networkHelpers.loadFixture(fourHoursPaid);
      const longest = new Uint8Array(256).fill(7);
      expect(await credits.connect(payer).transferWithMemo.staticCall(provider, 1n, longest)).to.equal(2n);
      await expect(credits.connect(payer).transferWithMemo(provider, 1n, longest))
        .to.emit(credits, "Paid")
        .withArgs(2n, payer.address, provider.address, 1n, longest);
    });
  });
});

describe("TimeCredits.reverse", () => {
  describe("when there is no such transfer", () => {
    it("it reverts with TimeCredits_NothingToReverse", async () => {
      const { credits, provider } = await networkHelpers.loadFixture(fourHoursPaid);
      await expect(credits.connect(provider).reverse(2n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_NothingToReverse")
        .withArgs(2n, provider.address);
    });
  });
  describe("when the caller is not its receiver", () => {
    it("it reverts with TimeCredits_NothingToReverse, for payer and steward alike", async () => {
      const { credits, founder, payer } = await networkHelpers.loadFixture(fourHoursPaid);
      for (const caller of [payer, founder])
        await expect(credits.connect(caller).reverse(1n))
          .to.be.revertedWithCustomError(credits, "TimeCredits_NothingToReverse")
          .withArgs(1n, caller.address);
    });
  });
  describe("when it was reversed", () => {
    it("it reverts with TimeCredits_NothingToReverse", async () => {
      const { credits, provider } = await networkHelpers.loadFixture(fourHoursPaid);
      await credits.connect(provider).reverse(1n);
      await expect(credits.connect(provider).reverse(1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_NothingToReverse")
        .withArgs(1n, provider.address);
    });
  });
  describe("when the caller is its receiver", () => {
    it("it gives everything back", async () => {
      const world = await networkHelpers.loadFixture(fourHoursPaid);
      const { credits, payer, provider } = world;
      const transaction = await credits.connect(provider).reverse(1n);
      await expect(transaction)
        .to.emit(credits, "Reversed")
        .withArgs(1n, provider.address, payer.address, 400n);
      await expect(transaction).to.emit(credits, "Transfer").withArgs(provider.address, payer.address, 400n);
      await expectBalances(world, 0n, 0n);
    });
  });
  describe("when the receiver spent it to its limit since", () => {
    it("it reverts with TimeCredits_BeyondLimit, so that nobody gets below it together with a friend", async () => {
      const { credits, founder, provider } = await networkHelpers.loadFixture(fourHoursPaid);
      await credits.setMemberLimit(founder, 1_400n);
      await credits.connect(provider).transfer(founder, 1_400n);
      await expect(credits.connect(provider).reverse(1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_BeyondLimit")
        .withArgs(provider.address, -LIMIT - 400n, LIMIT);
    });
    it("it can be reversed later", async () => {
      const { credits, founder, provider } = await networkHelpers.loadFixture(fourHoursPaid);
      await credits.setMemberLimit(founder, 1_400n);
      await credits.connect(provider).transfer(founder, 1_400n);
      await credits.connect(founder).transfer(provider, 400n);
      await credits.connect(provider).reverse(1n);
      expect(await credits.signedBalanceOf(provider)).to.equal(-LIMIT);
    });
  });
  describe("when it would take the payer above its limit", () => {
    it("it reverts with TimeCredits_BeyondLimit", async () => {
      const { credits, founder, payer, provider } = await networkHelpers.loadFixture(fourHoursPaid);
      await credits.setMemberLimit(founder, 1_400n);
      await credits.connect(founder).transfer(payer, 1_400n);
      await expect(credits.connect(provider).reverse(1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_BeyondLimit")
        .withArgs(payer.address, LIMIT + 400n, LIMIT);
    });
  });
  describe("when both left since", () => {
    it("it still takes both to zero", async () => {
      const world = await networkHelpers.loadFixture(creditorLeft);
      await world.community.connect(world.payer).leave();
      await world.credits.connect(world.provider).reverse(1n);
      await expectBalances(world, 0n, 0n);
    });
  });
});

describe("TimeCredits.signedBalanceOf", () => {
  it("it is negative for one that owes", async () => {
    const world = await networkHelpers.loadFixture(fourHoursPaid);
    await expectBalances(world, -400n, 400n);
  });
});

describe("TimeCredits.balanceOf", () => {
  it("it is what an account is owed, zero for one that owes", async () => {
    const { credits, payer, provider } = await networkHelpers.loadFixture(fourHoursPaid);
    expect(await credits.balanceOf(payer)).to.equal(0n);
    expect(await credits.balanceOf(provider)).to.equal(400n);
  });
});

describe("TimeCredits.totalSupply", () => {
  it("it is the sum of all that is owed, and shrinks as debts are worked off", async () => {
    const { credits, founder, payer, provider } = await networkHelpers.loadFixture(creditCommunity);
    expect(await credits.totalSupply()).to.equal(0n);
    await credits.connect(payer).transfer(provider, 400n);
    expect(await credits.totalSupply()).to.equal(400n);
    await credits.connect(provider).transfer(founder, 100n);
    expect(await credits.totalSupply()).to.equal(400n);
    await credits.connect(provider).transfer(payer, 300n);
    expect(await credits.totalSupply()).to.equal(100n);
  });
});
