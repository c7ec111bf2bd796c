import { expect } from "chai";
import { Branch } from "./branch.ts";
import { type Block, block, chainOf } from "./testing/fake-index.ts";

const old = [1, 2, 3, 4].map((number) => block(number, []));
const other = [block(1, []), ...[2, 3, 4, 5].map((number) => block(number, [], 1))];

const shown = ({ number, hash }: Block) => ({ number: BigInt(number), hash });

/** What is told of blocks that the index shows one after the other. */
async function told(branch: Branch, blocks: readonly (Block | undefined)[]): Promise<boolean[]> {
  const seen: boolean[] = [];
  for (const each of blocks) if (each !== undefined) seen.push(await branch.isLeft(shown(each)));
  return seen;
}

describe("the branch that the index shows", () => {
  it("is the same while the chain grows", async () => {
    expect(await told(new Branch(chainOf(() => old)), old)).to.deep.equal([false, false, false, false]);
  });

  it("is left when the index goes back, until it has read the whole of the other", async () => {
    const branch = new Branch(chainOf(() => other));
    const seen = await told(branch, [old[3], other[0], other[1], other[1], other[3], other[4], other[4]]);
    expect(seen).to.deep.equal([false, true, true, false, true, true, false]);
  });

  it("is left when the index is on the other at once, longer already", async () => {
    const branch = new Branch(chainOf(() => other));
    expect(await told(branch, [old[3], other[4]])).to.deep.equal([false, true]);
  });

  it("is left when another block of the same height is shown, chain or not", async () => {
    expect(await told(new Branch(undefined), [old[3], other[3]])).to.deep.equal([false, true]);
  });

  it("is left twice when the chain comes back to it", async () => {
    let now: readonly Block[] = other;
    const branch = new Branch(chainOf(() => now));
    expect(await told(branch, [old[2], other[4]])).to.deep.equal([false, true]);
    now = [...old, block(5, []), block(6, [])];
    expect(await told(branch, [now[4], now[5]])).to.deep.equal([true, true]);
  });

  it("vouches for what was read of it, and for nothing that may be of another", async () => {
    const branch = new Branch(chainOf(() => other));
    await told(branch, [old[3]]);
    expect(branch.isSince(4n)).to.equal(true);
    await told(branch, [other[1]]);
    expect([2n, 4n, 6n].map((read) => branch.isSince(read))).to.deep.equal([false, false, false]);
    await told(branch, [other[4]]);
    expect([4n, 5n, 6n].map((read) => branch.isSince(read))).to.deep.equal([false, false, true]);
  });

  it("is taken to be the same while nobody can tell", async () => {
    const away = { ...chainOf(() => other), blockHash: () => Promise.reject(new Error("away")) };
    expect(await told(new Branch(away), [old[3], other[4]])).to.deep.equal([false, false]);
  });
});
