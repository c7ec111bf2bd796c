import { expect } from "chai";
import { ZeroHash } from "ethers";
import { arbitration, RULING_WINDOW, withArbitrator } from "../fixtures/dispute.ts";
import { totalOf, valueOf } from "../fixtures/exchange.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";
import { FOR_EVER, signSettlement, signTerms } from "../fixtures/signing.ts";
import { type Row, rows, states } from "../fixtures/table.ts";
import { NATIVE, NOTHING_HELD, REVIEW_WINDOW, type Terms, termsOf } from "../fixtures/terms.ts";
import {
  type Actor,
  depositOf,
  ruledShare,
  type Situation,
  settlementShare,
  situations,
} from "./situations.ts";

/**
 * Walks the state table: in every situation, at every moment on either side of a deadline, every actor tries every
 * call. What the table allows must happen as it says; all else must be refused for the first reason that it gives.
 */

const ACTORS: readonly Actor[] = ["payer", "provider", "stranger"];

type World = Awaited<ReturnType<typeof withTokens>>;
type Moment = { readonly name: string; readonly time: bigint };
type Deadlines = Readonly<Record<string, bigint>>;

/** A row, and one of the calls that it names. */
interface Attempt {
  readonly row: Row;
  readonly call: string;
}

/** A row's own call may ask for both sides' calls; the one that brings a signature asks for one side's. */
const isSigned = ({ row, call }: Attempt) => call === row.signedCall;

/** Who each word of the table's `who` column lets in. */
const ROLES: Readonly<Record<string, (actor: Actor, situation: Situation) => boolean>> = {
  anyone: () => true,
  payer: (actor) => actor === "payer",
  provider: (actor) => actor === "provider",
  party: (actor) => actor !== "stranger",
  proposer: (actor, { proposer }) => actor === proposer,
  counterparty: (actor, { proposer }) => actor !== "stranger" && actor !== proposer,
  both: (actor) => actor !== "stranger",
};

const ROLE_ERRORS: Readonly<Record<string, string>> = {
  payer: "NotPayer",
  provider: "NotProvider",
  party: "NotParty",
  proposer: "NotProposer",
  counterparty: "NotCounterparty",
  both: "NotParty",
};

/** The refusal where what a word of the table's `needs` column asks for isn't there; the tests bring signatures. */
const NEEDS: Readonly<Record<string, (situation: Situation) => string | null>> = {
  signature: () => null,
  arbitrator: ({ arbitrated }) => (arbitrated ? null : "NoArbitrator"),
  ruling: ({ ruled }) => (ruled ? null : "NotRuled"),
  "no-ruling": ({ ruled }) => (ruled ? "AlreadyRuled" : null),
};

function known<T>(words: Readonly<Record<string, T>>, word: string): T {
  const meaning = words[word];
  if (meaning === undefined) throw new Error(`The table says "${word}", which no test knows.`);
  return meaning;
}

function refusal(attempt: Attempt, situation: Situation, actor: Actor, terms: Terms, time: bigint, at: Deadlines) {
  const { row } = attempt;
  const enters = row.until === "acceptBy" && row.from.includes("None");
  if (!row.from.includes(situation.state)) return enters ? "AlreadyExists" : "WrongState";
  if (!known(ROLES, row.who)(actor, situation)) return known(ROLE_ERRORS, row.who);
  const missing = row.needs === undefined ? null : known(NEEDS, row.needs)(situation);
  if (missing !== null) return missing;
  if (row.who === "both" && !isSigned(attempt)) {
    if (situation.settlementBy === null) return "NoSettlementProposed";
    if (situation.settlementBy === actor) return "NotCounterparty";
  }
  if (row.until !== undefined && time > known(at, row.until)) return enters ? "AcceptByPast" : "TooLate";
  if (row.after !== undefined && time <= known(at, row.after)) return "TooEarly";
  // Native currency comes with the payer's own call, or not at all.
  if (row.money === "deposit" && terms.token === NATIVE && actor !== "payer") return "NotPayer";
  return null;
}

const half = (amount: bigint) => amount / 2n;

/** What leaves for [provider, payer] by the words of the table's `money` column. */
const MONEY: Readonly<Record<string, (terms: Terms, held: bigint) => [bigint, bigint]>> = {
  none: () => [0n, 0n],
  deposit: () => [0n, 0n],
  "deposit-if-payer": () => [0n, 0n],
  "all-to-payer": (_, held) => [0n, held],
  "all-to-provider": (_, held) => [held, 0n],
  "amount-to-provider": (_, held) => [held, 0n],
  split: (terms) => [settlementShare(terms), totalOf(terms) - settlementShare(terms)],
  "by-ruling": (_, held) => [ruledShare(held), held - ruledShare(held)],
  "half-each": (_, held) => [half(held), held - half(held)],
};

