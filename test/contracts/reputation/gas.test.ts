import { expect } from "chai";
import { solidityPackedKeccak256, ZeroAddress } from "ethers";
import { networkHelpers } from "../fixtures/network.ts";
import {
  attest,
  closeAnother,
  easAs,
  reputation,
  reviewData,
  reviewOf,
  type World,
} from "../fixtures/reputation.ts";

/** Five ratings, all given: every word of the data costs. */
const RATINGS = [5, 4, 3, 2, 1];

/** Gas of an attestation of a review's data under the same schema without a resolver. */
async function plainGas(world: World, agreement: string): Promise<bigint> {
  const schema = solidityPackedKeccak256(
    ["string", "address", "bool"],
    [await world.reviewResolver.SCHEMA(), ZeroAddress, false],
  );
  const data = reviewOf(world, { data: reviewData(agreement, RATINGS) });
  const transaction = await easAs(world, world.payer).getFunction("attest")({ schema, data });
  return (await transaction.wait()).gasUsed;
}

async function reviewGas(world: World, agreement: string): Promise<bigint> {
  const data = reviewOf(world, { data: reviewData(agreement, RATINGS) });
  const transaction = await attest(world, world.reviewResolver, world.payer, data);
  return (await transaction.wait()).gasUsed;
}

async function withPlainSchema() {
  const world = await reputation();
  const schema = await world.reviewResolver.SCHEMA();
  await world.schemaRegistry.getFunction("register")(schema, ZeroAddress, false);
  return { world, second: await closeAnother(world) };
}

describe("The gas of a review", () => {
  it("is at most 1.35 times that of a plain attestation of the same data", async () => {
    const { world, second } = await networkHelpers.loadFixture(withPlainSchema);
    const plain = await plainGas(world, world.id);
    const first = await reviewGas(world, world.id);
    await networkHelpers.time.increase(1_000_000);
    const later = await reviewGas(world, second);
    expect(first * 100n).to.be.at.most(plain * 135n);
    expect(later * 100n).to.be.at.most(plain * 135n);
  });
});
