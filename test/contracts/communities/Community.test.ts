import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { foundedCommunity, JURY_OF_THREE, NO_DISPUTES, profileOf } from "../fixtures/community.ts";
import { networkHelpers } from "../fixtures/network.ts";

const WEIGHTS = { distance: 30n, reputation: 25n, availability: 20n, price: 15n, service: 10n };

/** An arbitrator without a jury, such as one trusted mediator. */
const MEDIATOR = { ...NO_DISPUTES, arbitrator: JURY_OF_THREE.arbitrator, rulingWindow: 3_600n };

describe("Community.describe", () => {
  describe("when the caller is not the steward", () => {
    it("it reverts with Community_NotSteward", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await community.connect(payer).join();
      await expect(community.connect(payer).describe(profileOf()))
        .to.be.revertedWithCustomError(community, "Community_NotSteward")
        .withArgs(payer.address);
    });
  });
  describe("when there is no name", () => {
    it("it reverts with Community_NameEmpty", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.describe(profileOf({ name: "" }))).to.be.revertedWithCustomError(
        community,
        "Community_NameEmpty",
      );
    });
  });
  describe("when the name is too long", () => {
    it("it reverts with Community_NameTooLong", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.describe(profileOf({ name: `${"Å".repeat(40)}x` })))
        .to.be.revertedWithCustomError(community, "Community_NameTooLong")
        .withArgs(81n, 80n);
    });
  });
  describe("when the text is too long", () => {
    it("it reverts with Community_AboutTooLong", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.describe(profileOf({ about: "x".repeat(1_001) })))
        .to.be.revertedWithCustomError(community, "Community_AboutTooLong")
        .withArgs(1_001n, 1_000n);
    });
  });
  describe("when there is no use", () => {
    it("it reverts with Community_UseEmpty", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.describe(profileOf({ use: ZeroHash }))).to.be.revertedWithCustomError(
        community,
        "Community_UseEmpty",
      );
    });
  });
  describe("when the cell is none", () => {
    it("it reverts with Community_CellInvalid", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.describe(profileOf({ cell: 7n })))
        .to.be.revertedWithCustomError(community, "Community_CellInvalid")
        .withArgs(7n);
    });
  });
  describe("when the profile is in order", () => {
    it("it changes the name, and says everything in the event", async () => {
      const { community, founder } = await networkHelpers.loadFixture(foundedCommunity);
      const profile = profileOf({ name: "Å".repeat(40), about: "x".repeat(1_000), cell: 0n });
      await expect(community.connect(founder).describe(profile))
        .to.emit(community, "Described")
        .withArgs(profile.name, profile.about, profile.use, profile.cell);
      expect(await community.name()).to.equal(profile.name);
    });
  });
});

describe("Community.name", () => {
  it("it is the community's", async () => {
    const { community } = await networkHelpers.loadFixture(foundedCommunity);
    expect(await community.name()).to.equal("Tools of the hill");
  });
});

