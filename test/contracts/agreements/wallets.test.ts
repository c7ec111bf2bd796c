import { expect } from "chai";
import { arbitration } from "../fixtures/dispute.ts";
import { totalOf, valueToSend } from "../fixtures/exchange.ts";
import { deployAll, ethers, networkHelpers } from "../fixtures/network.ts";
import { deploySafe } from "../fixtures/safe.ts";
import { FOR_EVER, settlementDigest, signTerms } from "../fixtures/signing.ts";
import { states } from "../fixtures/table.ts";
import { NATIVE, type Terms, termsOf } from "../fixtures/terms.ts";
import { MINTED } from "../fixtures/token.ts";

const SHARE = 250_000n;

const MAGIC = "0x1626ba7e";
const word = (start: string) => `0x${start.slice(2).padEnd(64, "0")}`;

const active = BigInt(states.indexOf("Active"));
const closed = BigInt(states.indexOf("Closed"));

async function withSafe() {
  const world = await deployAll();
  const safe = await deploySafe([world.stranger, world.other]);
  await networkHelpers.setBalance(safe.address, 10n ** 18n);
  return { ...world, safe, contract: await world.agreements.getAddress() };
}

type World = Awaited<ReturnType<typeof withSafe>>;

async function termsWith(world: World, changes: Partial<Terms> = {}) {
  const terms = termsOf(world, await networkHelpers.time.latest(), changes);
  return { terms, id: await world.agreements.idOf(terms) };
}

// Users' report 1: smart accounts pay and are paid like any other.
describe("A Safe as payer", () => {
  it("opens with the provider's signature, releases in part, and settles with its own", async () => {
    const world = await networkHelpers.loadFixture(withSafe);
    const { agreements, provider, safe, contract } = world;
    const { terms, id } = await termsWith(world, { payer: safe.address });
    const encode = agreements.interface;
    const signature = await signTerms(agreements, provider, terms);
    await safe.execute(contract, encode.encodeFunctionData("open", [terms, signature]), totalOf(terms));
    expect(await agreements.stateOf(id)).to.equal(active);

    await safe.execute(contract, encode.encodeFunctionData("release", [terms, 300_000n]));
    const remaining = totalOf(terms) - 300_000n;
    const split = { id, toProvider: SHARE, ofRemaining: remaining, validUntil: FOR_EVER };
    const agreed = await safe.sign(await settlementDigest(agreements, split));
    await expect(agreements.connect(provider).settle(terms, SHARE, FOR_EVER, agreed)).to.changeEtherBalances(
      ethers,
      [provider, safe.address],
      [SHARE, remaining - SHARE],
    );
  });

  it("pays in a token when the provider brings its signature", async () => {
    const world = await networkHelpers.loadFixture(withSafe);
    const { agreements, provider, safe, contract } = world;
    const token = await ethers.deployContract("PermitToken");
    await token.mint(safe.address, MINTED);
    const approve = token.interface.encodeFunctionData("approve", [contract, MINTED]);
    await safe.execute(await token.getAddress(), approve);
    const { terms, id } = await termsWith(world, { payer: safe.address, token: await token.getAddress() });
    const signature = await safe.sign(id);
    await agreements.connect(provider).open(terms, signature);
    expect(await token.balanceOf(agreements)).to.equal(totalOf(terms));
    expect(await agreements.stateOf(id)).to.equal(active);
  });

  it("opens several agreements in a token in one transaction", async () => {
    const world = await networkHelpers.loadFixture(withSafe);
    const { agreements, provider, safe, contract } = world;
    const token = await ethers.deployContract("PermitToken");
    await token.mint(safe.address, MINTED);
    const tokenAddress = await token.getAddress();
    const approve = token.interface.encodeFunctionData("approve", [contract, MINTED]);
    const first = await termsWith(world, { payer: safe.address, token: tokenAddress });
    const second = await termsWith(world, { payer: safe.address, token: tokenAddress });
    const opening = async ({ terms }: typeof first) => ({
      to: contract,
      data: agreements.interface.encodeFunctionData("open", [
        terms,
        await signTerms(agreements, provider, terms),
      ]),
    });
    await safe.executeAll([{ to: tokenAddress, data: approve }, await opening(first), await opening(second)]);
    for (const { id } of [first, second]) expect(await agreements.stateOf(id)).to.equal(active);
    expect(await token.balanceOf(agreements)).to.equal(totalOf(first.terms) + totalOf(second.terms));
  });

  it("raises a dispute, submits evidence, and gets its part of an even split", async () => {
    const world = await networkHelpers.loadFixture(withSafe);
    const { agreements, provider, safe, contract } = world;
    const arbitrator = await ethers.deployContract("ManualArbitrator");
    await arbitrator.setFee(100n);
    const { terms } = await termsWith(world, {
      payer: safe.address,
      ...arbitration(await arbitrator.getAddress()),
    });
    const encode = agreements.interface;
    const signature = await signTerms(agreements, provider, terms);
    await safe.execute(contract, encode.encodeFunctionData("open", [terms, signature]), totalOf(terms));
    const before = await ethers.provider.getBalance(safe.address);
    // What is sent beyond the fee comes back to the Safe.
    await safe.execute(contract, encode.encodeFunctionData("dispute", [terms]), 150n);
    expect(await ethers.provider.getBalance(safe.address)).to.equal(before - 100n);
    const hash = `0x${"11".repeat(32)}`;
    const submit = encode.encodeFunctionData("submitEvidence", [terms, "ipfs://photo", hash]);
    await safe.execute(contract, submit);
    await arbitrator.giveRuling(0n, 0n);
    await expect(agreements.connect(provider).executeRuling(terms)).to.changeEtherBalances(
      ethers,
      [safe.address, provider],
      [totalOf(terms) / 2n, totalOf(terms) / 2n],
    );
  });
});

