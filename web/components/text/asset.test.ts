import { expect } from "chai";
import { type Address, ethAddress, zeroAddress } from "viem";
import { assetKind } from "./asset.ts";

const CREDITS: Address = "0x00000000000000000000000000000000000000cC";
const OTHER: Address = "0x00000000000000000000000000000000000000Dd";

describe("in what an amount is counted", () => {
  it("is told by the token and by the community's time", () => {
    const kinds = ([zeroAddress, ethAddress, CREDITS, OTHER] as const).map((token) =>
      assetKind({ token, timeCredits: CREDITS }),
    );
    expect(kinds).to.deep.equal(["none", "native", "hours", "token"]);
  });

  it("is no time where the community counts none, whatever the case of letters", () => {
    expect(assetKind({ token: CREDITS, timeCredits: null })).to.equal("token");
    const lower = CREDITS.toLowerCase() as Address;
    expect(assetKind({ token: lower, timeCredits: CREDITS })).to.equal("hours");
  });
});
