import { expect } from "chai";
import type { OwnMove, OwnTransfer } from "../../index/holdings.ts";
import { accountId, agreementId } from "../../index/ids.ts";
import { valid } from "../../index/testing/expect.ts";
import { ACCOUNT, AGREEMENT, COMMUNITY } from "../../index/testing/samples.ts";
import { movementsOf } from "./movements.ts";

const ESCROW = `0x${"e5".repeat(20)}` as const;
const HOURS = `0x${"cd".repeat(20)}` as const;
const id = (address: string) => valid(accountId(address));
const [me, other, escrow] = [id(ACCOUNT), id(COMMUNITY), id(ESCROW)];

function move(side: OwnMove["side"], at: number): OwnMove {
  const agreement = { id: valid(agreementId(AGREEMENT)), token: HOURS, listing: { title: "Bicycles" } };
  return { id: "0x01", action: "Release", toProvider: 70n, toPayer: 30n, at, side, agreement };
}

function transfer(side: OwnTransfer["side"], at: number, from = me, to = other): OwnTransfer {
  return {
    id: "0x02",
    credits: HOURS,
    from,
    to,
    amount: 25n,
    at,
    transaction: "0x03",
    side,
  };
}

describe("what moved", () => {
  it("is told from the newest on, each as it came to me or went from me", () => {
    const all = movementsOf(
      [move("payer", 1), move("provider", 4)],
      [transfer("from", 2), transfer("to", 3, other, me)],
      ESCROW,
    );
    expect(all.map(({ kind, amount }) => [kind, amount])).to.deep.equal([
      ["earned", 70n],
      ["received", 25n],
      ["given", -25n],
      ["returned", 30n],
    ]);
  });

  it("tells what an agreement moved once", () => {
    expect(
      movementsOf([], [transfer("from", 1, me, escrow), transfer("to", 1, escrow, me)], ESCROW),
    ).to.deep.equal([]);
  });
});
