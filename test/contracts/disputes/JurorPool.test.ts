import { expect } from "chai";
import {
  communityWith3Jurors,
  communityWithJury,
  drawAll,
  drawnDispute,
  HOUR,
  juryOf,
  raiseDispute,
} from "../fixtures/jury.ts";
import { networkHelpers } from "../fixtures/network.ts";

describe("JurorPool.enrol", () => {
  describe("when the address is no community of the factory's", () => {
    it("it reverts with Jury_NotCommunity", async () => {
      const { jury, raiser, arbitrable } = await networkHelpers.loadFixture(communityWithJury);
      await expect(jury.connect(raiser).enrol(arbitrable))
        .to.be.revertedWithCustomError(jury, "Jury_NotCommunity")
        .withArgs(arbitrable);
    });
  });

  describe("when the caller is no member", () => {
    it("it reverts with Jury_NotMember", async () => {
      const { jury, stranger, communityAddress } = await networkHelpers.loadFixture(communityWithJury);
      await expect(jury.connect(stranger).enrol(communityAddress))
        .to.be.revertedWithCustomError(jury, "Jury_NotMember")
        .withArgs(communityAddress, stranger);
    });
  });

  describe("when the caller is enrolled", () => {
    it("it reverts with Jury_AlreadyEnrolled", async () => {
      const { jury, raiser, communityAddress } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.connect(raiser).enrol(communityAddress))
        .to.be.revertedWithCustomError(jury, "Jury_AlreadyEnrolled")
        .withArgs(communityAddress, raiser);
    });
  });

  describe("when the caller is a member", () => {
    it("it adds the caller to the pool", async () => {
      const { jury, raiser, communityAddress } = await networkHelpers.loadFixture(communityWithJury);
      await expect(jury.connect(raiser).enrol(communityAddress))
        .to.emit(jury, "JurorEnrolled")
        .withArgs(communityAddress, raiser);
      expect(await jury.isEnrolled(communityAddress, raiser)).to.equal(true);
      expect(await jury.poolOf(communityAddress)).to.deep.equal([1n, 0n]);
    });

    it("it does so while a draw is pending, which doesn't see the newcomer", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const { jury, communityAddress, members, jurors } = world;
      const disputeID = await raiseDispute(world);
      for (const member of members.slice(3)) await jury.connect(member).enrol(communityAddress);
      await drawAll(world, disputeID);
      expect((await juryOf(world, disputeID)).map(({ address }) => address)).to.have.members(
        jurors.map(({ address }) => address),
      );
    });
  });

  describe("when the caller had resigned", () => {
    it("it adds the caller again", async () => {
      const { jury, jurors, communityAddress } = await networkHelpers.loadFixture(communityWith3Jurors);
      const [juror] = jurors;
      await jury.connect(juror).resign(communityAddress);
      await jury.connect(juror).enrol(communityAddress);
      expect(await jury.isEnrolled(communityAddress, juror ?? "")).to.equal(true);
      expect(await jury.poolOf(communityAddress)).to.deep.equal([5n, 0n]);
    });
  });
});

describe("JurorPool.resign", () => {
  describe("when the caller isn't enrolled", () => {
    it("it reverts with Jury_NotEnrolled", async () => {
      const { jury, stranger, communityAddress } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.connect(stranger).resign(communityAddress))
        .to.be.revertedWithCustomError(jury, "Jury_NotEnrolled")
        .withArgs(communityAddress, stranger);
    });
  });

  describe("when a draw is pending", () => {
    it("it reverts with Jury_DrawsPending", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const { jury, raiser, communityAddress } = world;
      await raiseDispute(world);
      await raiseDispute(world);
      await expect(jury.connect(raiser).resign(communityAddress))
        .to.be.revertedWithCustomError(jury, "Jury_DrawsPending")
        .withArgs(communityAddress, 2n);
    });
  });

  describe("when no draw is pending", () => {
    it("it takes the caller out of the pool", async () => {
      const { jury, jurors, communityAddress } = await networkHelpers.loadFixture(communityWith3Jurors);
      const [juror] = jurors;
      await expect(jury.connect(juror).resign(communityAddress))
        .to.emit(jury, "JurorResigned")
        .withArgs(communityAddress, juror);
      expect(await jury.isEnrolled(communityAddress, juror ?? "")).to.equal(false);
      expect(await jury.poolOf(communityAddress)).to.deep.equal([4n, 0n]);
    });

    it("it leaves the others where they can be drawn", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const { jury, jurors, raiser, communityAddress } = world;
      const [first, second, third] = jurors;
      await jury.connect(raiser).resign(communityAddress);
      await jury.connect(second).resign(communityAddress);
      await jury.connect(second).enrol(communityAddress);
      const disputeID = await raiseDispute(world);
      await drawAll(world, disputeID);
      expect(await juryOf(world, disputeID)).to.have.deep.members([first, second, third]);
    });

    it("it leaves the caller its seat on a running jury", async () => {
      const world = await networkHelpers.loadFixture(drawnDispute);
      const { jury, drawn, communityAddress, disputeID } = world;
      const [juror] = drawn;
      await jury.connect(juror).resign(communityAddress);
      await jury.connect(juror).commit(disputeID, `0x${"11".repeat(32)}`);
      expect((await jury.juryOf(disputeID)).jurors).to.deep.equal(drawn.map(({ address }) => address));
    });

    it("it takes out the last one", async () => {
      const { jury, raiser, communityAddress } = await networkHelpers.loadFixture(communityWithJury);
      await jury.connect(raiser).enrol(communityAddress);
      await jury.connect(raiser).resign(communityAddress);
      expect(await jury.isEnrolled(communityAddress, raiser)).to.equal(false);
      expect(await jury.poolOf(communityAddress)).to.deep.equal([0n, 0n]);
    });
  });
});

