import { AbiCoder, id, keccak256, ZeroAddress } from "ethers";
import { LOCAL_CHAIN } from "../local/settings.ts";
import { NATIVE_TOKEN } from "./listings.ts";
import type { Plan } from "./plan.ts";
import type { Happening, Log, Stage } from "./story.ts";
import type { PlannedWork } from "./works.ts";

const DAY = 86_400;
const PERIOD = 4 * DAY;
const RULING_WINDOW = 40 * DAY;
/** Parts of a hundred that a jury or mediator can give, and none. */
const CHOICES = 101;
const GAS = { open: 500_000n, move: 400_000n, dispute: 900_000n, jury: 900_000n };

/** Half days between two steps. */
const STEP = 2;

const coder = AbiCoder.defaultAbiCoder();

/** Who judges, as the signed terms have it. */
function arbitrationOf(work: PlannedWork, { deployment, communityAddresses, memberAddresses }: Stage) {
  const rule = { choices: CHOICES, rulingWindow: RULING_WINDOW };
  if (work.end === "judged") {
    const types = ["address", "uint8", "uint32", "uint32", "uint32", "uint64"];
    const community = communityAddresses[work.community];
    const settings = [community, work.jurors.length, PERIOD, PERIOD, PERIOD / 2, 0];
    return { ...rule, arbitrator: deployment.contracts.jury, arbitratorData: coder.encode(types, settings) };
  }
  const data = coder.encode(["address", "uint256"], [memberAddresses[work.mediator], 0]);
  return { ...rule, arbitrator: deployment.contracts.mediatorArbitrator, arbitratorData: data };
}

/** One larger work as transactions. */
function tellWork(work: PlannedWork, position: number, stage: Stage): readonly Happening[] {
  const { deployment, interfaces, memberAddresses, communityAddresses, secondsAt } = stage;
  const { agreements, jury, mediatorArbitrator } = interfaces;
  const day = (slot: number) => secondsAt(slot / 2);
  let slot = work.slot;
  let disputeID = 0n;
  const terms = {
    payer: memberAddresses[work.payer],
    provider: memberAddresses[work.provider],
    community: communityAddresses[work.community] ?? ZeroAddress,
    listing: 0n,
    token: NATIVE_TOKEN,
    amounts: work.amounts,
    acceptBy: day(work.slot) + 4 * DAY,
    deliverBy: day(work.slot) + 60 * DAY,
    reviewWindow: 14 * DAY,
    ...arbitrationOf(work, stage),
    content: id(`a larger work, ${position}`),
    salt: 1_000_000 + position,
  };
  const total = work.amounts.reduce((sum, amount) => sum + amount, 0n);
  const move = (
    said: string,
    member: number,
    call: string,
    args: readonly unknown[] = [],
    value = 0n,
  ): Happening => ({
    slot,
    member,
    gas: call === "dispute" ? GAS.dispute : GAS.move,
    said: `${said} of larger work ${position}, to be ${work.end}`,
    call: () => ({
      to: deployment.contracts.agreements,
      data: agreements.encodeFunctionData(call, [terms, ...args]),
      value,
    }),
    mined(logs: readonly Log[]) {
      const raised = logs.find(({ topics }) => topics[0] === agreements.getEvent("DisputeRaised")?.topicHash);
      if (raised !== undefined)
        disputeID = agreements.parseLog({ ...raised, topics: [...raised.topics] })?.args.disputeID;
    },
  });
  const judge = (member: number, call: string, args: () => readonly unknown[]): Happening => ({
    slot,
    member,
    gas: GAS.jury,
    said: `${call} in the dispute of larger work ${position}`,
    call: () => ({
      to: deployment.contracts.jury,
      data: jury.encodeFunctionData(call, [disputeID, ...args()]),
      value: 0n,
    }),
  });
  const choiceOf = (juror: number) => 41 + 20 * juror;
  const saltOf = (juror: number) => id(`salt of juror ${juror} in larger work ${position}`);
  const commitmentOf = (juror: number) =>
    keccak256(
      coder.encode(
        ["uint256", "address", "uint256", "uint256", "address", "uint256", "bytes32"],
        [
          LOCAL_CHAIN.id,
          deployment.contracts.jury,
          disputeID,
          0,
          memberAddresses[work.jurors[juror] ?? -1],
          choiceOf(juror),
          saltOf(juror),
        ],
      ),
    );

  const told = [move("proposal", work.payer, "propose", [], total)];
  const next = (wait = STEP) => {
    slot += wait;
  };
  next();
  told.push(move("acceptance", work.provider, "accept"));
  for (const amount of work.amounts.slice(0, work.releases)) {
    next();
    told.push(move("release", work.payer, "release", [amount]));
  }
  if (work.end === "released" || work.end === "under way") return told;
  next();
  told.push(move("dispute", work.provider, "dispute"));
  next();
  told.push(
    move("evidence", work.provider, "submitEvidence", [`ipfs://evidence-${position}`, id("evidence")]),
  );
  if (work.end === "in dispute") return told;
  next();
  if (work.end === "mediated") {
    told.push({
      slot,
      member: work.mediator,
      gas: GAS.move,
      said: `ruling of larger work ${position}`,
      call: () => ({
        to: deployment.contracts.mediatorArbitrator,
        data: mediatorArbitrator.encodeFunctionData("giveRuling", [disputeID, 61]),
        value: 0n,
      }),
    });
  } else {
    next(8);
    told.push(judge(work.payer, "draw", () => [work.jurors.length]));
    next();
    told.push(...work.jurors.map((member, juror) => judge(member, "commit", () => [commitmentOf(juror)])));
    next();
    told.push(
      ...work.jurors.map((member, juror) => judge(member, "reveal", () => [choiceOf(juror), saltOf(juror)])),
    );
    next(6);
    told.push(judge(work.payer, "execute", () => []));
  }
  next();
  told.push(move("execution", work.payer, "executeRuling"));
  return told;
}

/** Those who judge enrol before, each once in a community. */
function tellEnrolments(
  plan: Plan,
  { deployment, interfaces, communityAddresses }: Stage,
): readonly Happening[] {
  const judged = plan.works.filter(({ end }) => end === "judged");
  const enrolled = new Map(
    judged.flatMap(({ jurors, community, slot }) =>
      jurors.map((juror) => [juror, { community, slot }] as const),
    ),
  );
  return [...enrolled].map(([member, { community }]) => ({
    slot: Math.min(...judged.filter((work) => work.community === community).map(({ slot }) => slot)),
    member,
    gas: GAS.move,
    said: `member ${member} enrolling as a juror`,
    call: () => ({
      to: deployment.contracts.jury,
      data: interfaces.jury.encodeFunctionData("enrol", [communityAddresses[community]]),
      value: 0n,
    }),
  }));
}

/** All larger works as transactions. */
export function tellWorks(plan: Plan, stage: Stage): readonly Happening[] {
  return [
    ...tellEnrolments(plan, stage),
    ...plan.works.flatMap((work, position) => tellWork(work, position, stage)),
  ];
}