describe("A Safe as provider", () => {
  it("is bound by its owners' signatures and paid by a push", async () => {
    const world = await networkHelpers.loadFixture(withSafe);
    const { agreements, payer, safe } = world;
    const { terms, id } = await termsWith(world, { provider: safe.address });
    const signature = await safe.sign(id);
    await agreements.connect(payer).open(terms, signature, { value: valueToSend(terms) });
    await expect(agreements.connect(payer).release(terms, totalOf(terms))).to.changeEtherBalance(
      ethers,
      safe.address,
      totalOf(terms),
    );
    expect(await agreements.creditOf(safe.address, NATIVE)).to.equal(0n);
  });

  it("is not bound by one owner of two, nor by a signature over other terms", async () => {
    const world = await networkHelpers.loadFixture(withSafe);
    const { agreements, payer, stranger, safe } = world;
    const { terms, id } = await termsWith(world, { provider: safe.address });
    const { id: otherId } = await termsWith(world, { provider: safe.address });
    for (const signature of [await signTerms(agreements, stranger, terms), await safe.sign(otherId)])
      await expect(agreements.connect(payer).open(terms, signature, { value: valueToSend(terms) }))
        .to.be.revertedWithCustomError(agreements, "Agreements_SignatureInvalid")
        .withArgs(id, safe.address);
  });
});

async function withWallet() {
  const world = await withSafe();
  const wallet = await ethers.deployContract("AnsweringWallet");
  const terms = termsOf(world, await networkHelpers.time.latest(), { provider: await wallet.getAddress() });
  return { ...world, wallet, terms, id: await world.agreements.idOf(terms) };
}

const lies: Readonly<Record<string, readonly [answer: string, fails: boolean]>> = {
  "answers with another word": [word("0xffffffff"), false],
  "answers with the magic value at the wrong end": [`0x${MAGIC.slice(2).padStart(64, "0")}`, false],
  "answers with the magic value and more in its word": [`0x${MAGIC.slice(2)}${"11".repeat(28)}`, false],
  "answers with four bytes": [MAGIC, false],
  "answers with nothing": ["0x", false],
  "reverts with the magic value": [word(MAGIC), true],
};

describe("A wallet that is asked for its signature", () => {
  for (const [lie, [answer, fails]] of Object.entries(lies)) {
    it(`has not signed when it ${lie}`, async () => {
      const { agreements, payer, wallet, terms, id } = await networkHelpers.loadFixture(withWallet);
      await wallet.answer(answer, fails);
      await expect(agreements.connect(payer).open(terms, "0x1234", { value: valueToSend(terms) }))
        .to.be.revertedWithCustomError(agreements, "Agreements_SignatureInvalid")
        .withArgs(id, terms.provider);
    });
  }

  it("has signed when it says so, and binds nobody but itself", async () => {
    const { agreements, payer, provider, wallet, terms, id } = await networkHelpers.loadFixture(withWallet);
    await wallet.answer(word(MAGIC), false);
    const foreign = { ...terms, provider: provider.address };
    await expect(
      agreements.connect(payer).open(foreign, "0x", { value: valueToSend(terms) }),
    ).to.be.revertedWithCustomError(agreements, "Agreements_SignatureInvalid");
    await agreements.connect(payer).open(terms, "0x", { value: valueToSend(terms) });
    expect(await agreements.stateOf(id)).to.equal(active);
  });

  it("can't take back by a later answer what it signed", async () => {
    const { agreements, payer, wallet, terms, id } = await networkHelpers.loadFixture(withWallet);
    await wallet.answer(word(MAGIC), false);
    await agreements.connect(payer).open(terms, "0x", { value: valueToSend(terms) });
    await wallet.answer("0x", true);
    await agreements.connect(payer).release(terms, totalOf(terms));
    expect(await agreements.stateOf(id)).to.equal(closed);
  });
});
