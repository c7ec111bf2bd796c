import { expect } from "chai";
import { ZeroHash } from "ethers";
import { activeAgreement, totalOf, valueOf } from "../fixtures/exchange.ts";
import { deployAll, ethers, networkHelpers } from "../fixtures/network.ts";
import { FOR_EVER, signPermit, signTerms } from "../fixtures/signing.ts";
import { rows, states } from "../fixtures/table.ts";
import { NATIVE, NOTHING_HELD, type Terms, termsOf } from "../fixtures/terms.ts";
import { MINTED, withToken } from "../fixtures/token.ts";

const USED_PERMIT = { deadline: FOR_EVER, v: 27, r: ZeroHash, s: ZeroHash };

const actionOf = (action: string) => rows.findIndex((row) => row.action === action);

/** Contracts and terms that nobody used. */
async function fresh() {
  const world = await deployAll();
  return withTerms(world);
}

/** Contracts and terms in a token, of which the payer has some and allowed none. */
async function freshInToken() {
  const world = await withToken();
  return withTerms(world, { token: world.tokenAddress });
}

async function withTerms<W extends Awaited<ReturnType<typeof deployAll>>>(
  world: W,
  changes: Partial<Terms> = {},
) {
  const terms = termsOf(world, await networkHelpers.time.latest(), changes);
  return { ...world, terms, id: await world.agreements.idOf(terms) };
}

async function proposedByPayer() {
  const world = await fresh();
  await world.agreements.connect(world.payer).propose(world.terms, { value: valueOf(world.terms) });
  return world;
}

async function proposedByProvider() {
  const world = await fresh();
  await world.agreements.connect(world.provider).propose(world.terms);
  return world;
}

async function proposedByProviderInToken() {
  const world = await freshInToken();
  await world.agreements.connect(world.provider).propose(world.terms);
  return world;
}