/** What comes from the payer by the same words. */
function depositIn(row: Row, actor: Actor, terms: Terms): bigint {
  if (row.money === "deposit") return totalOf(terms);
  return row.money === "deposit-if-payer" && actor === "payer" ? totalOf(terms) : 0n;
}

/** A permit that was used already: its allowance is there. */
const USED_PERMIT = { deadline: FOR_EVER, v: 27, r: ZeroHash, s: ZeroHash };

/** What a call takes beside the terms. */
async function extraOf(call: string, world: World, actor: Actor, terms: Terms): Promise<unknown[]> {
  const { agreements } = world;
  const other = actor === "payer" ? world.provider : world.payer;
  const share = settlementShare(terms);
  const extras: Readonly<Record<string, () => Promise<unknown[]>>> = {
    release: async () => [totalOf(terms)],
    acceptSettlement: async () => [share],
    settle: async () => {
      const id = await agreements.idOf(terms);
      const split = { id, toProvider: share, ofRemaining: totalOf(terms), validUntil: FOR_EVER };
      return [share, FOR_EVER, await signSettlement(agreements, other, split)];
    },
    open: async () => [await signTerms(agreements, other, terms)],
    openWithPermit: async () => [await signTerms(agreements, other, terms), USED_PERMIT],
    proposeWithPermit: async () => [USED_PERMIT],
    acceptWithPermit: async () => [USED_PERMIT],
  };
  return (await extras[call]?.()) ?? [];
}

/** The contracts, an arbitrator, and a token of which the payer has allowed enough. */
async function withTokens() {
  const world = await withArbitrator();
  const token = await ethers.deployContract("PermitToken");
  await token.mint(world.payer, 10n ** 9n);
  await token.connect(world.payer).approve(world.agreements, 10n ** 9n);
  return { ...world, token, tokenAddress: await token.getAddress() };
}

interface Kind {
  readonly name: string;
  readonly changes: (world: World) => Partial<Terms>;
  readonly calls: (row: Row) => readonly (string | undefined)[];
  readonly balanceOf: (world: World, account: string) => Promise<bigint>;
}

const KINDS: readonly Kind[] = [
  {
    name: "native currency",
    // An odd total, so that halves differ.
    changes: () => ({ amounts: [600_000n, 400_001n] }),
    calls: ({ call, signedCall }) => [call, signedCall],
    balanceOf: (_, account) => ethers.provider.getBalance(account),
  },
  {
    name: "an ERC-20",
    changes: ({ tokenAddress }) => ({ token: tokenAddress, amounts: [1_000_001n] }),
    calls: ({ call, signedCall, permitCall }) => [call, signedCall, permitCall],
    balanceOf: ({ token }, account) => token.balanceOf(account),
  },
  {
    name: "nothing held",
    changes: () => NOTHING_HELD,
    calls: ({ call, signedCall }) => [call, signedCall],
    balanceOf: () => Promise.resolve(0n),
  },
];

