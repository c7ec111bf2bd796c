import { encodeBytes32String, id } from "ethers";
import { type Action, type Call, type KnownCommunity, same, type World } from "./world.ts";

const DAY = 86_400n;
/** Places in Cairo, Lisbon and Kyoto at resolution 7, then none. */
const CELLS = [0x873e628e4ffffffn, 0x87393362dffffffn, 0x872e618f4ffffffn, 0n];
const USES = ["mutual-aid", "time-bank", "repair", "Odd Slug!"];
const COMMUNITIES = 5;
const NOBODY = `0x${"0".repeat(40)}`;

export const profileOf = ({ random, salt }: World) => ({
  name: `Community ${salt}`,
  about: "x".repeat(random.whole(0, 40)),
  use: encodeBytes32String(random.pick(USES)),
  cell: random.pick(CELLS),
});

function policyOf({ random }: World) {
  const way = random.whole(0, 2);
  return {
    way,
    membersInvite: way === 1 && random.chance(0.5),
    vouches: way === 2 ? random.whole(1, 2) : 0,
    vouchWeight: way === 2 ? random.whole(1, 60) : 0,
  };
}

/** A call on some community, mostly by its steward. */
function bySteward(
  world: World,
  name: string,
  args: (community: KnownCommunity) => readonly unknown[],
): Call | null {
  const community = world.any(world.communities);
  if (community === null) return null;
  const from = world.walletOf(community.steward) === null ? world.person().address : community.steward;
  const data = world.interfaces.community.encodeFunctionData(name, [...args(community)]);
  return { from: world.random.chance(0.95) ? from : world.person().address, to: community.address, data };
}

function byMember(world: World, name: string, args: (from: string) => readonly unknown[]): Call | null {
  const community = world.any(world.communities);
  if (community === null) return null;
  const from = world.member(community);
  const data = world.interfaces.community.encodeFunctionData(name, [...args(from)]);
  return { from, to: community.address, data };
}

function found(world: World): Call | null {
  const { random, interfaces } = world;
  // Few, so that each has enough members for juries; one more now and then.
  if (world.communities.length >= COMMUNITIES && random.chance(0.95)) return null;
  const name = random.chance(0.7) ? "create" : "createWithPolicy";
  const salt = id(`salt ${world.salt++}`);
  const args = name === "create" ? [profileOf(world), salt] : [profileOf(world), policyOf(world), salt];
  return {
    from: world.person().address,
    to: world.contract("communityFactory"),
    data: interfaces.communityFactory.encodeFunctionData(name, args),
  };
}

async function joinByInvitation(world: World): Promise<Call | null> {
  const community = world.any(world.communities.filter(({ byInvitation }) => byInvitation));
  const inviter =
    community && world.walletOf(world.random.chance(0.5) ? community.steward : world.member(community));
  if (community === null || inviter === null) return null;
  const invitee = world.person().address;
  const deadline = world.now + DAY;
  const domain = {
    name: "Myceliary Community",
    version: "1",
    chainId: 31_337,
    verifyingContract: community.address,
  };
  const types = {
    Invitation: [
      { name: "inviter", type: "address" },
      { name: "invitee", type: "address" },
      { name: "deadline", type: "uint256" },
    ],
  };
  const signature = await inviter.signTypedData(domain, types, {
    inviter: inviter.address,
    invitee,
    deadline,
  });
  const data = world.interfaces.community.encodeFunctionData("joinByInvitation", [
    inviter.address,
    deadline,
    signature,
  ]);
  return { from: invitee, to: community.address, data };
}

function joinByVouches(world: World): Call | null {
  const community = world.any(world.communities.filter(({ vouches }) => vouches > 0n));
  if (community === null) return null;
  const from = world.person().address;
  const own = world.vouches.filter(
    ({ voucher, member }) =>
      same(member, from) && community.members.has(voucher) && !community.members.has(member),
  );
  const vouchers = [...new Set(own.map(({ voucher }) => voucher))].sort().slice(0, Number(community.vouches));
  if (vouchers.length === 0) return null;
  const data = world.interfaces.community.encodeFunctionData("joinByVouches", [vouchers]);
  return { from, to: community.address, data };
}

