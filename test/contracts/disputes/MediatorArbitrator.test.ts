import { expect } from "chai";
import { AbiCoder, ZeroAddress } from "ethers";
import { behaviours } from "../fixtures/jury.ts";
import { deployAll, ethers, networkHelpers } from "../fixtures/network.ts";

const FEE = 1_000n;

function encode(mediator: string, fee: bigint): string {
  return AbiCoder.defaultAbiCoder().encode(["address", "uint256"], [mediator, fee]);
}

async function mediatedDispute(fee: bigint) {
  const world = await deployAll();
  const { payer: raiser, provider: opponent, other: mediator } = world;
  const arbitrator = await ethers.deployContract("MediatorArbitrator");
  const arbitrable = await ethers.deployContract("HostileArbitrable");
  const raise = () =>
    arbitrable
      .connect(raiser)
      .raise(arbitrator, opponent, 101n, encode(mediator.address, fee), { value: fee });
  const raised = await raise();
  return { ...world, raiser, opponent, mediator, arbitrator, arbitrable, raised };
}

const paidDispute = () => mediatedDispute(FEE);
const freeDispute = () => mediatedDispute(0n);

describe("MediatorArbitrator.createDispute", () => {
  describe("when there are fewer than two choices, or more than fit", () => {
    it("it reverts with MediatorArbitrator_ChoicesOutOfRange", async () => {
      const { arbitrator, mediator } = await networkHelpers.loadFixture(paidDispute);
      for (const choices of [0n, 1n, 65_536n]) {
        await expect(arbitrator.createDispute(choices, encode(mediator.address, 0n)))
          .to.be.revertedWithCustomError(arbitrator, "MediatorArbitrator_ChoicesOutOfRange")
          .withArgs(choices);
      }
      await expect(arbitrator.createDispute(65_535n, encode(mediator.address, 0n))).to.emit(
        arbitrator,
        "DisputeCreated",
      );
    });
  });

  describe("when the value isn't the fee", () => {
    it("it reverts with Fees_WrongValue", async () => {
      const { arbitrator, mediator } = await networkHelpers.loadFixture(paidDispute);
      for (const value of [FEE - 1n, FEE + 1n]) {
        await expect(arbitrator.createDispute(2n, encode(mediator.address, FEE), { value }))
          .to.be.revertedWithCustomError(arbitrator, "Fees_WrongValue")
          .withArgs(value, FEE);
      }
    });
  });

  describe("when the value is the fee", () => {
    it("it waits for the mediator", async () => {
      const { arbitrator, arbitrable, mediator, raised } = await networkHelpers.loadFixture(paidDispute);
      await expect(raised).to.emit(arbitrator, "DisputeCreation").withArgs(1n, arbitrable);
      await expect(raised)
        .to.emit(arbitrator, "DisputeCreated")
        .withArgs(1n, arbitrable, mediator, 101n, FEE);
      expect(await arbitrator.mediatorOf(1n)).to.deep.equal([mediator.address, true]);
      expect(await ethers.provider.getBalance(arbitrator)).to.equal(FEE);
    });
  });
});

describe("MediatorArbitrator.arbitrationCost", () => {
  describe("when there is no mediator", () => {
    it("it reverts with MediatorArbitrator_MediatorZero", async () => {
      const { arbitrator } = await networkHelpers.loadFixture(paidDispute);
      await expect(arbitrator.arbitrationCost(encode(ZeroAddress, 0n))).to.be.revertedWithCustomError(
        arbitrator,
        "MediatorArbitrator_MediatorZero",
      );
    });
  });

  describe("when the fee is more than 96 bits", () => {
    it("it reverts with MediatorArbitrator_FeeTooLarge", async () => {
      const { arbitrator, mediator } = await networkHelpers.loadFixture(paidDispute);
      await expect(arbitrator.arbitrationCost(encode(mediator.address, 2n ** 96n)))
        .to.be.revertedWithCustomError(arbitrator, "MediatorArbitrator_FeeTooLarge")
        .withArgs(2n ** 96n);
    });
  });

  describe("when both can be", () => {
    it("it is the fee", async () => {
      const { arbitrator, mediator } = await networkHelpers.loadFixture(paidDispute);
      for (const fee of [0n, FEE, 2n ** 96n - 1n]) {
        expect(await arbitrator.arbitrationCost(encode(mediator.address, fee))).to.equal(fee);
      }
    });
  });
});