for (const kind of KINDS) {
  const attempts: readonly Attempt[] = rows.flatMap((row) =>
    kind.calls(row).flatMap((call) => (call === undefined ? [] : [{ row, call }])),
  );

  describe(`Agreements follows its state table (${kind.name})`, () => {
    for (const situation of situations) {
      it(situation.name, async () => {
        const world = await networkHelpers.loadFixture(withTokens);
        const { agreements } = world;
        const terms = termsOf(world, await networkHelpers.time.latest(), {
          ...kind.changes(world),
          ...(situation.arbitrated ? arbitration(world.arbitratorAddress) : {}),
        });
        for (const step of situation.steps) await step(world, terms);

        const id = await agreements.idOf(terms);
        expect(await agreements.stateOf(id)).to.equal(BigInt(states.indexOf(situation.state)));
        const held = await agreements.remainingOf(id);
        expect(await kind.balanceOf(world, await agreements.getAddress())).to.equal(held);

        const start = BigInt(await networkHelpers.time.latest());
        const deadlines: Deadlines = {
          acceptBy: terms.acceptBy,
          deliverBy: terms.deliverBy,
          reviewBy: (await timeOf("Deliver", world, id, start)) + REVIEW_WINDOW,
          rulingBy: (await timeOf("Dispute", world, id, start)) + RULING_WINDOW,
        };
        const requests = await Promise.all(
          attempts.flatMap((attempt) => ACTORS.map((actor) => requestOf(attempt, actor, world, terms))),
        );
        const before = await networkHelpers.takeSnapshot();
        const moments = momentsOf(start, deadlines);
        for (const { name, time } of moments) {
          await before.restore();
          await networkHelpers.time.increaseTo(time);
          const allowed: Request[] = [];
          for (const request of requests) {
            // What the state refuses, it refuses at any time: two moments are enough to see it.
            const isExtreme = name === moments.at(0)?.name || name === moments.at(-1)?.name;
            if (!isExtreme && !request.attempt.row.from.includes(situation.state)) continue;
            const expected = refusal(request.attempt, situation, request.actor, terms, time, deadlines);
            expect(await refusalOf(request, world), `${request.label} ${name}`).to.equal(expected);
            if (expected === null) allowed.push(request);
          }
          for (const request of allowed) {
            await before.restore();
            await networkHelpers.time.setNextBlockTimestamp(time);
            await happens(request, held);
          }
        }

        async function happens({ attempt: { row }, actor, label, ...request }: Request, before: bigint) {
          const [toProvider, toPayer] = known(MONEY, row.money)(terms, before);
          const deposit = depositIn(row, actor, terms);
          const accounts = [world.provider.address, world.payer.address, await agreements.getAddress()];
          const balances = () => Promise.all(accounts.map((account) => kind.balanceOf(world, account)));
          const [provider = 0n, payer = 0n, contract = 0n] = await balances();
          await networkHelpers.setNextBlockBaseFeePerGas(0n);
          const transaction = await world[actor].sendTransaction({ ...request.transaction, gasPrice: 0n });
          await expect(transaction, label)
            .to.emit(agreements, "Moved")
            .withArgs(id, rows.indexOf(row), world[actor].address, states.indexOf(row.to), toProvider, toPayer);
          expect(await balances(), label).to.deep.equal([
            provider + toProvider,
            payer + toPayer - deposit,
            contract + deposit - toProvider - toPayer,
          ]);
          expect(await agreements.stateOf(id)).to.equal(BigInt(states.indexOf(row.to)));
          expect(await agreements.remainingOf(id)).to.equal(contract + deposit - toProvider - toPayer);
        }
      });
    }
  });
}

interface Request {
  readonly attempt: Attempt;
  readonly actor: Actor;
  readonly label: string;
  readonly transaction: { readonly to: string; readonly data: string; readonly value: bigint };
}

async function requestOf(attempt: Attempt, actor: Actor, world: World, terms: Terms): Promise<Request> {
  const { agreements } = world;
  const { row, call } = attempt;
  const args = [terms, ...(await extraOf(call, world, actor, terms))];
  const value =
    row.money === "deposit" ? valueOf(terms) : row.money === "deposit-if-payer" ? depositOf(actor, terms) : 0n;
  return {
    attempt,
    actor,
    label: `${row.action} (${call}) by ${actor}`,
    transaction: {
      to: await agreements.getAddress(),
      data: dataOf(call, world, args),
      value,
    },
  };
}

function dataOf(call: string, { agreements }: World, args: unknown[]): string {
  const called = agreements.interface.getFunction(call as "propose");
  return agreements.interface.encodeFunctionData(called, args);
}

async function refusalOf({ actor, transaction }: Request, world: World): Promise<string | null> {
  try {
    await world[actor].call(transaction);
    return null;
  } catch (error) {
    const data = typeof error === "object" && error !== null && "data" in error ? error.data : null;
    const parsed = typeof data === "string" ? world.agreements.interface.parseError(data) : null;
    if (parsed === null) throw error;
    return parsed.name.replace("Agreements_", "");
  }
}

/** When this action was last taken, in Unix seconds; `otherwise` where it wasn't. */
async function timeOf(action: string, { agreements }: World, id: string, otherwise: bigint): Promise<bigint> {
  const index = rows.findIndex((row) => row.action === action);
  const event = (await agreements.queryFilter(agreements.filters.Moved(id, index))).at(-1);
  return event === undefined ? otherwise : BigInt((await event.getBlock()).timestamp);
}

/** Both sides of every deadline, and the moment after the last step. */
function momentsOf(start: bigint, deadlines: Deadlines): Moment[] {
  const moments = Object.entries(deadlines).flatMap(([name, time]) => [
    { name: `at ${name}`, time },
    { name: `after ${name}`, time: time + 1n },
  ]);
  return [{ name: "at once", time: start + 10n }, ...moments];
}
