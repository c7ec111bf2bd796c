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
import { PEERS } from "../peers.ts";
import type { Scenario } from "../scenario.ts";

const JURORS = 3;
const RULING_WINDOW = 60n * 86_400n;

/** An agreement whose parties named their community's jury, which has judged before. */
async function arbitrated() {
  const world = await communityWith4Jurors();
  await raiseDispute(world);
  const { terms } = await openAgreement(world, {
    arbitrator: await world.jury.getAddress(),
    arbitratorData: encodeSettings(world.settings),
    choices: PERCENT,
    rulingWindow: RULING_WINDOW,
  });
  return { ...world, terms };
}

/** The dearest case: both parties are jurors, and looked up. */
function drawFrom(poolSize: number): Scenario {
  return {
    name: `draw, per juror of ${JURORS}, from a pool of ${poolSize.toLocaleString("en")}`,
    limit: 45_000n,
    per: BigInt(JURORS),
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