function disputeSettingsOf({ random, contracts }: World) {
  if (random.chance(0.2))
    return {
      arbitrator: NOBODY,
      jurors: 0,
      commitSeconds: 0,
      revealSeconds: 0,
      appealSeconds: 0,
      feePerJuror: 0,
      rulingWindow: 0,
    };
  return {
    arbitrator: contracts.jury,
    jurors: random.pick([1, 3, 5, 4]),
    commitSeconds: 3600,
    revealSeconds: 7200,
    appealSeconds: 3600,
    feePerJuror: random.whole(0, 5),
    rulingWindow: 1_000_000,
  };
}

export const communityActions: readonly Action[] = [
  { name: "found", weight: 2, make: found },
  {
    name: "join",
    weight: 14,
    make: (world) => {
      const community = world.any(world.communities);
      const data = world.interfaces.community.encodeFunctionData("join");
      return community && { from: world.person().address, to: community.address, data };
    },
  },
  { name: "join by invitation", weight: 3, make: joinByInvitation },
  {
    name: "join by vouches",
    weight: 6,
    make: joinByVouches,
  },
  { name: "leave", weight: 2, make: (world) => byMember(world, "leave", () => []) },
  {
    name: "revoke an invitation",
    weight: 1,
    make: (world) =>
      byMember(world, "revokeInvitation", () => [
        world.person().address,
        world.now + BigInt(world.random.whole(0, 9)),
      ]),
  },
  {
    name: "delegate",
    weight: 3,
    make: (world) =>
      byMember(world, "delegate", () => [world.random.chance(0.2) ? NOBODY : world.person().address]),
  },
  {
    name: "remove a member",
    weight: 1,
    make: (world) =>
      bySteward(world, "removeMember", (community) => [world.member(community), encodeBytes32String("spam")]),
  },
  {
    name: "lift a bar",
    weight: 1,
    make: (world) =>
      bySteward(world, "liftBar", ({ barred }) => [world.any([...barred]) ?? world.person().address]),
  },
  {
    name: "describe",
    weight: 2,
    make: (world) => {
      const call = bySteward(world, "describe", () => [{ ...profileOf(world), name: "PLACEHOLDER" }]);
      return call && { ...call, data: hostile(world, call.data) };
    },
  },
  {
    name: "set how one joins",
    weight: 1,
    make: (world) => bySteward(world, "setJoinPolicy", () => [policyOf(world)]),
  },
  {
    name: "open to all",
    weight: 2,
    make: (world) =>
      bySteward(world, "setJoinPolicy", () => [{ way: 0, membersInvite: false, vouches: 0, vouchWeight: 0 }]),
  },
  {
    name: "set what is proposed for disputes",
    weight: 1,
    make: (world) => bySteward(world, "setDisputeSettings", () => [disputeSettingsOf(world)]),
  },
  {
    name: "set how matches are ranked",
    weight: 1,
    make: (world) => {
      const distance = world.random.whole(0, 100);
      const weights = { distance, reputation: 100 - distance, availability: 0, price: 0, service: 0 };
      return bySteward(world, "setMatchingWeights", () => [weights]);
    },
  },
  {
    name: "name a verifier",
    weight: 3,
    make: (world) => bySteward(world, "addVerifier", () => [world.person().address]),
  },
  {
    name: "take a verifier's name back",
    weight: 1,
    make: (world) => bySteward(world, "removeVerifier", () => [world.person().address]),
  },
  {
    name: "offer the stewardship",
    weight: 1,
    make: (world) => bySteward(world, "offerStewardship", () => [world.person().address]),
  },
  {
    name: "withdraw that offer",
    weight: 1,
    make: (world) => bySteward(world, "withdrawStewardshipOffer", () => []),
  },
  {
    name: "accept the stewardship",
    weight: 1,
    make: (world) => {
      const community = world.any(world.communities.filter(({ offered }) => offered !== null));
      if (community?.offered == null) return null;
      const data = world.interfaces.community.encodeFunctionData("acceptStewardship");
      return { from: community.offered, to: community.address, data };
    },
  },
];

const hexOf = (text: string) => Buffer.from(text, "latin1").toString("hex");

/** Eleven bytes each: no UTF-8 in the first two, then a zero byte, a byte-order mark, and what is in order. */
const ODD = [
  "80c0afeda08000ffff4142",
  "f4908080e28241c3414243",
  "0000000000000000000041",
  "efbbbf4142434445464748",
];

/** In place of `PLACEHOLDER`, sometimes, bytes that no text of ours has. */
export function hostile({ random }: World, data: string): string {
  const text = hexOf("PLACEHOLDER");
  const words = random.chance(0.3) ? random.pick(ODD) : hexOf(`Words ${random.whole(10_000, 99_999)}`);
  return data.replace(text, words);
}
