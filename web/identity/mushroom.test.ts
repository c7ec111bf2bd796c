import { expect } from "chai";
import { toHex } from "viem";
import { mushroomOf } from "./mushroom.ts";
import { pseudonymOf } from "./pseudonym.ts";

const addresses = Array.from({ length: 200 }, (_, index) =>
  toHex(((BigInt(index) + 1n) * 0x9e3779b97f4a7c15f39cc0605cedc8341082276bn) % (1n << 160n), { size: 20 }),
);

describe("how a member is shown", () => {
  it("is the same every time, and whatever the address's case", () => {
    const [address = "0x"] = addresses;
    const upper: `0x${string}` = `0x${address.slice(2).toUpperCase()}`;
    expect(mushroomOf(upper)).to.deep.equal(mushroomOf(address));
    expect(pseudonymOf(upper)).to.equal(pseudonymOf(address));
  });

  it("is whole for an id that is shorter than an address", () => {
    expect(JSON.stringify(mushroomOf("00112233445566778899aabbccddeeff"))).to.not.contain("null");
  });

  it("differs between members", () => {
    expect(new Set(addresses.map((address) => JSON.stringify(mushroomOf(address)))).size).to.equal(
      addresses.length,
    );
  });

  it("is two words", () => {
    for (const address of addresses) expect(pseudonymOf(address)).to.match(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
  });

  it("keeps every spot on the cap", () => {
    for (const { spots, capWidth, capHeight } of addresses.map(mushroomOf)) {
      for (const { x, y } of spots) {
        expect(x).to.be.within(16 - capWidth, 16 + capWidth);
        expect(y).to.be.within(18 - capHeight, 18);
      }
    }
  });
});
