import {
  AbiCoder,
  Contract,
  type ContractTransactionResponse,
  type Signer,
  ZeroAddress,
  ZeroHash,
} from "ethers";
import { closedAgreement } from "../../../test/contracts/fixtures/exchange.ts";
import { networkHelpers } from "../../../test/contracts/fixtures/network.ts";
import type { Scenario } from "../scenario.ts";

const PLAIN = "attest the data of a review, EAS alone";

/** Overall, reliability, quality, communication, safety. */
const RATINGS = [5, 4, 3, 0, 1];

/** A closed agreement, and a schema of the same words that no contract of ours looks after. */
async function reviewable() {
  const world = await closedAgreement();
  const { id, reviewResolver, schemaRegistry } = world;
  const text = await reviewResolver.SCHEMA();
  const plain: string = await schemaRegistry.getFunction("register").staticCall(text, ZeroAddress, false);
  await schemaRegistry.getFunction("register")(text, ZeroAddress, false);
  const words = ["bytes32", ...RATINGS.map(() => "uint8")];
  const data = AbiCoder.defaultAbiCoder().encode(words, [id, ...RATINGS]);
  return { ...world, plain, data };
}

type World = Awaited<ReturnType<typeof reviewable>>;

function attest({ eas, data, provider }: World, by: Signer, schema: string) {
  const about = { recipient: provider.address, expirationTime: 0n, revocable: false };
  const request = { schema, data: { ...about, refUID: ZeroHash, data, value: 0n } };
  const sent: Promise<ContractTransactionResponse> = new Contract(eas, eas.interface, by).getFunction(
    "attest",
  )(request);
  return sent;
}

export const reputation: readonly Scenario[] = [
  {
    name: PLAIN,
    async run() {
      const world = await networkHelpers.loadFixture(reviewable);
      return [await attest(world, world.payer, world.plain)];
    },
  },
  {
    name: "review",
    limitOfPeer: 1.35,
    peer: { whose: PLAIN, gas: { scenario: PLAIN } },
    async run() {
      const world = await networkHelpers.loadFixture(reviewable);
      return [await attest(world, world.payer, await world.reviewResolver.SCHEMA_UID())];
    },
  },
];
