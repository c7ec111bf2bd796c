import { expect } from "chai";
import type { Address } from "viem";
import { accountId } from "./ids.ts";
import { joinPayments, readTimeAccounts } from "./ledger.ts";
import type { CreditsPayment, CreditsTransfer } from "./queries/ledger.ts";
import { Reading, type Source } from "./reading.ts";
import { valid } from "./testing/expect.ts";
import { ACCOUNT, COMMUNITY } from "./testing/samples.ts";

const [me, other] = [valid(accountId(ACCOUNT)), valid(accountId(COMMUNITY))];
const CREDITS: Address = `0x${"cd".repeat(20)}`;
const HOME = `0x${"11".repeat(20)}`;

function transfer(transaction: CreditsTransfer["transaction"], amount: bigint): CreditsTransfer {
  return { id: transaction, credits: CREDITS, from: me, to: other, amount, at: 1, transaction };
}

function payment(number: bigint, transaction: CreditsPayment["transaction"], amount: bigint): CreditsPayment {
  return {
    id: "0x09",
    number,
    from: me,
    to: other,
    amount,
    memo: "0x",
    at: 1,
    reversedAt: null,
    transaction,
  };
}

describe("a ledger of time", () => {
  it("has each direct transfer with its note once, and an agreement's without one", () => {
    const payments = [payment(1n, "0x01", 25n), payment(2n, "0x01", 25n), payment(3n, "0x02", 50n)];
    const entries = joinPayments(
      [transfer("0x01", 25n), transfer("0x01", 25n), transfer("0x01", 25n), transfer("0x03", 50n)],
      payments,
    );
    expect(entries.map((entry) => entry.payment?.number ?? null)).to.deep.equal([1n, 2n, null, null]);
  });
});

describe("a member's accounts of time", () => {
  const community = (id: string) => ({ id, name: "Home" });
  const used = (id: string, balance: string, ownLimit: string | null) => ({
    balance,
    ownLimit,
    credits: { id: CREDITS, limit: "2000", community: community(id) },
  });

  function accounts(memberships: readonly object[], creditsAccounts: readonly object[]) {
    const source: Source = { ask: async () => ({ memberships, creditsAccounts, _meta: null }) };
    return readTimeAccounts(new Reading(source, 1000), me);
  }

  it("are those of its communities, by its own limit where it has one", async () => {
    const home = { community: { ...community(HOME), timeCredits: { id: CREDITS, limit: "2000" } } };
    expect((await accounts([home], [])).map(({ balance, limit }) => [balance, limit])).to.deep.equal([
      [0n, 2000n],
    ]);
    expect(
      (await accounts([home], [used(HOME, "-150", "500")])).map(({ balance, limit }) => [balance, limit]),
    ).to.deep.equal([[-150n, 500n]]);
    expect(await accounts([{ community: { ...community(HOME), timeCredits: null } }], [])).to.deep.equal([]);
  });

  it("are also those that it left with something to settle, which moves toward zero alone", async () => {
    const left = await accounts([], [used(HOME, "75", null)]);
    expect(left.map(({ balance, limit }) => [balance, limit])).to.deep.equal([[75n, 0n]]);
    expect(await accounts([], [used(HOME, "0", null)])).to.deep.equal([]);
  });
});
