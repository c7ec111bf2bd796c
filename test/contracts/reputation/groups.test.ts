import { expect } from "chai";
import { toBeHex } from "ethers";
import { leavesAt } from "../../../web/trust/proofs/group.ts";
import { checkProof } from "../../../web/trust/proofs/proof.ts";
import { rootOf, treeOf } from "../../../web/trust/proofs/tree.ts";
import { changesOf, identity, joinedGroup, onChain, proofIn } from "../fixtures/groups.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";
import { hex } from "../fixtures/web-terms.ts";

const word = (value: bigint) => hex(toBeHex(value, 32));

describe("A group", () => {
  it("can be recomputed at each of its blocks from its events alone", async () => {
    const world = await networkHelpers.loadFixture(joinedGroup);
    const { groups, group, tier, payer, provider, other, mine, third } = world;
    const roots = new Map<number, bigint>();
    const note = async () =>
      roots.set(await ethers.provider.getBlockNumber(), (await groups.stateOf(group)).root);
    await note();
    for (const step of [
      () => groups.connect(provider).leave(tier),
      () => groups.connect(payer).leave(tier),
      () => groups.connect(other).leave(tier),
      () => groups.connect(other).join(tier, third.commitment),
      () => groups.connect(payer).join(tier, mine.commitment),
    ]) {
      await step();
      await note();
    }
    const changes = await changesOf(world);
    expect(changes).to.have.length(8);
    const recomputed = [...roots.keys()].map((block) => rootOf(treeOf(leavesAt(changes, block))));
    expect(recomputed).to.deep.equal([...roots.values()]);
    expect(new Set(recomputed).size).to.equal(4);
  });
});

describe("Two proofs of one member for different purposes", () => {
  it("can't be told from proofs of two members by what is public", async () => {
    const world = await networkHelpers.loadFixture(joinedGroup);
    const { contract, tier, second, third, stranger, other } = world;
    const statement = (purpose: bigint, asker: string) => ({
      contract,
      tier,
      scope: { asker: hex(asker), purpose: word(purpose) },
      message: word(0n),
    });
    const first = await proofIn(world, second, 1, statement(1n, stranger.address));
    const same = await proofIn(world, second, 1, statement(2n, stranger.address));
    const elsewhere = await proofIn(world, second, 1, statement(1n, other.address));
    const foreign = await proofIn(world, third, 2, statement(2n, stranger.address));
    // All four are alike in the root, which is the group's and no member's, and in nothing else.
    for (const proof of [same, elsewhere, foreign]) expect(proof.root).to.equal(first.root);
    const distinct = [first, same, elsewhere, foreign].flatMap(({ nullifier, points }) => [
      nullifier,
      ...points,
    ]);
    expect(new Set(distinct).size).to.equal(4 * 9);
    // What the member published stands in none of them.
    expect(distinct).to.not.include(second.commitment);
  });

  it("are alike in the nullifier for the same purpose alone, and differ in all points each time", async () => {
    const world = await networkHelpers.loadFixture(joinedGroup);
    const { contract, tier, second, stranger } = world;
    const scope = { asker: hex(stranger.address), purpose: word(1n) };
    const one = await proofIn(world, second, 1, { contract, tier, scope, message: word(0n) });
    const two = await proofIn(world, second, 1, { contract, tier, scope, message: word(0n) });
    expect(two.nullifier).to.equal(one.nullifier);
    expect(new Set([...one.points, ...two.points]).size).to.equal(16);
  });
});

describe("A proof in the browser", () => {
  it("is refused for each thing that was changed, as it is on the chain", async () => {
    const world = await networkHelpers.loadFixture(joinedGroup);
    const { contract, tier, group, groups, second, stranger } = world;
    const scope = { asker: hex(stranger.address), purpose: word(1n) };
    const statement = { contract, tier, scope, message: word(2n) };
    const proof = await proofIn(world, second, 1, statement);
    expect(await checkProof(statement, proof)).to.equal(true);
    await groups.verify(tier, stranger, word(1n), word(2n), onChain(proof));
    const [first = 0n, ...rest] = proof.points;
    for (const [wrong, given] of [
      [{ ...statement, message: word(3n) }, proof],
      [{ ...statement, scope: { ...scope, purpose: word(2n) } }, proof],
      [{ ...statement, scope: { ...scope, asker: contract.address } }, proof],
      [{ ...statement, tier: { ...tier, level: 1 } }, proof],
      [{ ...statement, tier: { ...tier, community: contract.address } }, proof],
      [{ ...statement, contract: { ...contract, chainId: 1 } }, proof],
      [statement, { ...proof, root: proof.root + 1n }],
      [statement, { ...proof, nullifier: proof.nullifier + 1n }],
      [statement, { ...proof, points: [first + 1n, ...rest] }],
    ] as const)
      expect(await checkProof(wrong, given)).to.equal(false);
    expect(group).to.not.equal(word(0n));
  });

  it("can't be made by whoever isn't in the group", async () => {
    const world = await networkHelpers.loadFixture(joinedGroup);
    const { contract, tier, stranger } = world;
    const scope = { asker: hex(stranger.address), purpose: word(1n) };
    const statement = { contract, tier, scope, message: word(2n) };
    const failure = await proofIn(world, identity(9), 1, statement).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(Error);
  });
});
