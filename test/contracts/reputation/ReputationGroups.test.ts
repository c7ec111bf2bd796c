import { expect } from "chai";
import { TypedDataEncoder, toBeHex, ZeroAddress } from "ethers";
import { limits } from "../../../web/contracts/generated/limits.ts";
import { groupsDomain, joinTypes } from "../../../web/contracts/groups.ts";
import { prove } from "../../../web/trust/proofs/groth16.ts";
import { leavesAt } from "../../../web/trust/proofs/group.ts";
import type { Statement } from "../../../web/trust/proofs/proof.ts";
import { groupOf, scopeOf, signalOf } from "../../../web/trust/proofs/statement.ts";
import { DEPTH, rootOf, siblingsOf, treeOf } from "../../../web/trust/proofs/tree.ts";
import { foundAnother } from "../fixtures/community.ts";
import {
  artifacts,
  changesOf,
  deployGroups,
  type GroupsWorld,
  groupsWorld,
  identity,
  joinedGroup,
  onChain,
  proofIn,
  reviewed,
  signedJoin,
} from "../fixtures/groups.ts";
import { ethers, HALF_LIFE, networkHelpers } from "../fixtures/network.ts";
import { FOR_EVER } from "../fixtures/signing.ts";
import { hex } from "../fixtures/web-terms.ts";

const DAY = 86_400n;
const PRESENT = 2n ** 40n - 1n;
const FIELD = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;
const PURPOSE = hex(toBeHex(1n, 32));
const MESSAGE = hex(toBeHex(2n, 32));

/** Where the contract keeps its groups: behind EIP-712's two names and the nonces. */
const GROUPS_SLOT = 3n;

function statementOf({ contract, tier, stranger }: GroupsWorld, changes: Partial<Statement> = {}): Statement {
  const scope = { asker: hex(stranger.address), purpose: PURPOSE };
  return { contract, tier, scope, message: MESSAGE, ...changes };
}

/** The group of three, and a proof of the second of them for `stranger`. */
async function provenGroup() {
  const world = await joinedGroup();
  const proof = await proofIn(world, world.second, 1, statementOf(world));
  return { ...world, proof };
}

