import { hostile } from "./community-actions.ts";
import type { Action, Call, World } from "./world.ts";

const NOBODY = `0x${"0".repeat(40)}`;
/** The last is a pentagon's child, the one before is no cell of the published resolution. */
const CELLS = [0x873e628e4ffffffn, 0x87393362dffffffn, 0n, 0x863e628e7ffffffn, 0x870800000ffffffn];

function draftOf({ random, now }: World, community: string, category: bigint) {
  const cell = random.pick(CELLS);
  return {
    community,
    kind: random.whole(0, 1),
    category,
    cell,
    radius: cell === 0n ? 0 : random.whole(0, 50_000),
    hoursOfWeek: BigInt(random.whole(1, 1_000_000)) << BigInt(random.whole(0, 140)),
    utcOffset: random.whole(-720, 840),
    expiry: random.chance(0.5) ? 0n : now + BigInt(random.whole(0, 10_000_000)),
    payments: random.whole(1, 31),
    unit: random.whole(0, 3),
    token: NOBODY,
    price: BigInt(random.whole(0, 1_000_000)) ** 4n,
    title: "PLACEHOLDER",
    description: "Türen, 🍄 und mehr. ".repeat(random.whole(0, 40)),
    tags: "skill:doors language:de",
  };
}

function publish(world: World): Call | null {
  const community = world.any(world.communities);
  if (community === null) return null;
  const draft = draftOf(world, community.address, BigInt(world.random.whole(1, 5)));
  return {
    from: world.member(community),
    to: world.contract("listings"),
    data: hostile(world, world.interfaces.listings.encodeFunctionData("publish", [draft])),
  };
}

function onOwn(world: World, name: "revise" | "withdraw"): Call | null {
  const listing = world.any(world.listings);
  if (listing === null) return null;
  const draft = draftOf(world, listing.community, listing.category);
  const args = name === "revise" ? [listing.id, draft] : [listing.id];
  return {
    from: listing.member,
    to: world.contract("listings"),
    data: hostile(world, world.interfaces.listings.encodeFunctionData(name, args)),
  };
}

export const listingActions: readonly Action[] = [
  { name: "publish a listing", weight: 8, make: publish },
  { name: "revise a listing", weight: 4, make: (world) => onOwn(world, "revise") },
  { name: "withdraw a listing", weight: 1, make: (world) => onOwn(world, "withdraw") },
];
