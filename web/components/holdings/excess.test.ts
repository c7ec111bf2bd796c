import { expect } from "chai";
import type { Address } from "viem";
import type { TimeAccount } from "../../index/ledger.ts";
import { excessOf } from "./excess.ts";

const CREDITS: Address = `0x${"cd".repeat(20)}`;

function account(balance: bigint, limit: bigint): TimeAccount {
  return { community: { id: `0x${"c0".repeat(20)}`, name: "Home" }, credits: CREDITS, balance, limit };
}

describe("time that waits", () => {
  it("fits up to the ceiling, and else tells how much is to be given first", () => {
    expect(excessOf([account(100n, 200n)], CREDITS, 100n)).to.equal(null);
    expect(excessOf([account(150n, 200n)], CREDITS, 100n)?.hours).to.equal(50n);
  });

  it("always fits where it only brings a debt closer to zero", () => {
    expect(excessOf([account(-100n, 0n)], CREDITS, 100n)).to.equal(null);
    expect(excessOf([account(-100n, 0n)], CREDITS, 150n)?.hours).to.equal(50n);
  });

  it("is not told of other tokens", () => {
    expect(excessOf([account(200n, 200n)], `0x${"ee".repeat(20)}`, 100n)).to.equal(null);
  });
});