describe("ReputationGroups.join", () => {
  describe("when the community is none of the factory's", () => {
    it("it reverts with ReputationGroups_NotCommunity", async () => {
      const { groups, payer, tier, contract } = await networkHelpers.loadFixture(groupsWorld);
      const foreign = { ...tier, community: contract.address };
      await expect(groups.connect(payer).join(foreign, 1n))
        .to.be.revertedWithCustomError(groups, "ReputationGroups_NotCommunity")
        .withArgs(contract.address);
    });
  });

  describe("when there is no such level", () => {
    it("it reverts with ReputationGroups_LevelOutOfRange", async () => {
      const { groups, payer, tier } = await networkHelpers.loadFixture(groupsWorld);
      for (const level of [0, 5, 255])
        await expect(groups.connect(payer).join({ ...tier, level }, 1n))
          .to.be.revertedWithCustomError(groups, "ReputationGroups_LevelOutOfRange")
          .withArgs(level, limits.tiers);
    });
  });

  describe("when the caller is no member", () => {
    it("it reverts with ReputationGroups_NotMember", async () => {
      const { groups, stranger, tier } = await networkHelpers.loadFixture(groupsWorld);
      await expect(groups.connect(stranger).join(tier, 1n))
        .to.be.revertedWithCustomError(groups, "ReputationGroups_NotMember")
        .withArgs(tier.community, stranger);
    });
  });

  describe("when the caller's score is too low", () => {
    it("it reverts with ReputationGroups_ScoreTooLow", async () => {
      const { groups, payer, tier } = await networkHelpers.loadFixture(groupsWorld);
      await expect(groups.connect(payer).join({ ...tier, category: 8 }, 1n))
        .to.be.revertedWithCustomError(groups, "ReputationGroups_ScoreTooLow")
        .withArgs(0n, 4n * 10n ** 18n);
    });
  });

  describe("when the caller has too few reviews", () => {
    describe("given one where three are asked for", () => {
      it("it reverts with ReputationGroups_TooFewReviews", async () => {
        const { groups, payer, tier } = await networkHelpers.loadFixture(groupsWorld);
        await expect(groups.connect(payer).join({ ...tier, level: 3 }, 1n)).to.be.revertedWithCustomError(
          groups,
          "ReputationGroups_TooFewReviews",
        );
      });
    });

    describe("given as many that have faded", () => {
      it("it reverts with ReputationGroups_TooFewReviews", async () => {
        const world = await networkHelpers.loadFixture(groupsWorld);
        const { groups, payer, provider, tier } = world;
        for (let more = 0; more < 2; more += 1) await reviewed(world, provider, payer, 5);
        // Three, each of which weighs a little less than two thirds after that.
        await networkHelpers.time.increase((HALF_LIFE * 6n) / 10n);
        await expect(groups.connect(payer).join({ ...tier, level: 3 }, 1n)).to.be.revertedWithCustomError(
          groups,
          "ReputationGroups_TooFewReviews",
        );
        await reviewed(world, provider, payer, 5);
        await groups.connect(payer).join({ ...tier, level: 3 }, 1n);
      });
    });
  });

  describe("when the commitment is zero or beyond the field", () => {
    it("it reverts with ReputationGroups_CommitmentOutOfRange", async () => {
      const { groups, payer, tier } = await networkHelpers.loadFixture(groupsWorld);
      for (const commitment of [0n, FIELD, 2n ** 256n - 1n])
        await expect(groups.connect(payer).join(tier, commitment))
          .to.be.revertedWithCustomError(groups, "ReputationGroups_CommitmentOutOfRange")
          .withArgs(commitment);
      await groups.connect(payer).join(tier, FIELD - 1n);
    });
  });

  describe("when the caller is in the group", () => {
    it("it reverts with ReputationGroups_AlreadyIn", async () => {
      const { groups, payer, tier, group, mine } = await networkHelpers.loadFixture(joinedGroup);
      await expect(groups.connect(payer).join(tier, mine.commitment))
        .to.be.revertedWithCustomError(groups, "ReputationGroups_AlreadyIn")
        .withArgs(group, payer);
    });
  });

  describe("when the caller was in the group with another commitment", () => {
    it("it reverts with ReputationGroups_OtherCommitment", async () => {
      const { groups, payer, tier, group } = await networkHelpers.loadFixture(joinedGroup);
      await groups.connect(payer).leave(tier);
      await expect(groups.connect(payer).join(tier, identity(9).commitment))
        .to.be.revertedWithCustomError(groups, "ReputationGroups_OtherCommitment")
        .withArgs(group, payer);
    });
  });

  describe("when the group is full", () => {
    it("it reverts with ReputationGroups_Full", async () => {
      const { groups, payer, provider, tier, group } = await networkHelpers.loadFixture(groupsWorld);
      const slot = ethers.solidityPackedKeccak256(["bytes32", "uint256"], [group, GROUPS_SLOT]);
      const places = (used: bigint) =>
        networkHelpers.setStorageAt(contractOf(groups), slot, toBeHex(used << 24n, 32));
      await places(65_536n);
      expect((await groups.stateOf(group)).places).to.equal(65_536n);
      await expect(groups.connect(payer).join(tier, 1n))
        .to.be.revertedWithCustomError(groups, "ReputationGroups_Full")
        .withArgs(group);
      await places(65_535n);
      await groups.connect(provider).join(tier, 1n);
      const siblings = treeOf([...new Array<bigint>(65_535).fill(0n), 1n]);
      expect((await groups.stateOf(group)).root).to.equal(rootOf(siblings));
    });
  });

  describe("when the caller qualifies", () => {
    it("it logs the first commitment of a group with all that an index needs", async () => {
      const { groups, payer, tier, group } = await networkHelpers.loadFixture(groupsWorld);
      const { commitment } = identity(1);
      await expect(groups.connect(payer).join(tier, commitment))
        .to.emit(groups, "GroupFounded")
        .withArgs(group, tier.community, tier.category, tier.level)
        .and.to.emit(groups, "CommitmentAdded")
        .withArgs(group, payer, commitment, 0n, rootOf(treeOf([commitment])));
    });

    it("it gives the next places to the next members", async () => {
      const { groups, provider, other, group, mine, second, third } =
        await networkHelpers.loadFixture(joinedGroup);
      const events = await groups.queryFilter(groups.filters.CommitmentAdded(group));
      expect(events.slice(1).map(({ args }) => [args.member, args.commitment, args.place])).to.deep.equal([
        [provider.address, second.commitment, 1n],
        [other.address, third.commitment, 2n],
      ]);
      expect(await groups.queryFilter(groups.filters.GroupFounded())).to.have.length(1);
      const all = treeOf([mine.commitment, second.commitment, third.commitment]);
      expect(await groups.stateOf(group)).to.deep.equal([3n, 3n, rootOf(all)]);
    });

    it("it takes a commitment that another member has, so that nobody can keep others out", async () => {
      const { groups, payer, provider, tier, group } = await networkHelpers.loadFixture(groupsWorld);
      for (const member of [payer, provider]) await groups.connect(member).join(tier, 7n);
      expect(await groups.stateOf(group)).to.deep.equal([2n, 2n, rootOf(treeOf([7n, 7n]))]);
    });

    describe("given that the caller left before", () => {
      it("it gives back the place", async () => {
        const { groups, payer, tier, group, mine } = await networkHelpers.loadFixture(joinedGroup);
        const before = await groups.stateOf(group);
        await groups.connect(payer).leave(tier);
        await expect(groups.connect(payer).join(tier, mine.commitment))
          .to.emit(groups, "CommitmentAdded")
          .withArgs(group, payer, mine.commitment, 0n, before.root);
        expect(await groups.stateOf(group)).to.deep.equal(before);
      });
    });
  });
});