describe("MediatorArbitrator.giveRuling", () => {
  describe("when the dispute isn't open", () => {
    it("it reverts with MediatorArbitrator_NotOpen", async () => {
      const { arbitrator, mediator } = await networkHelpers.loadFixture(paidDispute);
      await arbitrator.connect(mediator).giveRuling(1n, 51n);
      for (const disputeID of [1n, 2n]) {
        await expect(arbitrator.connect(mediator).giveRuling(disputeID, 51n))
          .to.be.revertedWithCustomError(arbitrator, "MediatorArbitrator_NotOpen")
          .withArgs(disputeID);
      }
    });
  });

  describe("when the caller isn't the mediator", () => {
    it("it reverts with MediatorArbitrator_NotMediator", async () => {
      const { arbitrator, raiser } = await networkHelpers.loadFixture(paidDispute);
      await expect(arbitrator.connect(raiser).giveRuling(1n, 51n))
        .to.be.revertedWithCustomError(arbitrator, "MediatorArbitrator_NotMediator")
        .withArgs(1n, raiser);
    });
  });

  describe("when there is no such ruling", () => {
    it("it reverts with MediatorArbitrator_RulingOutOfRange", async () => {
      const { arbitrator, mediator } = await networkHelpers.loadFixture(paidDispute);
      await expect(arbitrator.connect(mediator).giveRuling(1n, 102n))
        .to.be.revertedWithCustomError(arbitrator, "MediatorArbitrator_RulingOutOfRange")
        .withArgs(102n, 101n);
    });
  });

  describe("when the mediator is a party", () => {
    it("it reverts with MediatorArbitrator_MediatorIsParty", async () => {
      const { arbitrator, arbitrable, raiser, opponent } = await networkHelpers.loadFixture(freeDispute);
      for (const [i, party] of [raiser, opponent].entries()) {
        const disputeID = BigInt(i) + 2n;
        await arbitrable.connect(raiser).raise(arbitrator, opponent, 101n, encode(party.address, 0n));
        await expect(arbitrator.connect(party).giveRuling(disputeID, 101n))
          .to.be.revertedWithCustomError(arbitrator, "MediatorArbitrator_MediatorIsParty")
          .withArgs(disputeID, party);
      }
    });
  });

  describe("when the mediator rules", () => {
    it("it hands the ruling to the arbitrable and credits the fee", async () => {
      const { arbitrator, arbitrable, mediator } = await networkHelpers.loadFixture(paidDispute);
      const transaction = await arbitrator.connect(mediator).giveRuling(1n, 101n);
      await expect(transaction).to.emit(arbitrator, "RulingGiven").withArgs(1n, mediator, 101n, true);
      await expect(transaction).to.emit(arbitrator, "FeeCredited").withArgs(1n, mediator, FEE);
      expect((await arbitrable.affairs(arbitrator, 1n)).ruling).to.equal(101n);
      expect(await arbitrator.creditOf(mediator)).to.equal(FEE);
      expect(await arbitrator.mediatorOf(1n)).to.deep.equal([mediator.address, false]);
    });

    it("it credits nothing where nothing was asked", async () => {
      const { arbitrator, mediator } = await networkHelpers.loadFixture(freeDispute);
      await expect(arbitrator.connect(mediator).giveRuling(1n, 0n)).not.to.emit(arbitrator, "FeeCredited");
    });

    describe("given an arbitrable that reverts or burns its gas", () => {
      it("it ends the dispute nevertheless", async () => {
        const { arbitrator, arbitrable, mediator } = await networkHelpers.loadFixture(paidDispute);
        const before = await networkHelpers.takeSnapshot();
        for (const behaviour of [behaviours.Reverting, behaviours.Burning]) {
          await before.restore();
          await arbitrable.behave(behaviour, behaviour, "0x");
          await expect(arbitrator.connect(mediator).giveRuling(1n, 51n))
            .to.emit(arbitrator, "RulingGiven")
            .withArgs(1n, mediator, 51n, false);
          expect(await arbitrator.creditOf(mediator)).to.equal(FEE);
        }
      });
    });

    describe("given an arbitrable that calls back", () => {
      it("it gives the fee back to nobody", async () => {
        const { arbitrator, arbitrable, mediator } = await networkHelpers.loadFixture(paidDispute);
        const again = arbitrator.interface.encodeFunctionData("disputeWithdrawn", [1n]);
        await arbitrable.behave(behaviours.Reentering, behaviours.Honest, again);
        await expect(arbitrator.connect(mediator).giveRuling(1n, 51n))
          .to.emit(arbitrable, "CalledBack")
          .withArgs(
            false,
            (result: string) =>
              arbitrator.interface.parseError(result)?.name === "MediatorArbitrator_NotOpen",
          );
      });
    });
  });
});

