import { expect } from "chai";
import { totalOf } from "../fixtures/exchange.ts";
import { deployAll, ethers, networkHelpers } from "../fixtures/network.ts";
import { type Row, rows, states } from "../fixtures/table.ts";
import { NOTHING_HELD, REVIEW_WINDOW, type Terms, termsOf } from "../fixtures/terms.ts";
import { type Actor, depositOf, type Situation, settlementShare, situations } from "./situations.ts";

/**
 * Walks the state table: in every situation, at every moment on either side of a deadline, every actor tries every
 * action. What the table allows must happen as it says; all else must be refused for the first reason that it gives.
 */

const ACTORS: readonly Actor[] = ["payer", "provider", "stranger"];

type Moment = { readonly name: string; readonly time: bigint };
type Deadlines = Readonly<Record<string, bigint>>;

/** Who each word of the table's `who` column lets in. */
const ROLES: Readonly<Record<string, (actor: Actor, situation: Situation) => boolean>> = {
  anyone: () => true,
  payer: (actor) => actor === "payer",
  provider: (actor) => actor === "provider",
  party: (actor) => actor !== "stranger",
  proposer: (actor, { proposer }) => actor === proposer,
  counterparty: (actor, { proposer }) => actor !== "stranger" && actor !== proposer,
  both: (actor, { settlementBy }) => actor !== "stranger" && settlementBy !== null && actor !== settlementBy,
};

const ROLE_ERRORS: Readonly<Record<string, string>> = {
  payer: "NotPayer",
  provider: "NotProvider",
  party: "NotParty",
  proposer: "NotProposer",
  counterparty: "NotCounterparty",
};

function refusal(row: Row, situation: Situation, actor: Actor, time: bigint, deadlines: Deadlines) {
  if (!row.from.includes(situation.state)) return row.call === "propose" ? "AlreadyExists" : "WrongState";
  const allows = ROLES[row.who];
  if (allows === undefined) throw new Error(`The table lets in "${row.who}", which no test knows.`);
  if (!allows(actor, situation)) {
    if (row.who !== "both") return ROLE_ERRORS[row.who];
    if (actor === "stranger") return "NotParty";
    return situation.settlementBy === null ? "NoSettlementProposed" : "NotCounterparty";
  }
  if (row.until !== undefined && time > deadline(deadlines, row.until))
    return row.call === "propose" ? "AcceptByPast" : "TooLate";
  if (row.after !== undefined && time <= deadline(deadlines, row.after)) return "TooEarly";
  return null;
}

function deadline(deadlines: Deadlines, name: string): bigint {
  const time = deadlines[name];
  if (time === undefined) throw new Error(`The table names the deadline "${name}", which no test knows.`);
  return time;
}

/** What leaves for [provider, payer] by the words of the table's `money` column. */
const MONEY: Readonly<Record<string, (terms: Terms, held: bigint) => [bigint, bigint]>> = {
  none: () => [0n, 0n],
  "deposit-if-payer": () => [0n, 0n],
  "all-to-payer": (_, held) => [0n, held],
  "all-to-provider": (_, held) => [held, 0n],
  "amount-to-provider": (_, held) => [held, 0n],
  split: (terms) => [settlementShare(terms), totalOf(terms) - settlementShare(terms)],
};

function money(row: Row, terms: Terms, held: bigint): [bigint, bigint] {
  const rule = MONEY[row.money];
  if (rule === undefined) throw new Error(`The table moves money by "${row.money}", which no test knows.`);
  return rule(terms, held);
}

/** What a call takes beside the terms. */
const EXTRA: Readonly<Record<string, (terms: Terms) => bigint[]>> = {
  release: (terms) => [totalOf(terms)],
  acceptSettlement: (terms) => [settlementShare(terms)],
};