function contractOf({ target }: { readonly target: unknown }): string {
  return String(target);
}

describe("ReputationGroups.joinFor", () => {
  describe("when the deadline is past", () => {
    it("it reverts with ReputationGroups_SignatureExpired", async () => {
      const world = await networkHelpers.loadFixture(groupsWorld);
      const { groups, payer, tier } = world;
      const deadline = BigInt(await networkHelpers.time.latest());
      const signature = await signedJoin(world, payer, payer.address, tier, 1n, deadline);
      await networkHelpers.time.setNextBlockTimestamp(deadline + 1n);
      await expect(groups.joinFor(payer, tier, 1n, deadline, signature))
        .to.be.revertedWithCustomError(groups, "ReputationGroups_SignatureExpired")
        .withArgs(deadline, deadline + 1n);
    });
  });

  describe("when the signature is not the member's, or of something else", () => {
    it("it reverts with ReputationGroups_SignatureInvalid", async () => {
      const world = await networkHelpers.loadFixture(groupsWorld);
      const { groups, payer, provider, tier } = world;
      const good = await signedJoin(world, payer, payer.address, tier, 1n, FOR_EVER);
      const others = await signedJoin(world, provider, payer.address, tier, 1n, FOR_EVER);
      const calls = [
        () => groups.joinFor(payer, tier, 1n, FOR_EVER, others),
        () => groups.joinFor(payer, tier, 2n, FOR_EVER, good),
        () => groups.joinFor(payer, { ...tier, level: 1 }, 1n, FOR_EVER, good),
        () => groups.joinFor(payer, { ...tier, category: 8 }, 1n, FOR_EVER, good),
        () => groups.joinFor(payer, tier, 1n, FOR_EVER + 1n, good),
      ];
      for (const call of calls)
        await expect(call())
          .to.be.revertedWithCustomError(groups, "ReputationGroups_SignatureInvalid")
          .withArgs(payer);
    });
  });

  describe("when the signature was used", () => {
    it("it reverts with ReputationGroups_SignatureInvalid", async () => {
      const world = await networkHelpers.loadFixture(groupsWorld);
      const { groups, payer, tier } = world;
      const signature = await signedJoin(world, payer, payer.address, tier, 1n, FOR_EVER);
      await groups.joinFor(payer, tier, 1n, FOR_EVER, signature);
      await groups.connect(payer).leave(tier);
      await expect(groups.joinFor(payer, tier, 1n, FOR_EVER, signature))
        .to.be.revertedWithCustomError(groups, "ReputationGroups_SignatureInvalid")
        .withArgs(payer);
    });
  });

  describe("when the member signed it", () => {
    it("it adds the member, whoever sends it", async () => {
      const world = await networkHelpers.loadFixture(groupsWorld);
      const { groups, payer, stranger, tier, group } = world;
      const signature = await signedJoin(world, payer, payer.address, tier, 5n, FOR_EVER);
      await expect(groups.connect(stranger).joinFor(payer, tier, 5n, FOR_EVER, signature))
        .to.emit(groups, "CommitmentAdded")
        .withArgs(group, payer, 5n, 0n, rootOf(treeOf([5n])));
    });

    it("it believes a member made of code", async () => {
      const world = await networkHelpers.loadFixture(groupsWorld);
      const { groups, community, tier } = world;
      const party = await ethers.deployContract("SigningParty");
      await party.execute(community, community.interface.encodeFunctionData("join"));
      const account = await party.getAddress();
      const digest = await groups.joinDigest(account, tier, 5n, 0n, FOR_EVER);
      await party.sign(digest);
      // Nobody reviewed it: past the signature, its score is what is asked for.
      await expect(groups.joinFor(account, tier, 5n, FOR_EVER, "0x")).to.be.revertedWithCustomError(
        groups,
        "ReputationGroups_ScoreTooLow",
      );
    });
  });
});

