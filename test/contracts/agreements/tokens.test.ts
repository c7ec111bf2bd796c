import { expect } from "chai";
import { deliveredBy } from "../fixtures/contract-party.ts";
import { openAgreement, totalOf } from "../fixtures/exchange.ts";
import { deployAll, ethers, networkHelpers } from "../fixtures/network.ts";
import { signTerms } from "../fixtures/signing.ts";
import { states } from "../fixtures/table.ts";
import { NATIVE, type Terms, termsOf } from "../fixtures/terms.ts";
import { MINTED } from "../fixtures/token.ts";

// Users' report 18: odd tokens. What goes in is measured by the balance, what can't go out is credited, and no token
// touches the money of another.

type TokenName =
  | "PermitToken"
  | "FeeToken"
  | "NoReturnToken"
  | "FalseReturnToken"
  | "BlocklistToken"
  | "ReenteringToken"
  | "RebasingToken"
  | "GasBurningToken"
  | "ReturnBombingToken";

/** A release in full with a hostile token: 100,000 for the push, the rest for the work around it. */
const GAS_BOUND = 230_000n;

async function withPayer<N extends TokenName>(name: N) {
  const world = await deployAll();
  const token = await ethers.deployContract(name);
  await token.mint(world.payer, MINTED);
  await token.connect(world.payer).approve(world.agreements, MINTED);
  return { ...world, token, tokenAddress: await token.getAddress() };
}

async function openIn<W extends Awaited<ReturnType<typeof deployAll>> & { tokenAddress: string }>(
  world: W,
  changes: Partial<Terms> = {},
) {
  return { ...world, ...(await openAgreement(world, { token: world.tokenAddress, ...changes })) };
}

describe("A token that takes a fee on transfer", () => {
  it("is refused by every way in", async () => {
    const { agreements, payer, provider, token, tokenAddress } = await withPayer("FeeToken");
    const now = await networkHelpers.time.latest();
    const inToken = () => termsOf({ payer, provider }, now, { token: tokenAddress });
    const [proposed, accepted, opened] = [inToken(), inToken(), inToken()];
    await agreements.connect(provider).propose(accepted);
    const signature = await signTerms(agreements, provider, opened);
    for (const call of [
      agreements.connect(payer).propose(proposed),
      agreements.connect(payer).accept(accepted),
      agreements.connect(payer).open(opened, signature),
    ])
      await expect(call)
        .to.be.revertedWithCustomError(agreements, "Agreements_TokenTakesFee")
        .withArgs(tokenAddress, 990_000n, 1_000_000n);
    expect(await token.balanceOf(agreements)).to.equal(0n);
  });
});

describe("A token that returns nothing", () => {
  it("goes in and out like any other", async () => {
    const { agreements, payer, provider, token, terms } = await openIn(await withPayer("NoReturnToken"));
    expect(await token.balanceOf(agreements)).to.equal(totalOf(terms));
    await agreements.connect(payer).release(terms, totalOf(terms));
    expect(await token.balanceOf(provider)).to.equal(totalOf(terms));
    expect(await agreements.creditOf(provider, token)).to.equal(0n);
  });
});

describe("A token that returns false", () => {
  it("is refused on its way in", async () => {
    const { agreements, payer, provider, token, tokenAddress } = await withPayer("FalseReturnToken");
    await token.stop(true);
    const terms = termsOf({ payer, provider }, await networkHelpers.time.latest(), { token: tokenAddress });
    await expect(agreements.connect(payer).propose(terms))
      .to.be.revertedWithCustomError(agreements, "SafeERC20FailedOperation")
      .withArgs(tokenAddress);
  });

  it("is credited on its way out, and withdrawn once it works again", async () => {
    const { agreements, payer, provider, token, tokenAddress, terms, id } = await openIn(
      await withPayer("FalseReturnToken"),
    );
    await token.stop(true);
    await expect(agreements.connect(payer).release(terms, totalOf(terms)))
      .to.emit(agreements, "PayoutCredited")
      .withArgs(id, provider.address, tokenAddress, totalOf(terms));
    await expect(agreements.connect(provider).withdraw(token, provider))
      .to.be.revertedWithCustomError(agreements, "Agreements_WithdrawalFailed")
      .withArgs(provider.address);
    await token.stop(false);
    await agreements.connect(provider).withdraw(token, provider);
    expect(await token.balanceOf(provider)).to.equal(totalOf(terms));
  });
});

