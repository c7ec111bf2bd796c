import { expect } from "chai";
import { encodeBytes32String } from "ethers";
import { decodeAbiParameters, parseAbiParameters } from "viem";
import { limits } from "../../contracts/generated/limits.ts";
import { CHECKED, encodeVerification, encodeVouch, METHODS, STRENGTHS, strengthOf } from "./attestation.ts";

describe("a vouch", () => {
  it("has a word for every weight, and the same that it was given with", () => {
    expect([1, 59, 60, 89, 90, 100].map(strengthOf)).to.deep.equal([
      "somewhat",
      "somewhat",
      "well",
      "well",
      "fully",
      "fully",
    ]);
    for (const { name, weight } of STRENGTHS) expect(strengthOf(weight)).to.equal(name);
  });

  it("carries a weight that the contract takes", () => {
    for (const { name, weight } of STRENGTHS) {
      const [carried] = decodeAbiParameters(parseAbiParameters("uint8"), encodeVouch(name));
      expect(carried).to.equal(weight);
      expect(BigInt(carried) <= limits.vouchWeight).to.equal(true);
    }
  });
});

describe("a verification", () => {
  it("carries its community and two slugs that the index reads", () => {
    const community = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    for (const kind of CHECKED) {
      for (const method of METHODS) {
        expect(kind + method).to.match(/^[a-z0-9-]+$/);
        const data = encodeVerification(community, kind, method);
        expect(decodeAbiParameters(parseAbiParameters("address, bytes32, bytes32"), data)).to.deep.equal([
          community,
          encodeBytes32String(kind),
          encodeBytes32String(method),
        ]);
      }
    }
  });
});
