import type { Action, Call, KnownCommunity, World } from "./world.ts";

/** A call on the time credits of some community that has some. */
function onCredits(
  world: World,
  name: string,
  make: (community: KnownCommunity) => { readonly from: string; readonly args: readonly unknown[] },
): Call | null {
  const community = world.any(world.communities.filter(({ credits }) => credits !== null));
  if (community?.credits == null) return null;
  const { from, args } = make(community);
  return {
    from,
    to: community.credits,
    data: world.interfaces.timeCredits.encodeFunctionData(name, [...args]),
  };
}

/** Contracts have no key: then anyone tries in vain. */
const stewardOf = (world: World, { steward }: KnownCommunity): string =>
  world.walletOf(steward)?.address ?? world.person().address;

export const creditActions: readonly Action[] = [
  {
    name: "make time credits",
    weight: 2,
    make: (world) => {
      const community = world.any(world.communities.filter(({ credits }) => credits === null));
      if (community === null) return null;
      const args = [community.address, world.random.whole(0, 3000)];
      const data = world.interfaces.communityFactory.encodeFunctionData("createTimeCredits", args);
      return { from: stewardOf(world, community), to: world.contract("communityFactory"), data };
    },
  },
  {
    name: "pay with a memo",
    weight: 8,
    make: (world) =>
      onCredits(world, "transferWithMemo", (community) => ({
        from: world.member(community),
        args: [
          world.random.chance(0.95) ? world.member(community) : world.person().address,
          world.random.whole(0, 900),
          `0x${"00ff".repeat(world.random.whole(0, 60))}`,
        ],
      })),
  },
  {
    name: "pay",
    weight: 2,
    make: (world) =>
      onCredits(world, "transfer", (community) => ({
        from: world.member(community),
        args: [world.member(community), world.random.whole(0, 500)],
      })),
  },
  {
    name: "allow the escrow",
    weight: 3,
    make: (world) =>
      onCredits(world, "approve", (community) => ({
        from: world.member(community),
        args: [world.contract("agreements"), 10n ** 9n],
      })),
  },
  {
    name: "give a payment back",
    weight: 3,
    make: (world) => {
      const payment = world.any(world.payments);
      if (payment === null) return null;
      const data = world.interfaces.timeCredits.encodeFunctionData("reverse", [payment.id]);
      return { from: payment.to, to: payment.credits, data };
    },
  },
  {
    name: "set the general limit",
    weight: 1,
    make: (world) =>
      onCredits(world, "setLimit", (community) => ({
        from: stewardOf(world, community),
        args: [world.random.whole(0, 3000)],
      })),
  },
  {
    name: "set a member's limit",
    weight: 1,
    make: (world) =>
      onCredits(world, "setMemberLimit", (community) => ({
        from: stewardOf(world, community),
        args: [world.member(community), world.random.whole(0, 5000)],
      })),
  },
  {
    name: "clear a member's limit",
    weight: 1,
    make: (world) => {
      const limit = world.any(world.limits);
      const community = world.communities.find(({ credits }) => credits === limit?.credits);
      if (limit === null || community === undefined) return null;
      const data = world.interfaces.timeCredits.encodeFunctionData("clearMemberLimit", [limit.account]);
      return { from: stewardOf(world, community), to: limit.credits, data };
    },
  },
];