describe("A token that blocks an account", () => {
  it("doesn't keep the other party from its part", async () => {
    const { agreements, payer, provider, token, terms } = await openIn(await withPayer("BlocklistToken"));
    await token.setBlocked(provider, true);
    await agreements.connect(provider).proposeSettlement(terms, 400_000n);
    await expect(agreements.connect(payer).acceptSettlement(terms, 400_000n)).to.changeTokenBalances(
      ethers,
      token,
      [payer, provider],
      [600_000n, 0n],
    );
    expect(await agreements.creditOf(provider, token)).to.equal(400_000n);
  });
});

for (const name of ["GasBurningToken", "ReturnBombingToken"] as const) {
  describe(`A token that fails as a ${name} does`, () => {
    it("is credited, and the agreement closes at a bounded cost", async () => {
      const { agreements, payer, provider, token, terms, id } = await openIn(await withPayer(name));
      const transaction = await agreements.connect(payer).release(terms, totalOf(terms));
      expect((await transaction.wait())?.gasUsed).to.be.lessThan(GAS_BOUND);
      expect(await agreements.stateOf(id)).to.equal(states.indexOf("Closed"));
      expect(await agreements.creditOf(provider, token)).to.equal(totalOf(terms));
    });
  });
}

describe("A token that calls back", () => {
  it("can't take any token out while one comes in", async () => {
    const world = await withPayer("ReenteringToken");
    const { agreements, payer, provider, token, tokenAddress } = world;
    const changes = { token: tokenAddress };
    const first = await openAgreement(world, changes);
    await networkHelpers.time.increaseTo(first.terms.deliverBy + 1n);
    // Anyone may reclaim now: the token does, in the midst of the next deposit.
    await token.callBack(agreements, agreements.interface.encodeFunctionData("reclaim", [first.terms]));
    const next = termsOf({ payer, provider }, await networkHelpers.time.latest(), changes);
    const transaction = await agreements.connect(payer).propose(next);
    await expect(transaction)
      .to.emit(token, "CalledBack")
      .withArgs(false, agreements.interface.encodeErrorResult("Agreements_TokenBusy", []));
    expect(await agreements.stateOf(first.id)).to.equal(states.indexOf("Active"));
    expect(await token.balanceOf(agreements)).to.equal(totalOf(first.terms) + totalOf(next));
  });

  it("can't put a second token in while one comes in", async () => {
    const { agreements, payer, provider, token, tokenAddress } = await withPayer("ReenteringToken");
    const party = await ethers.deployContract("ContractParty");
    const partyAddress = await party.getAddress();
    await token.mint(party, MINTED);
    const approve = token.interface.encodeFunctionData("approve", [await agreements.getAddress(), MINTED]);
    await party.execute(token, approve);
    const changes = { token: tokenAddress };
    const now = await networkHelpers.time.latest();
    const inner = termsOf({ payer: { address: partyAddress }, provider }, now, changes);
    const propose = agreements.interface.encodeFunctionData("propose", [inner]);
    const execute = party.interface.encodeFunctionData("execute", [await agreements.getAddress(), propose]);
    await token.callBack(party, execute);
    const transaction = await agreements
      .connect(payer)
      .propose(termsOf({ payer, provider }, await networkHelpers.time.latest(), changes));
    await expect(transaction)
      .to.emit(token, "CalledBack")
      .withArgs(false, agreements.interface.encodeErrorResult("Agreements_TokenBusy", []));
  });

  it("can't take a credit out while it comes in", async () => {
    const { agreements, payer, provider, token, tokenAddress } = await withPayer("ReenteringToken");
    const party = await ethers.deployContract("ContractParty");
    const partyAddress = await party.getAddress();
    const world = await creditOf(partyAddress);
    const withdraw = agreements.interface.encodeFunctionData("withdraw", [tokenAddress, partyAddress]);
    await token.callBack(
      party,
      party.interface.encodeFunctionData("execute", [await agreements.getAddress(), withdraw]),
    );
    const terms = termsOf({ payer, provider }, await networkHelpers.time.latest(), { token: tokenAddress });
    await expect(agreements.connect(payer).propose(terms))
      .to.emit(token, "CalledBack")
      .withArgs(false, agreements.interface.encodeErrorResult("Agreements_TokenBusy", []));
    expect(await agreements.creditOf(party, token)).to.equal(world);

    /** Burning the push's gas leaves the party a credit. */
    async function creditOf(address: string): Promise<bigint> {
      const now = await networkHelpers.time.latest();
      const terms = termsOf({ payer, provider: { address } }, now, { token: tokenAddress });
      await agreements.connect(payer).propose(terms);
      const accept = agreements.interface.encodeFunctionData("accept", [terms]);
      await party.execute(agreements, accept);
      await token.callBack(await ethers.deployContract("GasBurningParty"), "0x");
      await agreements.connect(payer).release(terms, totalOf(terms));
      return totalOf(terms);
    }
  });

  it("is paid no second time when it calls back on its way out", async () => {
    const { agreements, payer, provider, token, terms } = await openIn(await withPayer("ReenteringToken"));
    await networkHelpers.time.increaseTo(terms.deliverBy + 1n);
    await token.callBack(agreements, agreements.interface.encodeFunctionData("reclaim", [terms]));
    const transaction = await agreements.connect(payer).release(terms, totalOf(terms));
    await expect(transaction)
      .to.emit(token, "CalledBack")
      .withArgs(
        false,
        (result: string) => agreements.interface.parseError(result)?.name === "Agreements_WrongState",
      );
    await expect(transaction).to.changeTokenBalances(
      ethers,
      token,
      [provider, payer],
      [totalOf(terms), 0n],
    );
  });

  it("may close an agreement in native currency while it comes in", async () => {
    const world = await withPayer("ReenteringToken");
    const { agreements, payer, provider, token, tokenAddress } = world;
    const native = await openAgreement(world);
    await networkHelpers.time.increaseTo(native.terms.deliverBy + 1n);
    await token.callBack(agreements, agreements.interface.encodeFunctionData("reclaim", [native.terms]));
    const terms = termsOf({ payer, provider }, await networkHelpers.time.latest(), { token: tokenAddress });
    await agreements.connect(payer).propose(terms);
    expect(await agreements.stateOf(native.id)).to.equal(states.indexOf("Closed"));
    expect(await ethers.provider.getBalance(agreements)).to.equal(0n);
  });
});

