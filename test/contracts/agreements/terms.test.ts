import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { termsTypes } from "../../../web/contracts/terms.ts";
import { arbitration } from "../fixtures/dispute.ts";
import { totalOf } from "../fixtures/exchange.ts";
import { deployAll, networkHelpers } from "../fixtures/network.ts";
import { NOTHING_HELD, type Terms, termsOf } from "../fixtures/terms.ts";

const REFUSED = "0x000000000000000000000000000000000000dEaD";
const ARBITRATOR = "0x000000000000000000000000000000000000A4b1";
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
  {
    name: "an arbitrator's data without an arbitrator",
    changes: () => ({ arbitratorData: "0x01" }),
    error: "RulingTermsWithoutArbitrator",
  },
  {
    name: "an arbitrator's choices without an arbitrator",
    changes: () => ({ choices: 2n }),
    error: "RulingTermsWithoutArbitrator",
  },
  {
    name: "an arbitrator's time without an arbitrator",
    changes: () => ({ rulingWindow: 3_600n }),
    error: "RulingTermsWithoutArbitrator",
  },
  // Users' report 4: who rules must be neither of those who disagree.
  {
    name: "the payer as arbitrator",
    changes: ({ payer }) => arbitration(String(payer)),
    error: "ArbitratorIsParty",
    args: ({ payer }) => [payer],
  },
  {
    name: "the provider as arbitrator",
    changes: ({ provider }) => arbitration(String(provider)),
    error: "ArbitratorIsParty",
    args: ({ provider }) => [provider],
  },
  {
    name: "too much data for the arbitrator",
    changes: () => ({ ...arbitration(ARBITRATOR), arbitratorData: `0x${"01".repeat(1025)}` }),
    error: "ArbitratorDataTooLong",
    args: () => [1_025n, 1_024n],
  },
  {
    name: "no choice for the arbitrator",
    changes: () => ({ ...arbitration(ARBITRATOR), choices: 1n }),
    error: "ChoicesTooFew",
    args: () => [1n],
  },
  {
    name: "too short a ruling window",
    changes: () => ({ ...arbitration(ARBITRATOR), rulingWindow: 3_599n }),
    error: "RulingWindowOutOfRange",
    args: () => [3_599n],
  },
  {
    name: "too long a ruling window",
    changes: () => ({ ...arbitration(ARBITRATOR), rulingWindow: 31_536_001n }),
    error: "RulingWindowOutOfRange",
    args: () => [31_536_001n],
  },
  {
    name: "a token that can't be held",
    changes: () => ({ token: REFUSED }),
    error: "TokenNotSupported",
    args: () => [REFUSED],
  },
  { name: "no amount", changes: () => ({ amounts: [] }), error: "MilestoneCount", args: () => [0n, 32n] },
  {
    name: "33 amounts",
    changes: () => ({ amounts: Array<bigint>(33).fill(1n) }),
    error: "MilestoneCount",
    args: () => [33n, 32n],
  },
  {
    name: "an amount of zero",
    changes: () => ({ amounts: [1n, 0n] }),
    error: "AmountZero",
    args: () => [1n],
  },
  {
    name: "amounts that are too large together",
    changes: () => ({ amounts: [MAX_UINT96, 1n] }),
    error: "AmountTooLarge",
    args: () => [MAX_UINT96 + 1n],
  },
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
    name: "a delivery before the time to accept",
    changes: ({ acceptBy }) => ({ deliverBy: acceptBy - 1n }),
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
  "nothing held in several steps": () => ({ ...NOTHING_HELD, amounts: [0n, 0n] }),
  "32 amounts": () => ({ amounts: Array<bigint>(32).fill(1n) }),
  "the fewest choices": () => ({ ...arbitration(ARBITRATOR), choices: 2n }),
  "the most choices": () => ({ ...arbitration(ARBITRATOR), choices: 65_535n }),
  "the most data for the arbitrator": () => ({
    ...arbitration(ARBITRATOR),
    arbitratorData: `0x${"01".repeat(1024)}`,
  }),
  "the shortest ruling window": () => ({ ...arbitration(ARBITRATOR), rulingWindow: 3_600n }),
  "the longest ruling window": () => ({ ...arbitration(ARBITRATOR), rulingWindow: 31_536_000n }),
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

  for (const [dataBytes, count] of [
    [0, 1],
    [1, 2],
    [31, 1],
    [32, 3],
    [33, 32],
    [192, 10],
  ] as const) {
    it(`are recorded in full, with ${dataBytes} bytes for the arbitrator and ${count} amounts`, async () => {
      const world = await networkHelpers.loadFixture(deployAll);
      const { agreements, payer } = world;
      const terms = termsOf(world, await networkHelpers.time.latest(), {
        content: `0x${"ab".repeat(32)}`,
        amounts: Array.from({ length: count }, (_, i) => BigInt(i) + 1n),
        ...arbitration(ARBITRATOR),
        arbitratorData: `0x${"c7".repeat(dataBytes)}`,
      });
      const id = await agreements.idOf(terms);
      const transaction = await agreements.connect(payer).propose(terms, { value: totalOf(terms) });
      const values = [id, ...termsTypes.Terms.map(({ name }) => terms[name])];
      await expect(transaction)
        .to.emit(agreements, "TermsRecorded")
        .withArgs(...values);
      const log = (await transaction.wait())?.logs[0];
      const { data } = agreements.interface.encodeEventLog("TermsRecorded", values);
      expect(log?.data).to.equal(data);
    });
  }

  // What is hashed and logged as it came must not hide anything beyond a field's type.
  for (const [field, word] of Object.entries({
    payer: 0,
    provider: 1,
    community: 2,
    token: 4,
    acceptBy: 6,
    deliverBy: 7,
    reviewWindow: 8,
    arbitrator: 9,
    choices: 11,
    rulingWindow: 12,
    "an amount": 16,
  })) {
    it(`are refused with bits beyond the type of ${field}`, async () => {
      const world = await networkHelpers.loadFixture(deployAll);
      const { agreements, payer, provider } = world;
      const terms = termsOf(world, await networkHelpers.time.latest());
      const data = agreements.interface.encodeFunctionData("propose", [terms]);
      // Selector, offset of the terms, then their words.
      const at = 2 + 8 + 64 + word * 64;
      const dirty = `${data.slice(0, at)}01${data.slice(at + 2)}`;
      const to = await agreements.getAddress();
      await payer.call({ to, data, value: totalOf(terms) });
      for (const caller of [payer, provider]) {
        const refused = await caller.call({ to, data: dirty, value: totalOf(terms) }).catch(() => null);
        expect(refused).to.equal(null);
      }
    });
  }
});
