import { expect } from "chai";
import { getAddress } from "viem";
import { readProposalKey } from "./proposalKey.ts";

describe("a proposal in a page's address", () => {
  it("is its governor and its number", () => {
    const governor = getAddress(`0x${"9a".repeat(20)}`);
    expect(readProposalKey(`${governor.toLowerCase()}.12`)).to.deep.equal({ governor, number: 12n });
    for (const none of [null, "", governor, `${governor}.`, `${governor}.012`, `${governor}.1.2`, "0x1.2"]) {
      expect(readProposalKey(none), String(none)).to.equal(null);
    }
  });
});
