import { expect } from "chai";
import type { Hex } from "viem";
import { permitOf } from "./permit.ts";

const R: Hex = `0x${"12".repeat(32)}`;
const S: Hex = `0x${"34".repeat(32)}`;
const signature = (parity: string): Hex => `${R}${S.slice(2)}${parity}`;

describe("a permit", () => {
  it("is the signature's parts, whichever way its wallet counts parity", () => {
    const permit = { deadline: 9n, v: 28, r: R, s: S };
    expect(permitOf(signature("1c"), 9n)).to.deep.equal(permit);
    expect(permitOf(signature("01"), 9n)).to.deep.equal(permit);
    expect(permitOf(signature("00"), 9n).v).to.equal(27);
  });
});