describe("ReputationGroups.leave", () => {
  describe("when the caller isn't in the group", () => {
    it("it reverts with ReputationGroups_NotIn", async () => {
      const { groups, payer, tier, group } = await networkHelpers.loadFixture(groupsWorld);
      await expect(groups.connect(payer).leave(tier))
        .to.be.revertedWithCustomError(groups, "ReputationGroups_NotIn")
        .withArgs(group, payer);
    });
  });

  describe("when the caller is in the group", () => {
    it("it takes the commitment out and logs that", async () => {
      const { groups, provider, tier, group, mine, second, third } =
        await networkHelpers.loadFixture(joinedGroup);
      const left = rootOf(treeOf([mine.commitment, 0n, third.commitment]));
      await expect(groups.connect(provider).leave(tier))
        .to.emit(groups, "CommitmentRemoved")
        .withArgs(group, provider, second.commitment, 1n, left);
      expect(await groups.stateOf(group)).to.deep.equal([2n, 3n, left]);
    });

    describe("given that nobody is left", () => {
      it("it leaves a group whose root is zero", async () => {
        const { groups, payer, provider, other, tier, group } = await networkHelpers.loadFixture(joinedGroup);
        for (const member of [provider, payer, other]) await groups.connect(member).leave(tier);
        expect(await groups.stateOf(group)).to.deep.equal([0n, 3n, 0n]);
        expect(await groups.rootOf(group, 0n)).to.equal(0n);
      });
    });
  });
});

describe("ReputationGroups.remove", () => {
  describe("when the member isn't in the group", () => {
    it("it reverts with ReputationGroups_NotIn", async () => {
      const { groups, payer, tier, group } = await networkHelpers.loadFixture(groupsWorld);
      await expect(groups.remove(tier, payer))
        .to.be.revertedWithCustomError(groups, "ReputationGroups_NotIn")
        .withArgs(group, payer);
    });
  });

  describe("when the member qualifies", () => {
    it("it reverts with ReputationGroups_StillQualifies", async () => {
      const { groups, payer, tier, group } = await networkHelpers.loadFixture(joinedGroup);
      await expect(groups.remove(tier, payer))
        .to.be.revertedWithCustomError(groups, "ReputationGroups_StillQualifies")
        .withArgs(group, payer);
    });
  });

  describe("when the member left the community", () => {
    it("it takes the member out, whoever calls", async () => {
      const { groups, community, payer, stranger, tier, group, mine, second, third } =
        await networkHelpers.loadFixture(joinedGroup);
      await community.connect(payer).leave();
      const left = rootOf(treeOf([0n, second.commitment, third.commitment]));
      await expect(groups.connect(stranger).remove(tier, payer))
        .to.emit(groups, "CommitmentRemoved")
        .withArgs(group, payer, mine.commitment, 0n, left);
    });
  });

  describe("when the member's reviews have faded", () => {
    it("it takes the member out", async () => {
      const { groups, payer, tier, group } = await networkHelpers.loadFixture(joinedGroup);
      // Sixty halvings leave nothing.
      await networkHelpers.time.increase(HALF_LIFE * 60n);
      await groups.remove(tier, payer);
      expect(await groups.isIn(group, payer)).to.equal(false);
    });
  });

  describe("when the member's score has fallen", () => {
    it("it takes the member out", async () => {
      const world = await networkHelpers.loadFixture(joinedGroup);
      const { groups, payer, provider, tier, group } = world;
      await reviewed(world, provider, payer, 1);
      await groups.remove(tier, payer);
      expect(await groups.isIn(group, payer)).to.equal(false);
    });
  });
});