describe("Community.setDisputeSettings", () => {
  describe("when the caller is not the steward", () => {
    it("it reverts with Community_NotSteward", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.connect(payer).setDisputeSettings(JURY_OF_THREE))
        .to.be.revertedWithCustomError(community, "Community_NotSteward")
        .withArgs(payer.address);
    });
  });
  describe("when there are too many jurors or an even number", () => {
    it("it reverts with Community_JurorsOutOfRange", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      for (const jurors of [2n, 14n, 16n, 17n])
        await expect(community.setDisputeSettings({ ...JURY_OF_THREE, jurors }))
          .to.be.revertedWithCustomError(community, "Community_JurorsOutOfRange")
          .withArgs(jurors, 15n);
    });
  });
  describe("when there is no arbitrator but something else", () => {
    it("it reverts with Community_DisputeSettingsMixed", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      for (const change of [
        { jurors: 1n },
        { commitSeconds: 1n },
        { revealSeconds: 1n },
        { appealSeconds: 1n },
        { feePerJuror: 1n },
        { rulingWindow: 1n },
      ])
        await expect(
          community.setDisputeSettings({ ...NO_DISPUTES, ...change }),
          JSON.stringify(Object.keys(change)),
        ).to.be.revertedWithCustomError(community, "Community_DisputeSettingsMixed");
    });
  });
  describe("when there is no jury but periods or a fee", () => {
    it("it reverts with Community_DisputeSettingsMixed", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      for (const change of [
        { commitSeconds: 3_600n },
        { revealSeconds: 3_600n },
        { appealSeconds: 3_600n },
        { feePerJuror: 1n },
      ])
        await expect(
          community.setDisputeSettings({ ...MEDIATOR, ...change }),
          JSON.stringify(Object.keys(change)),
        ).to.be.revertedWithCustomError(community, "Community_DisputeSettingsMixed");
    });
  });
  describe("when a period is too short, too long or no whole minutes", () => {
    it("it reverts with Community_PeriodOutOfRange", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      for (const period of ["commitSeconds", "revealSeconds", "appealSeconds"])
        for (const seconds of [0n, 3_540n, 3_601n, 2_592_060n])
          await expect(
            community.setDisputeSettings({ ...JURY_OF_THREE, rulingWindow: 31_536_000n, [period]: seconds }),
            `${period} ${seconds}`,
          )
            .to.be.revertedWithCustomError(community, "Community_PeriodOutOfRange")
            .withArgs(seconds, 3_600n, 2_592_000n);
    });
  });
  describe("when the ruling window is shorter than one round", () => {
    it("it reverts with Community_RulingWindowOutOfRange", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.setDisputeSettings({ ...JURY_OF_THREE, rulingWindow: 518_399n }))
        .to.be.revertedWithCustomError(community, "Community_RulingWindowOutOfRange")
        .withArgs(518_399n, 518_400n, 31_536_000n);
    });
  });
  describe("when the ruling window is too short for anybody", () => {
    it("it reverts with Community_RulingWindowOutOfRange", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.setDisputeSettings({ ...MEDIATOR, rulingWindow: 3_599n }))
        .to.be.revertedWithCustomError(community, "Community_RulingWindowOutOfRange")
        .withArgs(3_599n, 3_600n, 31_536_000n);
    });
  });
  describe("when the ruling window is too long", () => {
    it("it reverts with Community_RulingWindowOutOfRange", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.setDisputeSettings({ ...MEDIATOR, rulingWindow: 31_536_001n }))
        .to.be.revertedWithCustomError(community, "Community_RulingWindowOutOfRange")
        .withArgs(31_536_001n, 3_600n, 31_536_000n);
    });
  });
  describe("when they name a jury", () => {
    it("it keeps them and logs them", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.setDisputeSettings(JURY_OF_THREE))
        .to.emit(community, "DisputeSettingsChanged")
        .withArgs(...Object.values(JURY_OF_THREE));
      expect((await community.disputeSettings()).toObject()).to.deep.equal(JURY_OF_THREE);
    });
    it("it takes the bounds themselves", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      const least = {
        commitSeconds: 3_600n,
        revealSeconds: 3_600n,
        appealSeconds: 3_600n,
        rulingWindow: 10_800n,
      };
      const most = { commitSeconds: 2_592_000n, revealSeconds: 2_592_000n, appealSeconds: 2_592_000n };
      await community.setDisputeSettings({ ...JURY_OF_THREE, ...least, jurors: 1n });
      await community.setDisputeSettings({
        ...JURY_OF_THREE,
        ...most,
        jurors: 15n,
        rulingWindow: 31_536_000n,
      });
    });
  });
  describe("when they name an arbitrator without a jury", () => {
    it("it keeps them", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      await community.setDisputeSettings(MEDIATOR);
      expect((await community.disputeSettings()).toObject()).to.deep.equal(MEDIATOR);
    });
  });
  describe("when they are none", () => {
    it("it clears what was there", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      await community.setDisputeSettings(JURY_OF_THREE);
      await community.setDisputeSettings(NO_DISPUTES);
      expect((await community.disputeSettings()).toObject()).to.deep.equal(NO_DISPUTES);
    });
  });
});

