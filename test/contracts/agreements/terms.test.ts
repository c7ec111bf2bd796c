import { expect } from "chai";
import { TypedDataEncoder, ZeroAddress } from "ethers";
import { agreementId, agreementsDomain, termsTypes } from "../../../web/contracts/terms.ts";
import { totalOf } from "../fixtures/exchange.ts";
import { deployAll, ethers, networkHelpers } from "../fixtures/network.ts";
import { NATIVE, NOTHING_HELD, type Terms, termsOf } from "../fixtures/terms.ts";

const REFUSED = "0x000000000000000000000000000000000000dEaD";
const MAX_UINT96 = 2n ** 96n - 1n;
const YEARS_5 = 157_680_000n;

/** What one change makes of good terms: the error's name and its arguments. */
interface Refusal {
  readonly name: string;
  readonly changes: (good: Terms, now: bigint) => Partial<Terms>;
  readonly error: string;
  readonly args?: (terms: Terms, now: bigint) => unknown[];
}

const refusals: readonly Refusal[] = [
  { name: "no payer", changes: () => ({ payer: ZeroAddress }), error: "PartyZero" },
  { name: "no provider", changes: () => ({ provider: ZeroAddress }), error: "PartyZero" },
  {
    name: "the payer as provider",
    changes: ({ payer }) => ({ provider: payer }),
    error: "SameParties",
    args: ({ payer }) => [payer],
  },
  { name: "an arbitrator", changes: () => ({ arbitrator: REFUSED }), error: "ArbitratorNotSupported" },
  {
    name: "an arbitrator's data",
    changes: () => ({ arbitratorData: "0x01" }),
    error: "ArbitratorNotSupported",
  },
  { name: "an arbitrator's choices", changes: () => ({ choices: 2 }), error: "ArbitratorNotSupported" },
  { name: "an arbitrator's time", changes: () => ({ rulingWindow: 1 }), error: "ArbitratorNotSupported" },
  {
    name: "a token that can't be held",
    changes: () => ({ token: REFUSED }),
    error: "TokenNotSupported",
    args: () => [REFUSED],
  },
  { name: "no amount", changes: () => ({ amounts: [] }), error: "MilestoneCount", args: () => [0n, 1n] },
  {
    name: "two amounts",
    changes: () => ({ amounts: [1n, 1n] }),
    error: "MilestoneCount",
    args: () => [2n, 1n],
  },
  { name: "an amount of zero", changes: () => ({ amounts: [0n] }), error: "AmountZero", args: () => [0n] },
  {
    name: "an amount with no token",
    changes: () => ({ token: ZeroAddress, amounts: [1n] }),
    error: "AmountWithoutToken",
    args: () => [0n],
  },
  {
    name: "a time to accept that is past",
    changes: (_, now) => ({ acceptBy: now - 1n }),
    error: "AcceptByPast",
    args: ({ acceptBy }, now) => [acceptBy, now],
  },
  {
    name: "a delivery no later than the time to accept",
    changes: ({ acceptBy }) => ({ deliverBy: acceptBy }),
    error: "DeliverByTooEarly",
    args: ({ acceptBy, deliverBy }) => [deliverBy, acceptBy],
  },
  {
    name: "a delivery in more than five years",
    changes: (_, now) => ({ deliverBy: now + YEARS_5 + 1n }),
    error: "DeliverByTooLate",
    args: ({ deliverBy }, now) => [deliverBy, now + YEARS_5],
  },
  {
    name: "too short a review window",
    changes: () => ({ reviewWindow: 3_599n }),
    error: "ReviewWindowOutOfRange",
    args: () => [3_599n],
  },
  {
    name: "too long a review window",
    changes: () => ({ reviewWindow: 7_776_001n }),
    error: "ReviewWindowOutOfRange",
    args: () => [7_776_001n],
  },
];

const bounds: Readonly<Record<string, (now: bigint) => Partial<Terms>>> = {
  "the smallest amount": () => ({ amounts: [1n] }),
  "a time to accept that ends with this block": (now) => ({ acceptBy: now }),
  "a delivery a second after the time to accept": (now) => ({ acceptBy: now + 9n, deliverBy: now + 10n }),
  "a delivery in five years": (now) => ({ deliverBy: now + YEARS_5 }),
  "the shortest review window": () => ({ reviewWindow: 3_600n }),
  "the longest review window": () => ({ reviewWindow: 7_776_000n }),
  "nothing held": () => NOTHING_HELD,
};