describe("ReputationGroups.verify", () => {
  describe("when the root was never one of the group's", () => {
    describe("given a proof of another group", () => {
      it("it reverts with ReputationGroups_RootUnknown", async () => {
        const world = await networkHelpers.loadFixture(provenGroup);
        const { groups, stranger, tier, proof } = world;
        const elsewhere = await (await foundAnother(world, "Elsewhere")).getAddress();
        const others = [
          { ...tier, community: elsewhere },
          { ...tier, category: 8 },
          { ...tier, level: 1 },
          { ...tier, level: 4 },
        ];
        for (const wrong of others)
          await expect(groups.verify(wrong, stranger, PURPOSE, MESSAGE, onChain(proof)))
            .to.be.revertedWithCustomError(groups, "ReputationGroups_RootUnknown")
            .withArgs(await groups.groupOf(wrong), proof.root);
      });
    });

    describe("given a path that is longer than the tree", () => {
      it("it reverts with ReputationGroups_RootUnknown", async () => {
        const world = await networkHelpers.loadFixture(joinedGroup);
        const { groups, payer, provider, other, stranger, tier, group } = world;
        for (const member of [payer, provider, other]) await groups.connect(member).leave(tier);
        const { scope, message } = statementOf(world);
        // Whoever it is of, the circuit's root of such a path is zero, as that of the empty group is.
        const { points, signals } = await prove(
          {
            secret: identity(9).scalar,
            merkleProofLength: DEPTH + 1,
            merkleProofIndex: 0,
            merkleProofSiblings: new Array<bigint>(DEPTH).fill(0n),
            scope: signalOf(scopeOf(world.contract, tier, scope)),
            message: signalOf(message),
          },
          await artifacts(),
        );
        expect(signals[0]).to.equal(0n);
        const forged = onChain({ root: 0n, nullifier: signals[1], points });
        await expect(groups.verify(tier, stranger, PURPOSE, MESSAGE, forged))
          .to.be.revertedWithCustomError(groups, "ReputationGroups_RootUnknown")
          .withArgs(group, 0n);
      });
    });

    describe("given a commitment that is the root of another tree", () => {
      it("it reverts with ReputationGroups_RootUnknown", async () => {
        const world = await networkHelpers.loadFixture(groupsWorld);
        const { groups, payer, stranger, tier, group } = world;
        const [one, two] = [identity(8), identity(9)];
        // Two identities behind one commitment would prove twice for one purpose.
        const above = treeOf([one.commitment, two.commitment])[1]?.[0] ?? 0n;
        await groups.connect(payer).join(tier, above);
        const tree = treeOf(leavesAt(await changesOf(world), await ethers.provider.getBlockNumber()));
        const path = [two.commitment, ...siblingsOf(tree, 0)];
        const { scope, message } = statementOf(world);
        const { points, signals } = await prove(
          {
            secret: one.scalar,
            merkleProofLength: DEPTH,
            merkleProofIndex: 0,
            merkleProofSiblings: path.slice(0, DEPTH),
            scope: signalOf(scopeOf(world.contract, tier, scope)),
            message: signalOf(message),
          },
          await artifacts(),
        );
        const [root, nullifier] = signals;
        await expect(groups.verify(tier, stranger, PURPOSE, MESSAGE, onChain({ root, nullifier, points })))
          .to.be.revertedWithCustomError(groups, "ReputationGroups_RootUnknown")
          .withArgs(group, root);
      });
    });
  });

  describe("when the root was superseded too long ago", () => {
    it("it reverts with ReputationGroups_RootStale", async () => {
      const { groups, payer, stranger, tier, group, proof } = await networkHelpers.loadFixture(provenGroup);
      await groups.connect(payer).leave(tier);
      const superseded = BigInt(await networkHelpers.time.latest());
      await networkHelpers.time.increaseTo(superseded + DAY + 1n);
      await expect(groups.verify(tier, stranger, PURPOSE, MESSAGE, onChain(proof)))
        .to.be.revertedWithCustomError(groups, "ReputationGroups_RootStale")
        .withArgs(group, proof.root, superseded);
    });
  });

  describe("when the proof is of something else", () => {
    it("it reverts with ReputationGroups_ProofInvalid", async () => {
      const { groups, payer, stranger, tier, group, proof } = await networkHelpers.loadFixture(provenGroup);
      const good = onChain(proof);
      const [first, ...rest] = good.points;
      const calls = [
        () => groups.verify(tier, payer, PURPOSE, MESSAGE, good),
        () => groups.verify(tier, stranger, MESSAGE, MESSAGE, good),
        () => groups.verify(tier, stranger, PURPOSE, PURPOSE, good),
        () => groups.verify(tier, stranger, PURPOSE, MESSAGE, { ...good, nullifier: good.nullifier + 1n }),
        // What is equal modulo the field's order would be a second nullifier.
        () => groups.verify(tier, stranger, PURPOSE, MESSAGE, { ...good, nullifier: good.nullifier + FIELD }),
        () => groups.verify(tier, stranger, PURPOSE, MESSAGE, { ...good, points: [first + 1n, ...rest] }),
      ];
      for (const call of calls)
        await expect(call())
          .to.be.revertedWithCustomError(groups, "ReputationGroups_ProofInvalid")
          .withArgs(group);
    });
  });

  describe("when the proof is right", () => {
    it("it passes, and costs no more than a call of another contract may", async () => {
      const { groups, stranger, tier, proof } = await networkHelpers.loadFixture(provenGroup);
      await groups.verify(tier, stranger, PURPOSE, MESSAGE, onChain(proof));
      const gas = await groups.verify.estimateGas(tier, stranger, PURPOSE, MESSAGE, onChain(proof));
      expect(gas).to.be.at.most(350_000n);
    });

    describe("given a root that was superseded a while ago", () => {
      it("it passes to the last second", async () => {
        const { groups, payer, stranger, tier, group, proof } = await networkHelpers.loadFixture(provenGroup);
        await groups.connect(payer).leave(tier);
        const superseded = await groups.rootOf(group, proof.root);
        await networkHelpers.time.increaseTo(superseded + DAY);
        await groups.verify(tier, stranger, PURPOSE, MESSAGE, onChain(proof));
      });
    });

    describe("given a root that came back", () => {
      it("it passes", async () => {
        const { groups, payer, stranger, tier, proof, mine } = await networkHelpers.loadFixture(provenGroup);
        await groups.connect(payer).leave(tier);
        await networkHelpers.time.increase(2n * DAY);
        await groups.connect(payer).join(tier, mine.commitment);
        await networkHelpers.time.increase(2n * DAY);
        await groups.verify(tier, stranger, PURPOSE, MESSAGE, onChain(proof));
      });
    });
  });
});

