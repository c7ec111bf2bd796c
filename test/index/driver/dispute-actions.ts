import { AbiCoder, id, keccak256 } from "ethers";
import { type Action, type Call, type KnownDispute, same, type World } from "./world.ts";

const CHAIN = 31_337n;

function of(world: World, arbitrator: string): KnownDispute | null {
  const all = world.disputes.filter((dispute) => same(dispute.arbitrator, world.contract(arbitrator)));
  return world.any(world.random.chance(0.8) ? all.slice(-6) : all);
}

/** A call on some dispute of the jury. */
function onJury(
  world: World,
  name: string,
  make: (dispute: KnownDispute) => { readonly from: string; readonly args?: readonly unknown[] } | null,
): Call | null {
  const dispute = of(world, "jury");
  const made = dispute && make(dispute);
  if (dispute === null || made === null) return null;
  const data = world.interfaces.jury.encodeFunctionData(name, [dispute.number, ...(made.args ?? [])]);
  return { from: made.from, to: world.contract("jury"), data };
}

const byAnyone = (name: string, call: string, weight: number, args: readonly unknown[] = []): Action => ({
  name,
  weight,
  make: (world) => onJury(world, call, () => ({ from: world.person().address, args })),
});

function commitmentOf(
  world: World,
  { number, round }: KnownDispute,
  juror: string,
  choice: bigint,
  salt: string,
) {
  const types = ["uint256", "address", "uint256", "uint256", "address", "uint256", "bytes32"];
  const values = [CHAIN, world.contract("jury"), number, round, juror, choice, salt];
  return AbiCoder.defaultAbiCoder().encode(types, values);
}

const poolCall = (name: string, call: string, weight: number): Action => ({
  name,
  weight,
  make: (world) => {
    const community = world.any(world.communities);
    if (community === null) return null;
    const data = world.interfaces.jury.encodeFunctionData(call, [community.address]);
    return { from: world.member(community), to: world.contract("jury"), data };
  },
});

export const disputeActions: readonly Action[] = [
  poolCall("enrol as a juror", "enrol", 20),
  poolCall("resign as a juror", "resign", 1),
  {
    name: "strike a juror",
    weight: 1,
    make: (world) => {
      const community = world.any(world.communities);
      if (community === null) return null;
      const gone = [...community.jurors].filter((juror) => !community.members.has(juror));
      const args = [community.address, world.any(gone) ?? world.person().address];
      const data = world.interfaces.jury.encodeFunctionData("strike", args);
      return { from: world.person().address, to: world.contract("jury"), data };
    },
  },
  byAnyone("draw jurors", "draw", 16, [40]),
  byAnyone("draw a juror", "draw", 3, [1]),
  {
    name: "ask for a new seed",
    weight: 3,
    make: (world) => {
      const jury = world.contract("jury");
      const waiting = world.disputes.filter(
        ({ arbitrator, phase }) => same(arbitrator, jury) && phase === 0n,
      );
      const dispute = world.any(waiting);
      if (dispute === null) return null;
      const data = world.interfaces.jury.encodeFunctionData("reseed", [dispute.number]);
      return { from: world.person().address, to: world.contract("jury"), data };
    },
  },
  byAnyone("count the votes", "tally", 6),
  byAnyone("execute the jury's ruling", "execute", 6),
  {
    name: "say that a dispute is no more",
    weight: 2,
    make: (world) => {
      const arbitrator = world.random.pick(["jury", "mediatorArbitrator"] as const);
      const dispute = of(world, arbitrator);
      if (dispute === null) return null;
      const data = world.interfaces[arbitrator].encodeFunctionData("disputeWithdrawn", [dispute.number]);
      return {
        from: world.any(dispute.parties) ?? world.person().address,
        to: world.contract(arbitrator),
        data,
      };
    },
  },
  {
    name: "commit to a vote",
    weight: 24,
    make: (world) =>
      onJury(world, "commit", (dispute) => {
        const juror = world.any(dispute.jurors.filter((each) => !dispute.votes.has(each)));
        if (juror === null) return null;
        const choice = BigInt(world.random.whole(0, 2));
        const salt = id(`salt ${world.salt++}`);
        const commitment = keccak256(commitmentOf(world, dispute, juror, choice, salt));
        dispute.tries.set(commitment, { choice, salt });
        return { from: juror, args: [commitment] };
      }),
  },
  {
    name: "reveal a vote",
    weight: 24,
    make: (world) =>
      onJury(world, "reveal", (dispute) => {
        const vote = world.any([...dispute.votes]);
        return vote && { from: vote[0], args: [vote[1].choice, vote[1].salt] };
      }),
  },
  {
    name: "recuse oneself",
    weight: 5,
    make: (world) =>
      onJury(world, "recuse", (dispute) => {
        const juror = world.any(dispute.jurors.filter((each) => !dispute.votes.has(each)));
        return juror === null ? null : { from: juror };
      }),
  },
  {
    name: "appeal",
    weight: 4,
    make: (world) => {
      const jury = world.contract("jury");
      const open = world.disputes.filter(({ arbitrator, phase }) => same(arbitrator, jury) && phase === 3n);
      const dispute = world.any(open);
      const from = world.any(dispute?.parties ?? []);
      if (dispute === null || from === null) return null;
      const data = world.interfaces.jury.encodeFunctionData("appeal", [dispute.number, "0x"]);
      return { from, to: world.contract("jury"), data, value: dispute.appealCost };
    },
  },
  {
    name: "create a dispute about something else",
    weight: 1,
    make: (world) => {
      const coder = AbiCoder.defaultAbiCoder();
      const from = world.person().address;
      const community = world.any(world.communities);
      if (community === null || world.random.chance(0.5)) {
        const data = coder.encode(["address", "uint256"], [world.person().address, 3]);
        const call = world.interfaces.mediatorArbitrator.encodeFunctionData("createDispute", [2, data]);
        return { from, to: world.contract("mediatorArbitrator"), data: call, value: 3n };
      }
      const types = ["address", "uint8", "uint32", "uint32", "uint32", "uint64"];
      const data = coder.encode(types, [community.address, 1, 3600, 3600, 3600, 0]);
      const call = world.interfaces.jury.encodeFunctionData("createDispute", [2, data]);
      return { from, to: world.contract("jury"), data: call };
    },
  },
  {
    name: "rule as a mediator",
    weight: 5,
    make: (world) => {
      const dispute = of(world, "mediatorArbitrator");
      const mediator = dispute?.jurors[0];
      if (dispute === null || mediator === undefined) return null;
      const data = world.interfaces.mediatorArbitrator.encodeFunctionData("giveRuling", [
        dispute.number,
        world.random.whole(0, 2),
      ]);
      return { from: mediator, to: world.contract("mediatorArbitrator"), data };
    },
  },
  {
    name: "rule as a stranger",
    weight: 4,
    make: (world) => {
      const dispute = of(world, "manualArbitrator");
      if (dispute === null) return null;
      const args = [dispute.number, world.random.whole(0, 2)];
      const data = world.interfaces.manualArbitrator.encodeFunctionData("giveRuling", args);
      return { from: world.person().address, to: world.contract("manualArbitrator"), data };
    },
  },
  {
    name: "withdraw fees",
    weight: 2,
    make: (world) => {
      const arbitrator = world.random.pick(["jury", "mediatorArbitrator"] as const);
      const from = world.any(of(world, arbitrator)?.jurors ?? []);
      if (from === null) return null;
      const data = world.interfaces[arbitrator].encodeFunctionData("withdraw", [from]);
      return { from, to: world.contract(arbitrator), data };
    },
  },
];
