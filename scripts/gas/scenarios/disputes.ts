import { openAgreement } from "../../../test/contracts/fixtures/exchange.ts";
import {
  communityWith4Jurors,
  communityWithFillableJury,
  encodeSettings,
  PERCENT,
  raiseDispute,
  waitForSeed,
} from "../../../test/contracts/fixtures/jury.ts";
import { ethers, networkHelpers } from "../../../test/contracts/fixtures/network.ts";
import { signTerms } from "../../../test/contracts/fixtures/signing.ts";
import { termsOf } from "../../../test/contracts/fixtures/terms.ts";
import { PEERS } from "../peers.ts";
import type { Scenario } from "../scenario.ts";
import { openedBy, settledBy } from "./by-signature.ts";

const JURORS = 3;
const RULING_WINDOW = 60n * 86_400n;

type World = Awaited<ReturnType<typeof communityWith4Jurors>>;

/** Terms that name the parties' own community's jury. */
async function juryTerms({ jury, settings }: World) {
  return {
    arbitrator: await jury.getAddress(),
    arbitratorData: encodeSettings(settings),
    choices: PERCENT,
    rulingWindow: RULING_WINDOW,
  };
}

/** Such terms, signed by the provider, for the payer to open. */
async function arbitrable() {
  const world = await communityWith4Jurors();
  const terms = termsOf(world, await networkHelpers.time.latest(), await juryTerms(world));
  return { ...world, terms, signature: await signTerms(world.agreements, world.provider, terms) };
}

/** Such an agreement, of a community whose jury has judged before. */
async function arbitrated() {
  const world = await communityWith4Jurors();
  await raiseDispute(world);
  const { terms, id } = await openAgreement(world, await juryTerms(world));
  return { ...world, terms, id };
}

/** The dearest case: both parties are jurors, and looked up. */
function drawFrom(poolSize: number): Scenario {
  return {
    name: `draw, per juror of ${JURORS}, from a pool of ${poolSize.toLocaleString("en")}`,
    limit: 45_000n,
    per: BigInt(JURORS),
    // Who is drawn follows from a block's hash, and that from the compiler's mark in the code of the mocks.
    isByChance: true,
    async run() {
      const world = await networkHelpers.loadFixture(communityWithFillableJury);
      const { jury, raiser, opponent, communityAddress } = world;
      for (const party of [raiser, opponent]) await jury.connect(party).enrol(communityAddress);
      const harness = await ethers.getContractAt("JuryHarness", await jury.getAddress());
      await harness.enlarge(communityAddress, poolSize);
      const disputeID = await raiseDispute(world);
      await waitForSeed(world, disputeID);
      await harness.populate(disputeID, JURORS);
      return [await jury.draw(disputeID, JURORS)];
    },
  };
}

export const disputes: readonly Scenario[] = [
  {
    name: "open by signature, native, with the community's jury",
    peer: PEERS.createNative,
    run: openedBy(arbitrable),
  },
  {
    name: "settle in one call, with the community's jury",
    peer: PEERS.settle,
    run: settledBy(arbitrated),
  },
  {
    name: "raise a dispute with the community's jury",
    limit: 175_000n,
    peer: PEERS.dispute,
    async run() {
      const { agreements, payer, terms } = await networkHelpers.loadFixture(arbitrated);
      return [await agreements.connect(payer).dispute(terms)];
    },
  },
  ...[10, 1_000, 100_000].map(drawFrom),
];
