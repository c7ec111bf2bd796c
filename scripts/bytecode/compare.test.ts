import { expect } from "chai";
import fc from "fast-check";
import { buildOfPackage, cloneOf } from "./build.ts";
import { type Build, compare, sentenceOf } from "./compare.ts";

const ZERO = "00".repeat(32);
const WORD = `0x${"ab".repeat(32)}`;
/** Four bytes, an immutable, four bytes, a library's address, one byte. */
const build: Build = {
  code: `0x60806040${ZERO}5b5b5b5b${"00".repeat(20)}fe`,
  holes: [
    { name: "OWNER", start: 4, length: 32 },
    { name: "Library", start: 40, length: 20 },
  ],
};
const LIBRARY = `0x${"cd".repeat(20)}`;
const expected = { OWNER: WORD, Library: LIBRARY };
const deployed = `0x60806040${WORD.slice(2)}5b5b5b5b${LIBRARY.slice(2)}fe`;

/** The code with another byte at a place. */
function withByte(code: string, at: number, byte: number): string {
  const bytes = Buffer.from(code.slice(2), "hex");
  bytes[at] = byte;
  return `0x${bytes.toString("hex")}`;
}

describe("Deployed code beside the build", () => {
  it("is the same where immutables and libraries hold what they should", () => {
    expect(compare(deployed, build, expected)).to.deep.equal([]);
  });

  it("differs by any one byte, wherever it is", () => {
    const length = (deployed.length - 2) / 2;
    fc.assert(
      fc.property(fc.nat(length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const byte = Buffer.from(deployed.slice(2), "hex")[at] ?? 0;
        const [difference, ...more] = compare(withByte(deployed, at, byte ^ mask), build, expected);
        expect(more).to.deep.equal([]);
        const hole = build.holes.find(({ start, length }) => at >= start && at < start + length);
        expect(difference).to.include(
          hole === undefined ? { kind: "byte", at } : { kind: "hole", name: hole.name },
        );
      }),
    );
  });

  it("says what differs", () => {
    const [byte] = compare(withByte(deployed, 1, 0x81), build, expected);
    const [hole] = compare(deployed, build, { ...expected, OWNER: `0x${ZERO}` });
    const [length] = compare(`${deployed}00`, build, expected);
    const [none] = compare("0x", build, expected);
    expect([byte, hole, length, none].map((each) => each && sentenceOf(each))).to.deep.equal([
      "byte 1 is 0x81, where the build has 0x80",
      `OWNER (byte 4) is ${WORD}, and should be 0x${ZERO}`,
      "62 bytes, where the build has 61",
      "there is no code, where the build has 61 bytes",
    ]);
  });

  it("takes no immutable that nobody told it what to expect of", () => {
    const [difference] = compare(deployed, build, { OWNER: WORD });
    expect(difference).to.include({ kind: "hole", name: "Library" });
  });

  it("finds a package's immutables in its code, and takes one of the values that they may have", () => {
    const code = `0x6001${`7f${ZERO}`}5b${`7f${ZERO}`}`;
    const made = `0x6001${`7f${WORD.slice(2)}`}5b${`7f${WORD.slice(2)}`}`;
    const packaged = buildOfPackage(code);
    expect(packaged.holes.map(({ start }) => start)).to.deep.equal([3, 37]);
    expect(compare(made, packaged, { anyOf: new Set([WORD]) })).to.deep.equal([]);
    expect(compare(made, packaged, { anyOf: new Set([`0x${ZERO}`]) })).to.have.length(2);
  });

  it("knows a clone by its implementation", () => {
    const [one, other] = [`0x${"11".repeat(20)}`, `0x${"22".repeat(20)}`];
    expect(compare(cloneOf(one).code, cloneOf(one), {})).to.deep.equal([]);
    expect(compare(cloneOf(other).code, cloneOf(one), {})).to.have.length(20);
  });
});
