import { ZeroHash } from "ethers";
import {
  groupsWorld,
  identity,
  joinedGroup,
  onChain,
  proofIn,
} from "../../../test/contracts/fixtures/groups.ts";
import { networkHelpers } from "../../../test/contracts/fixtures/network.ts";
import { hex } from "../../../test/contracts/fixtures/web-terms.ts";
import type { Scenario } from "../scenario.ts";

/** What a contract that asks for a proof pays in all, at most. */
const PROOF_LIMIT = 350_000n;

async function proven() {
  const world = await joinedGroup();
  const scope = { asker: hex(world.stranger.address), purpose: hex(ZeroHash) };
  const { contract, tier } = world;
  const proof = await proofIn(world, world.second, 1, { contract, tier, scope, message: hex(ZeroHash) });
  return { ...world, proof: onChain(proof) };
}

export const groups: readonly Scenario[] = [
  {
    name: "join a group for proofs, as the first of it",
    async run() {
      const { groups, payer, tier } = await networkHelpers.loadFixture(groupsWorld);
      return [await groups.connect(payer).join(tier, identity(1).commitment)];
    },
  },
  {
    name: "join a group for proofs, as one of many",
    async run() {
      const { groups, payer, provider, other, tier } = await networkHelpers.loadFixture(groupsWorld);
      for (const [i, member] of [payer, provider].entries())
        await groups.connect(member).join(tier, identity(i + 1).commitment);
      return [await groups.connect(other).join(tier, identity(3).commitment)];
    },
  },
  {
    name: "leave a group for proofs",
    async run() {
      const { groups, provider, tier } = await networkHelpers.loadFixture(joinedGroup);
      return [await groups.connect(provider).leave(tier)];
    },
  },
  {
    name: "prove to be in a group, recorded on the chain",
    limit: PROOF_LIMIT,
    // A proof is blinded by chance: how many of its bytes are zero, which cost less, differs from one to the next.
    isByChance: true,
    async run() {
      const { groups, stranger, tier, proof } = await networkHelpers.loadFixture(proven);
      return [await groups.connect(stranger).prove(tier, ZeroHash, ZeroHash, proof)];
    },
  },
];
