import { expect } from "chai";
import fc from "fast-check";
import type { Address } from "viem";
import { sporePrintOf } from "./spore.ts";

const address = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((bytes): Address => `0x${Buffer.from(bytes).toString("hex")}`);

describe("a community's spore print", () => {
  it("is the same every time and stays within its paper", () => {
    fc.assert(
      fc.property(address, (of) => {
        const print = sporePrintOf(of);
        expect(sporePrintOf(of)).to.deep.equal(print);
        for (const { from, until, width } of print.gills) {
          expect(from).to.be.below(until);
          expect(until).to.be.at.most(32);
          expect(width).to.be.above(0);
        }
      }),
    );
  });

  it("differs between two communities", () => {
    expect(sporePrintOf("0x5FbDB2315678afecb367f032d93F642f64180aa3")).not.to.deep.equal(
      sporePrintOf("0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512"),
    );
  });
});
