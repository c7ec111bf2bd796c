import { expect } from "chai";
import { shownSymbol, wholeTokens } from "./token.ts";

describe("a token's own sign", () => {
  it("is shown where it is one, and not where it would deceive", () => {
    expect(["USDC", " DAI ", "₡", "USD.e"].map(shownSymbol)).to.deep.equal(["USDC", "DAI", "₡", "USD.e"]);
    for (const none of ["", "USDC \u202egnol", "A\u200bB", "free money here", "x".repeat(13)]) {
      expect(shownSymbol(none), none).to.equal(null);
    }
  });

  it("stands beside whole tokens", () => {
    expect(wholeTokens(1_500_000n, 6)).to.equal(1.5);
  });
});
