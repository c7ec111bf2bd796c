import { expect } from "chai";
import { creditCommunity, fourHoursPaid, LIMIT } from "../fixtures/credits.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";

const MOST = 1_000_000n;

describe("TimeCredits.initialize", () => {
  describe("when the clone is set up already", () => {
    it("it reverts with InvalidInitialization", async () => {
      const { credits, community } = await networkHelpers.loadFixture(creditCommunity);
      await expect(credits.initialize(community, LIMIT)).to.be.revertedWithCustomError(
        credits,
        "InvalidInitialization",
      );
    });
  });
  describe("when it is the implementation", () => {
    it("it reverts with InvalidInitialization", async () => {
      const { communityFactory, community } = await networkHelpers.loadFixture(creditCommunity);
      const address = await communityFactory.creditsImplementation();
      const implementation = await ethers.getContractAt("TimeCredits", address);
      await expect(implementation.initialize(community, LIMIT)).to.be.revertedWithCustomError(
        implementation,
        "InvalidInitialization",
      );
    });
  });
  describe("when the clone is new", () => {
    it("it knows its community and its limit", async () => {
      const { credits, community } = await networkHelpers.loadFixture(creditCommunity);
      expect(await credits.community()).to.equal(await community.getAddress());
      expect(await credits.limit()).to.equal(LIMIT);
    });
  });
});