describe("MediatorArbitrator.disputeWithdrawn", () => {
  describe("when the dispute isn't open", () => {
    it("it reverts with MediatorArbitrator_NotOpen", async () => {
      const { arbitrator, arbitrable, mediator } = await networkHelpers.loadFixture(paidDispute);
      await arbitrator.connect(mediator).giveRuling(1n, 51n);
      await expect(arbitrable.settle(arbitrator, 1n))
        .to.be.revertedWithCustomError(arbitrator, "MediatorArbitrator_NotOpen")
        .withArgs(1n);
    });
  });

  describe("when the caller isn't the arbitrable", () => {
    describe("given that the arbitrable says that it is open", () => {
      it("it reverts with MediatorArbitrator_NotArbitrable", async () => {
        const { arbitrator, mediator } = await networkHelpers.loadFixture(paidDispute);
        await expect(arbitrator.connect(mediator).disputeWithdrawn(1n))
          .to.be.revertedWithCustomError(arbitrator, "MediatorArbitrator_NotArbitrable")
          .withArgs(1n, mediator);
      });
    });

    describe("given that the arbitrable says that it is closed", () => {
      it("it gives the fee back to the raiser", async () => {
        const { arbitrator, arbitrable, raiser, stranger } = await networkHelpers.loadFixture(paidDispute);
        await arbitrable.close(arbitrator, 1n);
        await arbitrator.connect(stranger).disputeWithdrawn(1n);
        expect(await arbitrator.creditOf(raiser)).to.equal(FEE);
      });
    });
  });

  describe("when the caller is the arbitrable", () => {
    it("it gives the fee back to the raiser", async () => {
      const { arbitrator, arbitrable, raiser, mediator } = await networkHelpers.loadFixture(paidDispute);
      const transaction = await arbitrable.settle(arbitrator, 1n);
      await expect(transaction).to.emit(arbitrator, "DisputeWithdrawn").withArgs(1n);
      await expect(transaction).to.emit(arbitrator, "FeeCredited").withArgs(1n, raiser, FEE);
      expect(await arbitrator.mediatorOf(1n)).to.deep.equal([mediator.address, false]);
    });

    it("it gives nothing back where nothing was asked", async () => {
      const { arbitrator, arbitrable } = await networkHelpers.loadFixture(freeDispute);
      await expect(arbitrable.settle(arbitrator, 1n)).not.to.emit(arbitrator, "FeeCredited");
    });

    describe("given an arbitrable that names no raiser", () => {
      it("it gives the fee back to the arbitrable", async () => {
        const { arbitrator, arbitrable } = await networkHelpers.loadFixture(paidDispute);
        await arbitrable.behave(behaviours.Honest, behaviours.Reverting, "0x");
        await arbitrable.settle(arbitrator, 1n);
        expect(await arbitrator.creditOf(arbitrable)).to.equal(FEE);
      });
    });
  });
});

describe("MediatorArbitrator.currentRuling", () => {
  describe("when the dispute is unknown or open", () => {
    it("it is 0 and not tied", async () => {
      const { arbitrator } = await networkHelpers.loadFixture(paidDispute);
      for (const disputeID of [1n, 2n]) {
        expect(await arbitrator.currentRuling(disputeID)).to.deep.equal([0n, false, false]);
      }
    });
  });

  describe("when the mediator ruled", () => {
    it("it is the ruling", async () => {
      const { arbitrator, mediator } = await networkHelpers.loadFixture(paidDispute);
      await arbitrator.connect(mediator).giveRuling(1n, 51n);
      expect(await arbitrator.currentRuling(1n)).to.deep.equal([51n, false, false]);
    });
  });

  describe("when the mediator refused to rule", () => {
    it("it is 0 and tied", async () => {
      const { arbitrator, mediator } = await networkHelpers.loadFixture(paidDispute);
      await arbitrator.connect(mediator).giveRuling(1n, 0n);
      expect(await arbitrator.currentRuling(1n)).to.deep.equal([0n, true, false]);
    });
  });
});

describe("MediatorArbitrator.mediatorOf", () => {
  it("it is zero for an unknown dispute, and tells whether it is open for a known one", async () => {
    const { arbitrator, mediator } = await networkHelpers.loadFixture(paidDispute);
    expect(await arbitrator.mediatorOf(1n)).to.deep.equal([mediator.address, true]);
    expect(await arbitrator.mediatorOf(2n)).to.deep.equal([ZeroAddress, false]);
  });
});