function request(row: Row, actor: Actor, terms: Terms) {
  const deposits = row.money === "deposit-if-payer";
  return {
    args: [terms, ...(EXTRA[row.call]?.(terms) ?? [])],
    value: deposits ? depositOf(actor, terms) : 0n,
  };
}

for (const [kind, changes] of [
  ["native currency", {}],
  ["nothing held", NOTHING_HELD],
] as const) {
  describe(`Agreements follows its state table (${kind})`, () => {
    for (const situation of situations) {
      it(situation.name, async () => {
        const world = await networkHelpers.loadFixture(deployAll);
        const { agreements } = world;
        const now = await networkHelpers.time.latest();
        const terms = termsOf(world, now, changes);
        for (const step of situation.steps) await step(world, terms);

        const id = await agreements.idOf(terms);
        expect(await agreements.stateOf(id)).to.equal(BigInt(states.indexOf(situation.state)));
        const held = await agreements.remainingOf(id);
        expect(await ethers.provider.getBalance(agreements)).to.equal(held);

        const start = BigInt(await networkHelpers.time.latest());
        const deadlines: Deadlines = {
          acceptBy: terms.acceptBy,
          deliverBy: terms.deliverBy,
          reviewBy: (await deliveredAt(agreements, id, start)) + REVIEW_WINDOW,
        };
        const before = await networkHelpers.takeSnapshot();
        for (const { name, time } of momentsOf(start, deadlines)) {
          await before.restore();
          await networkHelpers.time.increaseTo(time);
          const allowed: [Row, Actor][] = [];
          for (const row of rows) {
            for (const actor of ACTORS) {
              const expected = refusal(row, situation, actor, time, deadlines);
              const label = `${row.action} by ${actor} ${name}`;
              expect(await refusalOf(row, actor), label).to.equal(expected);
              if (expected === null) allowed.push([row, actor]);
            }
          }
          for (const [row, actor] of allowed) {
            await before.restore();
            await networkHelpers.time.setNextBlockTimestamp(time);
            await happens(row, actor);
          }
        }

        async function refusalOf(row: Row, actor: Actor): Promise<string | null> {
          const { args, value } = request(row, actor, terms);
          try {
            await agreements
              .connect(world[actor])
              .getFunction(row.call)
              .staticCall(...args, { value });
            return null;
          } catch (error) {
            return errorName(error);
          }
        }

        function errorName(error: unknown): string {
          const data = typeof error === "object" && error !== null && "data" in error ? error.data : null;
          const parsed = typeof data === "string" ? agreements.interface.parseError(data) : null;
          if (parsed === null) throw error;
          return parsed.name.replace("Agreements_", "");
        }

        async function happens(row: Row, actor: Actor): Promise<void> {
          const { args, value } = request(row, actor, terms);
          const [toProvider, toPayer] = money(row, terms, held);
          const label = `${row.action} by ${actor}`;
          const transaction = await agreements.connect(world[actor]).getFunction(row.call)(...args, {
            value,
          });
          await expect(transaction, label)
            .to.emit(agreements, "Moved")
            .withArgs(
              id,
              rows.indexOf(row),
              world[actor].address,
              states.indexOf(row.to),
              toProvider,
              toPayer,
            );
          await expect(transaction, label).to.changeEtherBalances(
            ethers,
            [world.provider, world.payer, agreements],
            [toProvider, toPayer - value, value - toProvider - toPayer],
          );
          expect(await agreements.stateOf(id)).to.equal(BigInt(states.indexOf(row.to)));
          expect(await agreements.remainingOf(id)).to.equal(await ethers.provider.getBalance(agreements));
        }
      });
    }
  });
}

async function deliveredAt(
  agreements: Awaited<ReturnType<typeof deployAll>>["agreements"],
  id: string,
  otherwise: bigint,
): Promise<bigint> {
  const action = rows.findIndex((row) => row.action === "Deliver");
  const [event] = await agreements.queryFilter(agreements.filters.Moved(id, action));
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
