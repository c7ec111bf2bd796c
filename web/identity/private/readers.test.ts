import { expect } from "chai";
import type { Address, Hex } from "viem";
import { type Book, granted } from "./book.ts";
import { readersOf } from "./readers.ts";

const address = (digit: string): Address => `0x${digit.repeat(40)}`;
const key = (digit: string): Hex => `0x${digit.repeat(64)}`;
const [LENA, AMAL, BO, BANK] = [address("1"), address("2"), address("3"), address("4")];
const NOW = new Date("2026-11-27T12:00:00Z");

const book = (...grants: readonly ["member" | "community", Address][]): Book =>
  grants.reduce((all: Book, [to, whom]) => granted(all, to, whom, NOW), []);

describe("who can open what is sealed now", () => {
  const keys = new Map([
    [LENA, key("1")],
    [AMAL, key("2")],
  ]);
  const directory = {
    keyOf: async (member: Address) => keys.get(member) ?? null,
    membersOf: async () => [AMAL, BO],
  };

  it("is nobody else without a grant", async () => {
    expect(await readersOf([], directory)).to.deep.equal({ keys: [], keyless: [] });
  });

  it("are the named, and a community's members of this moment, each once", async () => {
    const readers = await readersOf(book(["member", LENA], ["member", AMAL], ["community", BANK]), directory);
    expect(readers.keys)
      .to.have.members([key("1"), key("2")])
      .and.have.length(2);
    expect(readers.keyless).to.deep.equal([]);
  });

  it("tells of the named who have no key yet, not of a community's", async () => {
    expect((await readersOf(book(["member", BO]), directory)).keyless).to.deep.equal([BO]);
    expect((await readersOf(book(["community", BANK]), directory)).keyless).to.deep.equal([]);
  });
});