describe("Openings.propose", () => {
  describe("when the terms were used before", () => {
    it("it reverts with Agreements_AlreadyExists", async () => {
      const { agreements, payer, terms, id } = await networkHelpers.loadFixture(proposedByPayer);
      await expect(agreements.connect(payer).propose(terms, { value: valueOf(terms) }))
        .to.be.revertedWithCustomError(agreements, "Agreements_AlreadyExists")
        .withArgs(id);
    });
  });
  describe("when the caller is no party", () => {
    it("it reverts with Agreements_NotParty", async () => {
      const { agreements, stranger, terms, id } = await networkHelpers.loadFixture(fresh);
      await expect(agreements.connect(stranger).propose(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_NotParty")
        .withArgs(id, stranger.address);
    });
  });
  describe("when the terms break a rule", () => {
    it("it reverts with that rule's error", async () => {
      const { agreements, payer, terms } = await networkHelpers.loadFixture(fresh);
      await expect(
        agreements.connect(payer).propose({ ...terms, provider: terms.payer }),
      ).to.be.revertedWithCustomError(agreements, "Agreements_SameParties");
    });
  });
  describe("when the payer proposes", () => {
    describe("given native currency", () => {
      it("it reverts with Agreements_WrongValue unless the total comes along", async () => {
        const { agreements, payer, terms } = await networkHelpers.loadFixture(fresh);
        for (const value of [0n, totalOf(terms) - 1n, totalOf(terms) + 1n])
          await expect(agreements.connect(payer).propose(terms, { value }))
            .to.be.revertedWithCustomError(agreements, "Agreements_WrongValue")
            .withArgs(value, totalOf(terms));
      });
      it("it holds the money and records the terms and the move", async () => {
        const { agreements, payer, terms, id } = await networkHelpers.loadFixture(fresh);
        const transaction = await agreements.connect(payer).propose(terms, { value: totalOf(terms) });
        await expect(transaction).to.changeEtherBalance(ethers, agreements, totalOf(terms));
        await expect(transaction).to.emit(agreements, "TermsRecorded");
        await expect(transaction)
          .to.emit(agreements, "Moved")
          .withArgs(id, actionOf("Propose"), payer.address, states.indexOf("Proposed"), 0n, 0n);
        expect(await agreements.remainingOf(id)).to.equal(totalOf(terms));
      });
    });
    describe("given a token", () => {
      it("it reverts with Agreements_WrongValue when native currency comes along", async () => {
        const { agreements, payer, terms } = await networkHelpers.loadFixture(freshInToken);
        await expect(agreements.connect(payer).propose(terms, { value: 1n }))
          .to.be.revertedWithCustomError(agreements, "Agreements_WrongValue")
          .withArgs(1n, 0n);
      });
      it("it reverts with the token's error where the payer allowed too little", async () => {
        const { agreements, payer, token, terms } = await networkHelpers.loadFixture(freshInToken);
        await token.connect(payer).approve(agreements, totalOf(terms) - 1n);
        await expect(agreements.connect(payer).propose(terms)).to.be.revertedWithCustomError(
          token,
          "ERC20InsufficientAllowance",
        );
      });
      it("it takes exactly the total", async () => {
        const { agreements, payer, token, terms } = await networkHelpers.loadFixture(freshInToken);
        await token.connect(payer).approve(agreements, MINTED);
        await expect(agreements.connect(payer).propose(terms)).to.changeTokenBalances(
          ethers,
          token,
          [payer, agreements],
          [-totalOf(terms), totalOf(terms)],
        );
        expect(await token.allowance(payer, agreements)).to.equal(MINTED - totalOf(terms));
      });
    });
  });
  describe("when the provider proposes", () => {
    it("it reverts with Agreements_WrongValue when native currency comes along", async () => {
      const { agreements, provider, terms } = await networkHelpers.loadFixture(fresh);
      await expect(agreements.connect(provider).propose(terms, { value: totalOf(terms) }))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongValue")
        .withArgs(totalOf(terms), 0n);
    });
    it("it holds nothing yet", async () => {
      const { agreements, provider, terms, id } = await networkHelpers.loadFixture(fresh);
      await agreements.connect(provider).propose(terms);
      expect(await agreements.remainingOf(id)).to.equal(0n);
      expect(await agreements.stateOf(id)).to.equal(states.indexOf("Proposed"));
    });
  });
});

describe("Openings.proposeWithPermit", () => {
  describe("when the token is no contract", () => {
    it("it reverts with Agreements_TokenNotSupported", async () => {
      const { agreements, payer, terms } = await networkHelpers.loadFixture(fresh);
      await expect(agreements.connect(payer).proposeWithPermit(terms, USED_PERMIT))
        .to.be.revertedWithCustomError(agreements, "Agreements_TokenNotSupported")
        .withArgs(NATIVE);
    });
  });
  describe("when the permit is good", () => {
    it("it takes exactly the total, and leaves no allowance", async () => {
      const { agreements, payer, token, terms, id } = await networkHelpers.loadFixture(freshInToken);
      const permit = await signPermit(token, payer, agreements, terms);
      const transaction = await agreements.connect(payer).proposeWithPermit(terms, permit);
      await expect(transaction).to.changeTokenBalance(ethers, token, agreements, totalOf(terms));
      expect(await token.allowance(payer, agreements)).to.equal(0n);
      expect(await agreements.stateOf(id)).to.equal(states.indexOf("Proposed"));
    });
  });
  describe("when someone else used the permit before", () => {
    it("it takes the total by the allowance that is there", async () => {
      const { agreements, payer, stranger, token, terms } = await networkHelpers.loadFixture(freshInToken);
      const permit = await signPermit(token, payer, agreements, terms);
      const { deadline, v, r, s } = permit;
      await token.connect(stranger).permit(payer, agreements, totalOf(terms), deadline, v, r, s);
      await expect(agreements.connect(payer).proposeWithPermit(terms, permit)).to.changeTokenBalance(
        ethers,
        token,
        agreements,
        totalOf(terms),
      );
    });
  });
  describe("when the permit is bad and nothing is allowed", () => {
    it("it reverts with the token's error", async () => {
      const { agreements, payer, token, terms } = await networkHelpers.loadFixture(freshInToken);
      await expect(
        agreements.connect(payer).proposeWithPermit(terms, USED_PERMIT),
      ).to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance");
    });
  });
});

describe("Openings.accept", () => {
  describe("when the state is not Proposed", () => {
    it("it reverts with Agreements_WrongState", async () => {
      const { agreements, provider, terms, id } = await networkHelpers.loadFixture(fresh);
      await expect(agreements.connect(provider).accept(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
        .withArgs(id, states.indexOf("None"));
    });
  });
  describe("when the caller is not the other side", () => {
    it("it reverts with Agreements_NotCounterparty", async () => {
      const { agreements, payer, stranger, terms, id } = await networkHelpers.loadFixture(proposedByPayer);
      for (const caller of [payer, stranger])
        await expect(agreements.connect(caller).accept(terms))
          .to.be.revertedWithCustomError(agreements, "Agreements_NotCounterparty")
          .withArgs(id, caller.address);
    });
  });
  describe("when acceptBy is past", () => {
    it("it reverts with Agreements_TooLate", async () => {
      const { agreements, provider, terms, id } = await networkHelpers.loadFixture(proposedByPayer);
      const now = terms.acceptBy + 1n;
      await networkHelpers.time.setNextBlockTimestamp(now);
      await expect(agreements.connect(provider).accept(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_TooLate")
        .withArgs(id, terms.acceptBy, now);
    });
  });
  describe("when the provider accepts", () => {
    it("it reverts with Agreements_WrongValue when native currency comes along", async () => {
      const { agreements, provider, terms } = await networkHelpers.loadFixture(proposedByPayer);
      await expect(agreements.connect(provider).accept(terms, { value: 1n }))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongValue")
        .withArgs(1n, 0n);
    });
    it("it binds both, in the last second too", async () => {
      const { agreements, provider, terms, id } = await networkHelpers.loadFixture(proposedByPayer);
      await networkHelpers.time.setNextBlockTimestamp(terms.acceptBy);
      await expect(agreements.connect(provider).accept(terms))
        .to.emit(agreements, "Moved")
        .withArgs(id, actionOf("Accept"), provider.address, states.indexOf("Active"), 0n, 0n);
    });
  });
  describe("when the payer accepts", () => {
    describe("given native currency", () => {
      it("it reverts with Agreements_WrongValue unless the total comes along", async () => {
        const { agreements, payer, terms } = await networkHelpers.loadFixture(proposedByProvider);
        for (const value of [0n, totalOf(terms) + 1n])
          await expect(agreements.connect(payer).accept(terms, { value }))
            .to.be.revertedWithCustomError(agreements, "Agreements_WrongValue")
            .withArgs(value, totalOf(terms));
      });
      it("it holds the money", async () => {
        const { agreements, payer, terms, id } = await networkHelpers.loadFixture(proposedByProvider);
        await agreements.connect(payer).accept(terms, { value: totalOf(terms) });
        expect(await agreements.remainingOf(id)).to.equal(totalOf(terms));
      });
    });
    describe("given a token", () => {
      it("it takes exactly the total", async () => {
        const { agreements, payer, token, terms } =
          await networkHelpers.loadFixture(proposedByProviderInToken);
        await token.connect(payer).approve(agreements, totalOf(terms));
        await expect(agreements.connect(payer).accept(terms)).to.changeTokenBalances(
          ethers,
          token,
          [payer, agreements],
          [-totalOf(terms), totalOf(terms)],
        );
      });
    });
  });
});

describe("Openings.acceptWithPermit", () => {
  describe("when the token is no contract", () => {
    it("it reverts with Agreements_TokenNotSupported", async () => {
      const { agreements, payer, terms } = await networkHelpers.loadFixture(proposedByProvider);
      await expect(agreements.connect(payer).acceptWithPermit(terms, USED_PERMIT))
        .to.be.revertedWithCustomError(agreements, "Agreements_TokenNotSupported")
        .withArgs(NATIVE);
    });
  });
  describe("when the permit is good", () => {
    it("it takes exactly the total and binds both", async () => {
      const { agreements, payer, token, terms, id } =
        await networkHelpers.loadFixture(proposedByProviderInToken);
      const permit = await signPermit(token, payer, agreements, terms);
      const transaction = await agreements.connect(payer).acceptWithPermit(terms, permit);
      await expect(transaction).to.changeTokenBalance(ethers, token, agreements, totalOf(terms));
      expect(await agreements.stateOf(id)).to.equal(states.indexOf("Active"));
    });
  });
  describe("when the permit is bad and nothing is allowed", () => {
    it("it reverts with the token's error", async () => {
      const { agreements, payer, token, terms } = await networkHelpers.loadFixture(proposedByProviderInToken);
      await expect(
        agreements.connect(payer).acceptWithPermit(terms, USED_PERMIT),
      ).to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance");
    });
  });
});

describe("Openings.open", () => {
  describe("when the terms were used before", () => {
    it("it reverts with Agreements_AlreadyExists", async () => {
      const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(fresh);
      const signature = await signTerms(agreements, provider, terms);
      const open = () => agreements.connect(payer).open(terms, signature, { value: valueOf(terms) });
      await open();
      await agreements.connect(provider).refund(terms);
      await expect(open())
        .to.be.revertedWithCustomError(agreements, "Agreements_AlreadyExists")
        .withArgs(id);
    });
  });
  describe("when the caller is no party", () => {
    it("it reverts with Agreements_NotParty", async () => {
      const { agreements, provider, stranger, terms, id } = await networkHelpers.loadFixture(fresh);
      const signature = await signTerms(agreements, provider, terms);
      await expect(agreements.connect(stranger).open(terms, signature, { value: valueOf(terms) }))
        .to.be.revertedWithCustomError(agreements, "Agreements_NotParty")
        .withArgs(id, stranger.address);
    });
  });
  describe("when acceptBy is past", () => {
    it("it reverts with Agreements_AcceptByPast", async () => {
      const { agreements, payer, provider, terms } = await networkHelpers.loadFixture(fresh);
      const signature = await signTerms(agreements, provider, terms);
      await networkHelpers.time.setNextBlockTimestamp(terms.acceptBy + 1n);
      await expect(agreements.connect(payer).open(terms, signature, { value: valueOf(terms) }))
        .to.be.revertedWithCustomError(agreements, "Agreements_AcceptByPast")
        .withArgs(terms.acceptBy, terms.acceptBy + 1n);
    });
  });
  describe("when the signature is not the other side's", () => {
    it("it reverts with Agreements_SignatureInvalid", async () => {
      const { agreements, payer, provider, stranger, terms, id } = await networkHelpers.loadFixture(fresh);
      const other = await signTerms(agreements, provider, { ...terms, deliverBy: terms.deliverBy + 1n });
      const bad = [
        await signTerms(agreements, payer, terms),
        await signTerms(agreements, stranger, terms),
        other,
        "0x",
        `${other}00`,
      ];
      for (const signature of bad)
        await expect(agreements.connect(payer).open(terms, signature, { value: valueOf(terms) }))
          .to.be.revertedWithCustomError(agreements, "Agreements_SignatureInvalid")
          .withArgs(id, provider.address);
    });
  });
  describe("given native currency", () => {
    it("it reverts with Agreements_NotPayer when the provider calls", async () => {
      const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(fresh);
      const signature = await signTerms(agreements, payer, terms);
      await expect(agreements.connect(provider).open(terms, signature, { value: valueOf(terms) }))
        .to.be.revertedWithCustomError(agreements, "Agreements_NotPayer")
        .withArgs(id, provider.address);
    });
    it("it reverts with Agreements_WrongValue unless the total comes along", async () => {
      const { agreements, payer, provider, terms } = await networkHelpers.loadFixture(fresh);
      const signature = await signTerms(agreements, provider, terms);
      for (const value of [0n, totalOf(terms) - 1n, totalOf(terms) + 1n])
        await expect(agreements.connect(payer).open(terms, signature, { value }))
          .to.be.revertedWithCustomError(agreements, "Agreements_WrongValue")
          .withArgs(value, totalOf(terms));
    });
    it("it binds both in one transaction, and holds the money", async () => {
      const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(fresh);
      const signature = await signTerms(agreements, provider, terms);
      const open = agreements.connect(payer);
      const transaction = await open.open(terms, signature, { value: totalOf(terms) });
      await expect(transaction).to.changeEtherBalance(ethers, agreements, totalOf(terms));
      await expect(transaction).to.emit(agreements, "TermsRecorded");
      await expect(transaction)
        .to.emit(agreements, "Moved")
        .withArgs(id, actionOf("Open"), payer.address, states.indexOf("Active"), 0n, 0n);
      expect(await agreements.remainingOf(id)).to.equal(totalOf(terms));
    });
  });
  describe("given a token", () => {
    it("it takes the payer's money by its allowance, whoever calls", async () => {
      const { agreements, payer, provider, token, terms } = await networkHelpers.loadFixture(freshInToken);
      await token.connect(payer).approve(agreements, totalOf(terms));
      const signature = await signTerms(agreements, payer, terms);
      await expect(agreements.connect(provider).open(terms, signature)).to.changeTokenBalances(
        ethers,
        token,
        [payer, provider, agreements],
        [-totalOf(terms), 0n, totalOf(terms)],
      );
    });
    it("it takes nothing from a payer who only allowed and didn't sign", async () => {
      const { agreements, payer, provider, token, terms } = await networkHelpers.loadFixture(freshInToken);
      await token.connect(payer).approve(agreements, MINTED);
      const signature = await signTerms(agreements, provider, terms);
      await expect(agreements.connect(provider).open(terms, signature)).to.be.revertedWithCustomError(
        agreements,
        "Agreements_SignatureInvalid",
      );
    });
    it("it reverts with Agreements_WrongValue when native currency comes along", async () => {
      const { agreements, payer, provider, terms } = await networkHelpers.loadFixture(freshInToken);
      const signature = await signTerms(agreements, provider, terms);
      await expect(agreements.connect(payer).open(terms, signature, { value: 1n }))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongValue")
        .withArgs(1n, 0n);
    });
  });
  describe("given nothing to hold", () => {
    it("it binds both, whoever calls", async () => {
      const world = await networkHelpers.loadFixture(fresh);
      const { agreements, payer, provider } = world;
      for (const [caller, signer] of [
        [payer, provider],
        [provider, payer],
      ] as const) {
        const { terms, id } = await withTerms(world, NOTHING_HELD);
        await agreements.connect(caller).open(terms, await signTerms(agreements, signer, terms));
        expect(await agreements.stateOf(id)).to.equal(states.indexOf("Active"));
      }
    });
  });
});

describe("Openings.openWithPermit", () => {
  describe("when the token is no contract", () => {
    it("it reverts with Agreements_TokenNotSupported", async () => {
      const { agreements, payer, provider, terms } = await networkHelpers.loadFixture(fresh);
      const signature = await signTerms(agreements, provider, terms);
      await expect(agreements.connect(payer).openWithPermit(terms, signature, USED_PERMIT))
        .to.be.revertedWithCustomError(agreements, "Agreements_TokenNotSupported")
        .withArgs(NATIVE);
    });
  });
  describe("when the payer calls with a permit", () => {
    it("it takes exactly the total, and leaves no allowance", async () => {
      const { agreements, payer, provider, token, terms, id } =
        await networkHelpers.loadFixture(freshInToken);
      const permit = await signPermit(token, payer, agreements, terms);
      const signature = await signTerms(agreements, provider, terms);
      const transaction = await agreements.connect(payer).openWithPermit(terms, signature, permit);
      await expect(transaction).to.changeTokenBalance(ethers, token, agreements, totalOf(terms));
      expect(await token.allowance(payer, agreements)).to.equal(0n);
      expect(await agreements.stateOf(id)).to.equal(states.indexOf("Active"));
    });
  });
  describe("when the provider calls with the payer's signature and permit", () => {
    it("it takes the payer's money: who has no native currency can still pay", async () => {
      const { agreements, payer, provider, token, terms } = await networkHelpers.loadFixture(freshInToken);
      const permit = await signPermit(token, payer, agreements, terms);
      const signature = await signTerms(agreements, payer, terms);
      await expect(
        agreements.connect(provider).openWithPermit(terms, signature, permit),
      ).to.changeTokenBalance(ethers, token, payer, -totalOf(terms));
    });
  });
  describe("when someone else used the permit before", () => {
    it("it takes the total by the allowance that is there", async () => {
      const { agreements, payer, provider, stranger, token, terms } =
        await networkHelpers.loadFixture(freshInToken);
      const permit = await signPermit(token, payer, agreements, terms);
      const { deadline, v, r, s } = permit;
      await token.connect(stranger).permit(payer, agreements, totalOf(terms), deadline, v, r, s);
      const signature = await signTerms(agreements, provider, terms);
      await expect(
        agreements.connect(payer).openWithPermit(terms, signature, permit),
      ).to.changeTokenBalance(ethers, token, agreements, totalOf(terms));
    });
  });
  describe("when the permit is bad and nothing is allowed", () => {
    it("it reverts with the token's error", async () => {
      const { agreements, payer, provider, token, terms } = await networkHelpers.loadFixture(freshInToken);
      const signature = await signTerms(agreements, provider, terms);
      await expect(
        agreements.connect(payer).openWithPermit(terms, signature, USED_PERMIT),
      ).to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance");
    });
  });
});

describe("Openings.revoke", () => {
  describe("when the terms were used before", () => {
    it("it reverts with Agreements_WrongState", async () => {
      const { agreements, payer, terms, id } = await networkHelpers.loadFixture(proposedByPayer);
      await expect(agreements.connect(payer).revoke(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
        .withArgs(id, states.indexOf("Proposed"));
    });
  });
  describe("when the caller is no party", () => {
    it("it reverts with Agreements_NotParty", async () => {
      const { agreements, stranger, terms, id } = await networkHelpers.loadFixture(fresh);
      await expect(agreements.connect(stranger).revoke(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_NotParty")
        .withArgs(id, stranger.address);
    });
  });
  describe("when a party revokes", () => {
    it("it closes the terms, which never bound anyone", async () => {
      const { agreements, provider, terms, id } = await networkHelpers.loadFixture(fresh);
      await expect(agreements.connect(provider).revoke(terms))
        .to.emit(agreements, "Moved")
        .withArgs(id, actionOf("Revoke"), provider.address, states.indexOf("Closed"), 0n, 0n);
      expect(await agreements.isReviewable(id)).to.equal(false);
      expect(await agreements.remainingOf(id)).to.equal(0n);
    });
    it("it makes their signature worthless", async () => {
      const { agreements, payer, provider, terms } = await networkHelpers.loadFixture(fresh);
      const signature = await signTerms(agreements, provider, terms);
      await agreements.connect(provider).revoke(terms);
      await expect(
        agreements.connect(payer).open(terms, signature, { value: valueOf(terms) }),
      ).to.be.revertedWithCustomError(agreements, "Agreements_AlreadyExists");
      await expect(
        agreements.connect(payer).propose(terms, { value: valueOf(terms) }),
      ).to.be.revertedWithCustomError(agreements, "Agreements_AlreadyExists");
    });
  });
});

describe("Openings.cancel", () => {
  describe("when the state is not Proposed", () => {
    it("it reverts with Agreements_WrongState", async () => {
      const { agreements, payer, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      await expect(agreements.connect(payer).cancel(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
        .withArgs(id, states.indexOf("Active"));
    });
  });
  describe("when the caller did not propose", () => {
    it("it reverts with Agreements_NotProposer", async () => {
      const { agreements, provider, stranger, terms, id } = await networkHelpers.loadFixture(proposedByPayer);
      for (const caller of [provider, stranger])
        await expect(agreements.connect(caller).cancel(terms))
          .to.be.revertedWithCustomError(agreements, "Agreements_NotProposer")
          .withArgs(id, caller.address);
    });
  });
  describe("given the payer's proposal", () => {
    it("it gives the money back and closes", async () => {
      const { agreements, payer, terms, id } = await networkHelpers.loadFixture(proposedByPayer);
      await expect(agreements.connect(payer).cancel(terms)).to.changeEtherBalance(
        ethers,
        payer,
        totalOf(terms),
      );
      expect(await agreements.stateOf(id)).to.equal(states.indexOf("Closed"));
      expect(await agreements.isReviewable(id)).to.equal(false);
    });
  });
  describe("given the provider's proposal", () => {
    it("it closes and pays nobody", async () => {
      const { agreements, payer, provider, terms } = await networkHelpers.loadFixture(proposedByProvider);
      const transaction = await agreements.connect(provider).cancel(terms);
      await expect(transaction).to.changeEtherBalances(ethers, [payer, provider], [0n, 0n]);
    });
  });
});

describe("Openings.expire", () => {
  describe("when the state is not Proposed", () => {
    it("it reverts with Agreements_WrongState", async () => {
      const { agreements, stranger, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      await expect(agreements.connect(stranger).expire(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
        .withArgs(id, states.indexOf("Active"));
    });
  });
  describe("when acceptBy is not past", () => {
    it("it reverts with Agreements_TooEarly", async () => {
      const { agreements, stranger, terms, id } = await networkHelpers.loadFixture(proposedByPayer);
      await networkHelpers.time.setNextBlockTimestamp(terms.acceptBy);
      await expect(agreements.connect(stranger).expire(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_TooEarly")
        .withArgs(id, terms.acceptBy + 1n, terms.acceptBy);
    });
  });
  describe("when acceptBy is past", () => {
    it("it gives the payer's money back, whoever calls", async () => {
      const { agreements, payer, stranger, terms, id } = await networkHelpers.loadFixture(proposedByPayer);
      await networkHelpers.time.increaseTo(terms.acceptBy + 1n);
      const transaction = await agreements.connect(stranger).expire(terms);
      await expect(transaction).to.changeEtherBalance(ethers, payer, totalOf(terms));
      await expect(transaction)
        .to.emit(agreements, "Moved")
        .withArgs(id, actionOf("Expire"), stranger.address, states.indexOf("Closed"), 0n, totalOf(terms));
    });
  });
});