describe("TimeCredits.setLimit", () => {
  describe("when the caller is not the steward", () => {
    it("it reverts with TimeCredits_NotSteward", async () => {
      const { credits, payer } = await networkHelpers.loadFixture(creditCommunity);
      await expect(credits.connect(payer).setLimit(1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_NotSteward")
        .withArgs(payer.address);
    });
  });
  describe("when the caller was the steward", () => {
    it("it reverts with TimeCredits_NotSteward", async () => {
      const { credits, community, founder, payer } = await networkHelpers.loadFixture(creditCommunity);
      await community.offerStewardship(payer);
      await community.connect(payer).acceptStewardship();
      await expect(credits.connect(founder).setLimit(1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_NotSteward")
        .withArgs(founder.address);
      await credits.connect(payer).setLimit(1n);
      expect(await credits.limit()).to.equal(1n);
    });
  });
  describe("when the limit is too high", () => {
    it("it reverts with TimeCredits_LimitTooHigh", async () => {
      const { credits } = await networkHelpers.loadFixture(creditCommunity);
      await expect(credits.setLimit(MOST + 1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_LimitTooHigh")
        .withArgs(MOST + 1n, MOST);
    });
  });
  describe("when the limit is in order", () => {
    it("it counts for all members without one of their own", async () => {
      const { credits, payer, provider } = await networkHelpers.loadFixture(creditCommunity);
      await expect(credits.setLimit(MOST)).to.emit(credits, "LimitChanged").withArgs(MOST);
      await credits.connect(payer).transfer(provider, MOST);
      expect(await credits.signedBalanceOf(payer)).to.equal(-MOST);
    });
  });
  describe("when balances are beyond it", () => {
    it("it changes none of them", async () => {
      const { credits, payer, provider } = await networkHelpers.loadFixture(fourHoursPaid);
      await credits.setLimit(100n);
      expect(await credits.signedBalanceOf(payer)).to.equal(-400n);
      expect(await credits.signedBalanceOf(provider)).to.equal(400n);
    });
    it("it lets them move toward zero, even where that stays beyond", async () => {
      const { credits, payer, provider } = await networkHelpers.loadFixture(fourHoursPaid);
      await credits.setLimit(100n);
      await credits.connect(provider).transfer(payer, 1n);
      expect(await credits.signedBalanceOf(payer)).to.equal(-399n);
      expect(await credits.signedBalanceOf(provider)).to.equal(399n);
    });
    it("it lets none move further away", async () => {
      const { credits, founder, payer, provider } = await networkHelpers.loadFixture(fourHoursPaid);
      await credits.setLimit(100n);
      await expect(credits.connect(payer).transfer(founder, 1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_BeyondLimit")
        .withArgs(payer.address, -401n, 100n);
      await expect(credits.connect(founder).transfer(provider, 1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_BeyondLimit")
        .withArgs(provider.address, 401n, 100n);
    });
  });
  describe("when it is zero", () => {
    it("it lets nobody start to owe", async () => {
      const { credits, founder, payer } = await networkHelpers.loadFixture(creditCommunity);
      await credits.setLimit(0n);
      await expect(credits.connect(payer).transfer(founder, 1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_BeyondLimit")
        .withArgs(payer.address, -1n, 0n);
    });
  });
});

describe("TimeCredits.setMemberLimit", () => {
  describe("when the caller is not the steward", () => {
    it("it reverts with TimeCredits_NotSteward", async () => {
      const { credits, payer } = await networkHelpers.loadFixture(creditCommunity);
      await expect(credits.connect(payer).setMemberLimit(payer, 1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_NotSteward")
        .withArgs(payer.address);
    });
  });
  describe("when the limit is too high", () => {
    it("it reverts with TimeCredits_LimitTooHigh", async () => {
      const { credits, payer } = await networkHelpers.loadFixture(creditCommunity);
      await expect(credits.setMemberLimit(payer, MOST + 1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_LimitTooHigh")
        .withArgs(MOST + 1n, MOST);
    });
  });
  describe("when the limit is in order", () => {
    it("it counts for that account, whatever the general one becomes", async () => {
      const { credits, payer, provider } = await networkHelpers.loadFixture(creditCommunity);
      await expect(credits.setMemberLimit(payer, 2n * LIMIT))
        .to.emit(credits, "MemberLimitChanged")
        .withArgs(payer.address, 2n * LIMIT);
      await credits.setLimit(1n);
      expect(await credits.limitOf(payer)).to.equal(2n * LIMIT);
      expect(await credits.limitOf(provider)).to.equal(1n);
    });
    it("it may be zero", async () => {
      const { credits, payer } = await networkHelpers.loadFixture(creditCommunity);
      await credits.setMemberLimit(payer, 0n);
      expect(await credits.limitOf(payer)).to.equal(0n);
    });
    it("it changes no balance", async () => {
      const { credits, payer } = await networkHelpers.loadFixture(fourHoursPaid);
      await credits.setMemberLimit(payer, 0n);
      expect(await credits.signedBalanceOf(payer)).to.equal(-400n);
    });
  });
  describe("when the account is no member", () => {
    it("it counts once it is one", async () => {
      const { credits, community, stranger } = await networkHelpers.loadFixture(creditCommunity);
      await credits.setMemberLimit(stranger, 5n);
      expect(await credits.limitOf(stranger)).to.equal(0n);
      await community.connect(stranger).join();
      expect(await credits.limitOf(stranger)).to.equal(5n);
    });
  });
});

describe("TimeCredits.clearMemberLimit", () => {
  describe("when the caller is not the steward", () => {
    it("it reverts with TimeCredits_NotSteward", async () => {
      const { credits, payer } = await networkHelpers.loadFixture(creditCommunity);
      await credits.setMemberLimit(payer, 1n);
      await expect(credits.connect(payer).clearMemberLimit(payer))
        .to.be.revertedWithCustomError(credits, "TimeCredits_NotSteward")
        .withArgs(payer.address);
    });
  });
  describe("when the account has no limit of its own", () => {
    it("it reverts with TimeCredits_NoOwnLimit", async () => {
      const { credits, payer } = await networkHelpers.loadFixture(creditCommunity);
      await expect(credits.clearMemberLimit(payer))
        .to.be.revertedWithCustomError(credits, "TimeCredits_NoOwnLimit")
        .withArgs(payer.address);
    });
  });
  describe("when the account has a limit of its own", () => {
    it("it has the general one again", async () => {
      const { credits, payer } = await networkHelpers.loadFixture(creditCommunity);
      await credits.setMemberLimit(payer, 1n);
      await expect(credits.clearMemberLimit(payer))
        .to.emit(credits, "MemberLimitCleared")
        .withArgs(payer.address);
      expect(await credits.limitOf(payer)).to.equal(LIMIT);
    });
  });
});

describe("TimeCredits.limitOf", () => {
  describe("when the account is a member", () => {
    it("it is the general limit, or its own", async () => {
      const { credits, payer, provider } = await networkHelpers.loadFixture(creditCommunity);
      await credits.setMemberLimit(provider, 7n);
      expect(await credits.limitOf(payer)).to.equal(LIMIT);
      expect(await credits.limitOf(provider)).to.equal(7n);
    });
  });
  describe("when the account is no member", () => {
    it("it is zero", async () => {
      const { credits, community, payer, stranger } = await networkHelpers.loadFixture(creditCommunity);
      await community.connect(payer).leave();
      expect(await credits.limitOf(payer)).to.equal(0n);
      expect(await credits.limitOf(stranger)).to.equal(0n);
    });
  });
  describe("when the account is the escrow", () => {
    it("it is zero, even if it could be a member", async () => {
      const { credits, escrow } = await networkHelpers.loadFixture(creditCommunity);
      await credits.setMemberLimit(escrow, 7n);
      expect(await credits.limitOf(escrow)).to.equal(0n);
    });
  });
});

describe("TimeCredits.limit", () => {
  it("it is what the credits were made with, until the steward changes it", async () => {
    const { credits } = await networkHelpers.loadFixture(creditCommunity);
    expect(await credits.limit()).to.equal(LIMIT);
    await credits.setLimit(3n);
    expect(await credits.limit()).to.equal(3n);
  });
});

describe("TimeCredits.community", () => {
  it("it is the one whose steward made them", async () => {
    const { credits, community } = await networkHelpers.loadFixture(creditCommunity);
    expect(await credits.community()).to.equal(await community.getAddress());
  });
});

describe("TimeCredits.ESCROW", () => {
  it("it is the escrow that the factory was deployed with", async () => {
    const { credits, escrow } = await networkHelpers.loadFixture(creditCommunity);
    expect(await credits.ESCROW()).to.equal(await escrow.getAddress());
  });
});

describe("TimeCredits.decimals", () => {
  it("it shows a hundred units as one hour", async () => {
    const { credits } = await networkHelpers.loadFixture(creditCommunity);
    expect(ethers.formatUnits(200n, await credits.decimals())).to.equal("2.0");
  });
});

describe("TimeCredits.name", () => {
  it("it is the one in the domain of permits", async () => {
    const { credits } = await networkHelpers.loadFixture(creditCommunity);
    expect(await credits.name()).to.equal("Time Credits");
    expect((await credits.eip712Domain()).name).to.equal("Time Credits");
  });
});

describe("TimeCredits.symbol", () => {
  it("it is that of the hour", async () => {
    const { credits } = await networkHelpers.loadFixture(creditCommunity);
    expect(await credits.symbol()).to.equal("h");
  });
});
