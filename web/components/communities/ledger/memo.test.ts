import { expect } from "chai";
import { stringToHex } from "viem";
import { memoText } from "./memo.ts";

describe("a payment's note", () => {
  it("is read as text, and is none where it is empty, encrypted or full of signs that can't be seen", () => {
    expect(memoText(stringToHex(" Gutters, été "))).to.equal("Gutters, été");
    expect(memoText("0x")).to.equal(null);
    expect(memoText("0xff00")).to.equal(null);
    expect(memoText(stringToHex("a\u0000b"))).to.equal(null);
  });
});