describe("JurorPool.strike", () => {
  describe("when the account isn't enrolled", () => {
    it("it reverts with Jury_NotEnrolled", async () => {
      const { jury, stranger, communityAddress } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.strike(communityAddress, stranger))
        .to.be.revertedWithCustomError(jury, "Jury_NotEnrolled")
        .withArgs(communityAddress, stranger);
    });
  });

  describe("when the juror is a member", () => {
    it("it reverts with Jury_StillMember", async () => {
      const { jury, raiser, communityAddress } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.strike(communityAddress, raiser))
        .to.be.revertedWithCustomError(jury, "Jury_StillMember")
        .withArgs(communityAddress, raiser);
    });
  });

  describe("when the juror is no member any more", () => {
    describe("given a draw that is pending", () => {
      it("it reverts with Jury_DrawsPending", async () => {
        const world = await networkHelpers.loadFixture(communityWith3Jurors);
        const { jury, raiser, community, communityAddress } = world;
        await raiseDispute(world);
        await community.connect(raiser).leave();
        await expect(jury.strike(communityAddress, raiser))
          .to.be.revertedWithCustomError(jury, "Jury_DrawsPending")
          .withArgs(communityAddress, 1n);
      });
    });

    describe("given no draw that is pending", () => {
      it("it takes the juror out of the pool, whoever calls", async () => {
        const world = await networkHelpers.loadFixture(communityWith3Jurors);
        const { jury, raiser, stranger, community, communityAddress } = world;
        await community.connect(raiser).leave();
        await expect(jury.connect(stranger).strike(communityAddress, raiser))
          .to.emit(jury, "JurorStruck")
          .withArgs(communityAddress, raiser);
        expect(await jury.isEnrolled(communityAddress, raiser)).to.equal(false);
        expect(await jury.poolOf(communityAddress)).to.deep.equal([4n, 0n]);
      });
    });
  });
});

describe("JurorPool.isEnrolled", () => {
  it("it is true of who is in the pool, and of nobody else", async () => {
    const { jury, raiser, jurors, members, communityAddress, arbitrable } =
      await networkHelpers.loadFixture(communityWith3Jurors);
    for (const juror of [raiser, ...jurors]) {
      expect(await jury.isEnrolled(communityAddress, juror)).to.equal(true);
      expect(await jury.isEnrolled(arbitrable, juror)).to.equal(false);
    }
    for (const member of members.slice(3)) {
      expect(await jury.isEnrolled(communityAddress, member)).to.equal(false);
    }
  });
});

describe("JurorPool.poolOf", () => {
  it("it counts jurors and pending draws", async () => {
    const world = await networkHelpers.loadFixture(communityWith3Jurors);
    const { jury, communityAddress } = world;
    expect(await jury.poolOf(communityAddress)).to.deep.equal([5n, 0n]);
    const disputeID = await raiseDispute(world);
    await networkHelpers.time.increase(HOUR);
    expect(await jury.poolOf(communityAddress)).to.deep.equal([5n, 1n]);
    await drawAll(world, disputeID);
    expect(await jury.poolOf(communityAddress)).to.deep.equal([5n, 0n]);
  });
});