describe("Community.disputeSettings", () => {
  it("it is none at first", async () => {
    const { community } = await networkHelpers.loadFixture(foundedCommunity);
    expect((await community.disputeSettings()).toObject()).to.deep.equal(NO_DISPUTES);
  });
});

describe("Community.setMatchingWeights", () => {
  describe("when the caller is not the steward", () => {
    it("it reverts with Community_NotSteward", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.connect(payer).setMatchingWeights(WEIGHTS))
        .to.be.revertedWithCustomError(community, "Community_NotSteward")
        .withArgs(payer.address);
    });
  });
  describe("when they don't add up to a hundred", () => {
    it("it reverts with Community_WeightsSum", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      for (const [weights, sum] of [
        [{ ...WEIGHTS, service: 9n }, 99n],
        [{ ...WEIGHTS, distance: 31n }, 101n],
        // Wrapped around in eight bits, these would be 100.
        [{ distance: 255n, reputation: 101n, availability: 0n, price: 0n, service: 0n }, 356n],
      ] as const)
        await expect(community.setMatchingWeights(weights))
          .to.be.revertedWithCustomError(community, "Community_WeightsSum")
          .withArgs(sum, 100n);
    });
  });
  describe("when they add up to a hundred", () => {
    it("it logs them", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.setMatchingWeights(WEIGHTS))
        .to.emit(community, "MatchingWeightsChanged")
        .withArgs(30n, 25n, 20n, 15n, 10n);
    });
  });
});

describe("Community.addVerifier", () => {
  describe("when the caller is not the steward", () => {
    it("it reverts with Community_NotSteward", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.connect(payer).addVerifier(payer))
        .to.be.revertedWithCustomError(community, "Community_NotSteward")
        .withArgs(payer.address);
    });
  });
  describe("when the account is zero", () => {
    it("it reverts with Community_VerifierZero", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.addVerifier(ZeroAddress)).to.be.revertedWithCustomError(
        community,
        "Community_VerifierZero",
      );
    });
  });
  describe("when the account is a verifier", () => {
    it("it reverts with Community_AlreadyVerifier", async () => {
      const { community, other } = await networkHelpers.loadFixture(foundedCommunity);
      await community.addVerifier(other);
      await expect(community.addVerifier(other))
        .to.be.revertedWithCustomError(community, "Community_AlreadyVerifier")
        .withArgs(other.address);
    });
  });
  describe("when the account is none", () => {
    it("it makes it a verifier, member or not", async () => {
      const { community, other } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.addVerifier(other)).to.emit(community, "VerifierAdded").withArgs(other.address);
      expect(await community.isVerifier(other)).to.equal(true);
      expect(await community.isMember(other)).to.equal(false);
    });
  });
});

describe("Community.removeVerifier", () => {
  describe("when the caller is not the steward", () => {
    it("it reverts with Community_NotSteward", async () => {
      const { community, payer, other } = await networkHelpers.loadFixture(foundedCommunity);
      await community.addVerifier(other);
      await expect(community.connect(payer).removeVerifier(other))
        .to.be.revertedWithCustomError(community, "Community_NotSteward")
        .withArgs(payer.address);
    });
  });
  describe("when the account is no verifier", () => {
    it("it reverts with Community_NotVerifier", async () => {
      const { community, other } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.removeVerifier(other))
        .to.be.revertedWithCustomError(community, "Community_NotVerifier")
        .withArgs(other.address);
    });
  });
  describe("when the account is a verifier", () => {
    it("it takes that back", async () => {
      const { community, other } = await networkHelpers.loadFixture(foundedCommunity);
      await community.addVerifier(other);
      await expect(community.removeVerifier(other))
        .to.emit(community, "VerifierRemoved")
        .withArgs(other.address);
      expect(await community.isVerifier(other)).to.equal(false);
    });
  });
});

describe("Community.isVerifier", () => {
  it("it is false for one that was never named, the steward too", async () => {
    const { community, founder } = await networkHelpers.loadFixture(foundedCommunity);
    expect(await community.isVerifier(founder)).to.equal(false);
  });
});
