import { expect } from "chai";
import { accountId, agreementId, listingId } from "./ids.ts";

describe("ids of the index", () => {
  it("are in lower case, as the index spells them", () => {
    expect(accountId(`0x${"Ab".repeat(20)}`)).to.equal(`0x${"ab".repeat(20)}`);
    expect(agreementId(`0x${"AB".repeat(32)}`)).to.equal(`0x${"ab".repeat(32)}`);
  });

  it("are null for what is none", () => {
    for (const text of ["", "0x", `0x${"g".repeat(40)}`, `0x${"a".repeat(41)}`, " 0x"])
      expect(accountId(text)).to.equal(null);
    for (const text of ["", "-1", "01", "1e3", "0x1", "1".repeat(79)]) expect(listingId(text)).to.equal(null);
  });
});