describe("Terms", () => {
  for (const { name, changes, error, args } of refusals) {
    it(`are refused with ${name}`, async () => {
      const world = await networkHelpers.loadFixture(deployAll);
      const { agreements, payer, provider } = world;
      const now = BigInt(await networkHelpers.time.latest()) + 100n;
      const good = termsOf(world, Number(now));
      const terms = { ...good, ...changes(good, now) };
      await networkHelpers.time.setNextBlockTimestamp(now);
      const proposer = terms.payer === ZeroAddress ? provider : payer;
      const refusal = expect(
        agreements.connect(proposer).propose(terms, { value: totalOf(terms) }),
      ).to.be.revertedWithCustomError(agreements, `Agreements_${error}`);
      await (args === undefined ? refusal : refusal.withArgs(...args(terms, now)));
    });
  }

  for (const [name, changes] of Object.entries(bounds)) {
    it(`are taken with ${name}`, async () => {
      const world = await networkHelpers.loadFixture(deployAll);
      const now = BigInt(await networkHelpers.time.latest()) + 100n;
      const terms = termsOf(world, Number(now), changes(now));
      await networkHelpers.time.setNextBlockTimestamp(now);
      await world.agreements.connect(world.payer).propose(terms, { value: totalOf(terms) });
    });
  }

  it("are taken with the largest amount", async () => {
    const world = await networkHelpers.loadFixture(deployAll);
    await networkHelpers.setBalance(world.payer.address, 2n ** 128n);
    const terms = termsOf(world, await networkHelpers.time.latest(), { amounts: [MAX_UINT96] });
    await world.agreements.connect(world.payer).propose(terms, { value: MAX_UINT96 });
    expect(await world.agreements.remainingOf(await world.agreements.idOf(terms))).to.equal(MAX_UINT96);
  });

  for (const value of [0n, 999_999n, 1_000_001n]) {
    it(`are refused with ${value} sent along where 1000000 is needed`, async () => {
      const world = await networkHelpers.loadFixture(deployAll);
      const { agreements, payer, provider } = world;
      const terms = termsOf(world, await networkHelpers.time.latest());
      await expect(agreements.connect(payer).propose(terms, { value }))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongValue")
        .withArgs(value, 1_000_000n);
      await agreements.connect(provider).propose(terms);
      await expect(agreements.connect(payer).accept(terms, { value }))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongValue")
        .withArgs(value, 1_000_000n);
    });
  }

  it("take no money from the provider", async () => {
    const world = await networkHelpers.loadFixture(deployAll);
    const { agreements, payer, provider } = world;
    const terms = termsOf(world, await networkHelpers.time.latest());
    await expect(agreements.connect(provider).propose(terms, { value: 1n }))
      .to.be.revertedWithCustomError(agreements, "Agreements_WrongValue")
      .withArgs(1n, 0n);
    await agreements.connect(payer).propose(terms, { value: totalOf(terms) });
    await expect(agreements.connect(provider).accept(terms, { value: 1n }))
      .to.be.revertedWithCustomError(agreements, "Agreements_WrongValue")
      .withArgs(1n, 0n);
  });

  it("are recorded in full", async () => {
    const world = await networkHelpers.loadFixture(deployAll);
    const { agreements, payer } = world;
    const terms = termsOf(world, await networkHelpers.time.latest(), { content: `0x${"ab".repeat(32)}` });
    const id = await agreements.idOf(terms);
    await expect(agreements.connect(payer).propose(terms, { value: totalOf(terms) }))
      .to.emit(agreements, "TermsRecorded")
      .withArgs(id, ...termsTypes.Terms.map(({ name }) => terms[name]));
    expect(await agreements.partiesOf(id)).to.deep.equal([terms.payer, terms.provider]);
    expect(await agreements.categoryOf(id)).to.equal(7n);
  });

  it("have as their id the digest that wallets sign", async () => {
    const world = await networkHelpers.loadFixture(deployAll);
    const terms = termsOf(world, await networkHelpers.time.latest(), {
      arbitratorData: "0x1234",
      amounts: [1n, MAX_UINT96, 3n],
    });
    const address = await world.agreements.getAddress();
    const { chainId } = await ethers.provider.getNetwork();
    const id = await world.agreements.idOf(terms);
    const domain = agreementsDomain(Number(chainId), hex(address));
    const types = { Terms: termsTypes.Terms.map((field) => ({ ...field })) };
    expect(id).to.equal(TypedDataEncoder.hash(domain, types, terms));
    expect(id).to.equal(agreementId(webTerms(terms), Number(chainId), hex(address)));
  });

  it("of an unknown id are nobody's", async () => {
    const { agreements } = await networkHelpers.loadFixture(deployAll);
    const id = `0x${"00".repeat(32)}`;
    expect(await agreements.partiesOf(id)).to.deep.equal([ZeroAddress, ZeroAddress]);
    expect(await agreements.stateOf(id)).to.equal(0n);
    expect(await agreements.isReviewable(id)).to.equal(false);
    expect(await agreements.remainingOf(id)).to.equal(0n);
  });
});

function hex(text: unknown): `0x${string}` {
  return `0x${String(text).slice(2)}`;
}

function webTerms(terms: Terms) {
  return {
    payer: hex(terms.payer),
    provider: hex(terms.provider),
    community: hex(terms.community),
    listing: BigInt(terms.listing),
    token: hex(NATIVE),
    amounts: terms.amounts,
    acceptBy: Number(terms.acceptBy),
    deliverBy: Number(terms.deliverBy),
    reviewWindow: Number(terms.reviewWindow),
    arbitrator: hex(terms.arbitrator),
    arbitratorData: hex(terms.arbitratorData),
    choices: Number(terms.choices),
    rulingWindow: Number(terms.rulingWindow),
    content: hex(terms.content),
    salt: BigInt(terms.salt),
  };
}