describe("ReputationGroups.prove", () => {
  describe("when the nullifier was recorded", () => {
    it("it reverts with ReputationGroups_NullifierSpent", async () => {
      const world = await networkHelpers.loadFixture(provenGroup);
      const { groups, stranger, tier, proof } = world;
      await groups.connect(stranger).prove(tier, PURPOSE, MESSAGE, onChain(proof));
      // Another proof of the same member for the same purpose, with another message and all other points.
      const again = await proofIn(world, world.second, 1, statementOf(world, { message: PURPOSE }));
      for (const [message, each] of [
        [MESSAGE, proof],
        [PURPOSE, again],
      ] as const)
        await expect(groups.connect(stranger).prove(tier, PURPOSE, message, onChain(each)))
          .to.be.revertedWithCustomError(groups, "ReputationGroups_NullifierSpent")
          .withArgs(proof.nullifier);
    });
  });

  describe("when the proof is for another asker", () => {
    it("it reverts with ReputationGroups_ProofInvalid", async () => {
      const { groups, payer, tier, group, proof } = await networkHelpers.loadFixture(provenGroup);
      await expect(groups.connect(payer).prove(tier, PURPOSE, MESSAGE, onChain(proof)))
        .to.be.revertedWithCustomError(groups, "ReputationGroups_ProofInvalid")
        .withArgs(group);
    });
  });

  describe("when the proof is right", () => {
    it("it records the nullifier and logs what was proven", async () => {
      const { groups, stranger, tier, group, proof } = await networkHelpers.loadFixture(provenGroup);
      await expect(groups.connect(stranger).prove(tier, PURPOSE, MESSAGE, onChain(proof)))
        .to.emit(groups, "Proven")
        .withArgs(group, stranger, PURPOSE, proof.nullifier, MESSAGE, proof.root);
    });

    it("it takes another proof of the same member for another purpose", async () => {
      const world = await networkHelpers.loadFixture(provenGroup);
      const { groups, stranger, tier, proof } = world;
      const scope = { asker: hex(stranger.address), purpose: MESSAGE };
      const next = await proofIn(world, world.second, 1, statementOf(world, { scope }));
      await groups.connect(stranger).prove(tier, PURPOSE, MESSAGE, onChain(proof));
      await groups.connect(stranger).prove(tier, MESSAGE, MESSAGE, onChain(next));
      expect(next.nullifier).to.not.equal(proof.nullifier);
    });
  });
});