describe("A token whose balances shrink", () => {
  it("credits what it can't pay, and touches no other token", async () => {
    const world = await openIn(await withPayer("RebasingToken"));
    const { agreements, payer, provider, token, terms, id } = world;
    const native = await openAgreement(world);
    await token.rebase(90n);
    await agreements.connect(payer).release(terms, totalOf(terms));
    expect(await agreements.stateOf(id)).to.equal(states.indexOf("Closed"));
    expect(await agreements.creditOf(provider, token)).to.equal(totalOf(terms));
    await expect(
      agreements.connect(payer).release(native.terms, totalOf(native.terms)),
    ).to.changeEtherBalance(ethers, provider, totalOf(native.terms));
    await token.rebase(100n);
    await agreements.connect(provider).withdraw(token, provider);
    expect(await token.balanceOf(provider)).to.equal(totalOf(terms));
  });
});

describe("An address that is no token", () => {
  it("is refused when it has no code", async () => {
    const { agreements, payer, provider, stranger } = await deployAll();
    const changes = { token: stranger.address };
    const terms = termsOf({ payer, provider }, await networkHelpers.time.latest(), changes);
    for (const party of [payer, provider])
      await expect(agreements.connect(party).propose(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_TokenNotSupported")
        .withArgs(stranger.address);
  });

  it("is refused when it has another contract's code", async () => {
    const { agreements, payer, provider, listings } = await deployAll();
    const changes = { token: await listings.getAddress() };
    const terms = termsOf({ payer, provider }, await networkHelpers.time.latest(), changes);
    await expect(agreements.connect(payer).propose(terms)).to.be.revertedWithoutReason(ethers);
  });
});

describe("A payout in a token", () => {
  it("reaches a contract that takes no native currency", async () => {
    const world = await withPayer("PermitToken");
    const { agreements, payer, token, tokenAddress } = world;
    const party = await ethers.deployContract("RefusingParty");
    const { terms } = await deliveredBy(world, party, { token: tokenAddress });
    await agreements.connect(payer).release(terms, totalOf(terms));
    expect(await token.balanceOf(party)).to.equal(totalOf(terms));
    expect(await agreements.creditOf(party, NATIVE)).to.equal(0n);
  });
});
