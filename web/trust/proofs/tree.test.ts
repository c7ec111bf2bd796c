import { expect } from "chai";
import fc from "fast-check";
import { poseidon2 } from "poseidon-lite/poseidon2";
import { leavesAt } from "./group.ts";
import { DEPTH, rootOf, siblingsOf, treeOf } from "./tree.ts";

const leaf = fc.bigInt({ min: 1n, max: 2n ** 253n });

describe("a group's tree", () => {
  it("has a path of sixteen siblings from each leaf to its root", () => {
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1, maxLength: 9 }), fc.nat(), (leaves, chance) => {
        const place = chance % leaves.length;
        const tree = treeOf(leaves);
        const siblings = siblingsOf(tree, place);
        expect(siblings).to.have.length(DEPTH);
        const root = siblings.reduce(
          (node, sibling, height) =>
            (place >> height) % 2 === 0 ? poseidon2([node, sibling]) : poseidon2([sibling, node]),
          leaves[place] ?? 0n,
        );
        expect(root).to.equal(rootOf(tree));
      }),
      { numRuns: 20 },
    );
  });

  it("is the same whether a place is empty at the end or was never given", () => {
    expect(rootOf(treeOf([5n, 0n, 0n]))).to.equal(rootOf(treeOf([5n])));
    expect(rootOf(treeOf([0n, 0n, 0n]))).to.equal(0n);
    expect(rootOf(treeOf([]))).to.equal(0n);
  });
});

describe("a group's leaves", () => {
  it("are what was there at the end of a block", () => {
    const changes = [
      { place: 0, leaf: 7n, block: 3 },
      { place: 1, leaf: 8n, block: 3 },
      { place: 0, leaf: 0n, block: 5 },
      { place: 0, leaf: 7n, block: 9 },
    ];
    expect([2, 3, 4, 5, 8, 9].map((block) => leavesAt(changes, block))).to.deep.equal([
      [],
      [7n, 8n],
      [7n, 8n],
      [0n, 8n],
      [0n, 8n],
      [7n, 8n],
    ]);
  });
});