describe("ReputationGroups.isSpent", () => {
  it("it is true of recorded nullifiers alone", async () => {
    const { groups, stranger, tier, proof } = await networkHelpers.loadFixture(provenGroup);
    expect(await groups.isSpent(proof.nullifier)).to.equal(false);
    await groups.connect(stranger).prove(tier, PURPOSE, MESSAGE, onChain(proof));
    expect(await groups.isSpent(proof.nullifier)).to.equal(true);
    expect(await groups.isSpent(proof.nullifier + 1n)).to.equal(false);
  });
});

describe("ReputationGroups.scopeOf", () => {
  it("it is what the web computes, and different for each group, asker and purpose", async () => {
    const world = await networkHelpers.loadFixture(groupsWorld);
    const { groups, contract, tier, payer } = world;
    const { scope } = statementOf(world);
    const cases = [
      [groups, contract, tier, scope],
      [groups, contract, { ...tier, level: 1 }, scope],
      [groups, contract, tier, { ...scope, asker: hex(payer.address) }],
      [groups, contract, tier, { ...scope, purpose: MESSAGE }],
    ] as const;
    const another = (await deployGroups(world)).groups;
    const elsewhere = { ...contract, address: hex(await another.getAddress()) };
    const scopes = new Set<bigint>();
    for (const [of, where, which, who] of [...cases, [another, elsewhere, tier, scope] as const]) {
      const computed = BigInt(scopeOf(where, which, who));
      expect(await of.scopeOf(groupOf(which), who.asker, who.purpose)).to.equal(computed);
      scopes.add(computed);
    }
    expect(scopes.size).to.equal(5);
  });
});

describe("ReputationGroups.groupOf", () => {
  it("it is what the web computes", async () => {
    const { groups, tier } = await networkHelpers.loadFixture(groupsWorld);
    expect(await groups.groupOf(tier)).to.equal(groupOf(tier));
  });
});

