import { activeAgreement, deliveredAgreement, totalOf } from "../../../test/contracts/fixtures/exchange.ts";
import { deployAll, networkHelpers } from "../../../test/contracts/fixtures/network.ts";
import { termsOf } from "../../../test/contracts/fixtures/terms.ts";
import { PEERS } from "../peers.ts";
import type { Scenario } from "../scenario.ts";

async function proposal() {
  const world = await deployAll();
  return { ...world, terms: termsOf(world, await networkHelpers.time.latest()) };
}

async function proposed() {
  const world = await proposal();
  await world.agreements.connect(world.payer).propose(world.terms, { value: totalOf(world.terms) });
  return world;
}

export const agreements: readonly Scenario[] = [
  {
    name: "propose, native",
    peer: PEERS.createNative,
    async run() {
      const { agreements, payer, terms } = await networkHelpers.loadFixture(proposal);
      return [await agreements.connect(payer).propose(terms, { value: totalOf(terms) })];
    },
  },
  {
    name: "accept",
    async run() {
      const { agreements, provider, terms } = await networkHelpers.loadFixture(proposed);
      return [await agreements.connect(provider).accept(terms)];
    },
  },
  {
    name: "deliver",
    async run() {
      const { agreements, provider, terms } = await networkHelpers.loadFixture(activeAgreement);
      return [await agreements.connect(provider).deliver(terms)];
    },
  },
  {
    name: "release all, native",
    limit: 48_000n,
    peer: PEERS.payNative,
    async run() {
      const { agreements, payer, terms } = await networkHelpers.loadFixture(deliveredAgreement);
      return [await agreements.connect(payer).release(terms, totalOf(terms))];
    },
  },
  {
    name: "release a part, native",
    peer: PEERS.payPart,
    async run() {
      const { agreements, payer, terms } = await networkHelpers.loadFixture(deliveredAgreement);
      return [await agreements.connect(payer).release(terms, totalOf(terms) / 3n)];
    },
  },
  {
    name: "settle, proposed and accepted",
    peer: PEERS.settle,
    async run() {
      const { agreements, payer, provider, terms } = await networkHelpers.loadFixture(deliveredAgreement);
      const toProvider = totalOf(terms) / 3n;
      return [
        await agreements.connect(provider).proposeSettlement(terms, toProvider),
        await agreements.connect(payer).acceptSettlement(terms, toProvider),
      ];
    },
  },
];