describe("ReputationGroups.thresholdsOf", () => {
  it("it is what the bounds say", async () => {
    const { groups } = await networkHelpers.loadFixture(groupsWorld);
    const tenth = 10n ** 17n;
    const bounds = [
      [limits.tier1ScoreTenths * tenth, limits.tier1Reviews],
      [limits.tier2ScoreTenths * tenth, limits.tier2Reviews],
      [limits.tier3ScoreTenths * tenth, limits.tier3Reviews],
      [limits.tier4ScoreTenths * tenth, limits.tier4Reviews],
    ];
    expect(BigInt(bounds.length)).to.equal(limits.tiers);
    for (const [i, bound] of bounds.entries()) expect(await groups.thresholdsOf(i + 1)).to.deep.equal(bound);
  });

  describe("when there is no such level", () => {
    it("it reverts with ReputationGroups_LevelOutOfRange", async () => {
      const { groups } = await networkHelpers.loadFixture(groupsWorld);
      await expect(groups.thresholdsOf(5))
        .to.be.revertedWithCustomError(groups, "ReputationGroups_LevelOutOfRange")
        .withArgs(5n, 4n);
    });
  });
});

describe("ReputationGroups.isQualified", () => {
  it("it is true of members with the standing alone", async () => {
    const { groups, tier, payer, stranger, deployer } = await networkHelpers.loadFixture(groupsWorld);
    expect(await groups.isQualified(tier, payer)).to.equal(true);
    // A review and no membership; a membership and no review; too few reviews.
    expect(await groups.isQualified(tier, stranger)).to.equal(false);
    expect(await groups.isQualified(tier, deployer)).to.equal(false);
    expect(await groups.isQualified({ ...tier, level: 3 }, payer)).to.equal(false);
  });
});

describe("ReputationGroups.isIn", () => {
  it("it is true of who is in the group, and of nobody else", async () => {
    const { groups, tier, group, payer, provider, stranger } = await networkHelpers.loadFixture(joinedGroup);
    await groups.connect(provider).leave(tier);
    expect(await groups.isIn(group, payer)).to.equal(true);
    expect(await groups.isIn(group, provider)).to.equal(false);
    expect(await groups.isIn(group, stranger)).to.equal(false);
    expect(await groups.isIn(await groups.groupOf({ ...tier, level: 1 }), payer)).to.equal(false);
  });
});

describe("ReputationGroups.stateOf", () => {
  it("it counts members and places, and tells the root", async () => {
    const { groups, tier, group, payer } = await networkHelpers.loadFixture(joinedGroup);
    expect((await groups.stateOf(group)).slice(0, 2)).to.deep.equal([3n, 3n]);
    await groups.connect(payer).leave(tier);
    expect((await groups.stateOf(group)).slice(0, 2)).to.deep.equal([2n, 3n]);
    expect(await groups.stateOf(await groups.groupOf({ ...tier, level: 1 }))).to.deep.equal([0n, 0n, 0n]);
  });
});

describe("ReputationGroups.rootOf", () => {
  it("it tells present, superseded and unknown roots apart", async () => {
    const { groups, tier, group, payer } = await networkHelpers.loadFixture(joinedGroup);
    const { root: before } = await groups.stateOf(group);
    expect(await groups.rootOf(group, before)).to.equal(PRESENT);
    await groups.connect(payer).leave(tier);
    expect(await groups.rootOf(group, before)).to.equal(BigInt(await networkHelpers.time.latest()));
    expect(await groups.rootOf(group, (await groups.stateOf(group)).root)).to.equal(PRESENT);
    expect(await groups.rootOf(group, 1n)).to.equal(0n);
    expect(await groups.rootOf(await groups.groupOf({ ...tier, level: 1 }), before)).to.equal(0n);
  });
});

describe("ReputationGroups.joinDigest", () => {
  it("it is what a wallet signs", async () => {
    const { groups, contract, tier, payer } = await networkHelpers.loadFixture(groupsWorld);
    const types = { Join: joinTypes.Join.map((field) => ({ ...field })) };
    const signed = TypedDataEncoder.hash(groupsDomain(contract), types, {
      member: payer.address,
      ...tier,
      commitment: 5n,
      nonce: 6n,
      deadline: FOR_EVER,
    });
    expect(await groups.joinDigest(payer, tier, 5n, 6n, FOR_EVER)).to.equal(signed);
    expect(await groups.joinDigest(ZeroAddress, tier, 5n, 6n, FOR_EVER)).to.not.equal(signed);
  });
});
