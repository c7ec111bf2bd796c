import { AbiCoder, encodeBytes32String, id, ZeroAddress } from "ethers";
import { cellToUint64 } from "../../web/places/cell.ts";
import { publicCell } from "../../web/places/cells.ts";
import { type AgreementCall, type PlannedAgreement, SLOTS_PER_DAY } from "./agreements.ts";
import { COMMUNITIES } from "./communities.ts";
import type { Deployment, Interfaces } from "./contracts.ts";
import { SeedError } from "./errors.ts";
import { tellGovernor } from "./governor.ts";
import { NO_TOKEN } from "./listings.ts";
import { CENTRES } from "./members.ts";
import type { Plan } from "./plan.ts";
import { tellTimeBank } from "./tell-time-bank.ts";
import { tellTrust } from "./tell-trust.ts";
import { tellWorks } from "./tell-works.ts";

export interface Call {
  readonly to: string;
  readonly data: string;
  readonly value: bigint;
}

/** A log of a mined transaction. */
export interface Log {
  readonly topics: readonly string[];
  readonly data: string;
}

/** One transaction of the story. */
export interface Happening {
  /** Half days since the beginning. */
  readonly slot: number;
  /** Position of the sender in the plan's members. */
  readonly member: number;
  /** Gas allowed. */
  readonly gas: bigint;
  readonly said: string;
  /** Made when its turn comes: it may need what earlier transactions gave. */
  readonly call: () => Call;
  /** Reads what the mined transaction gives to later ones. */
  readonly mined?: (logs: readonly Log[]) => void;
}

/** What a story is told with. */
export interface Stage {
  readonly deployment: Deployment;
  readonly interfaces: Interfaces;
  readonly memberAddresses: readonly string[];
  /** Known beforehand from founder and salt, in the order of the tales. */
  readonly communityAddresses: readonly string[];
  /** Unix seconds of a day of the story. */
  readonly secondsAt: (day: number) => number;
}

/** Generous bounds, one each kind of transaction; a block's gas limit is shared among them. */
const GAS = { found: 900_000n, join: 400_000n, publish: 500_000n, move: 400_000n, review: 900_000n };

/** The salt with which a community of this seed is founded. */
export function saltOf(seed: number, community: number): string {
  return id(`myceliary seed ${seed} community ${community}`);
}

/** Position of a community's founder in the plan's members. */
export function founderOf(plan: Plan, community: number): number {
  return plan.members.findIndex((member) => member.isFounder && member.community === community);
}

/** The plan as transactions, in the order in which they happen. */
export function tellStory(plan: Plan, stage: Stage): readonly Happening[] {
  const listingIds: (bigint | undefined)[] = [];
  const agreementIds: (string | undefined)[] = [];
  const happenings = [
    ...COMMUNITIES.map((_, community) => found(plan, stage, community)),
    ...plan.members.flatMap((member, position) => (member.isFounder ? [] : [join(plan, stage, position)])),
    ...plan.listings.map((_, position) => publish(plan, stage, listingIds, position)),
    ...plan.agreements.flatMap((agreement, position) => [
      ...moves(plan, stage, listingIds, agreementIds, agreement, position),
      ...reviews(stage, agreementIds, agreement, position),
    ]),
    ...tellTrust(plan, stage),
    ...tellTimeBank(plan, stage),
    ...tellWorks(plan, stage),
    ...tellGovernor(plan, stage),
  ];
  return happenings.toSorted((a, b) => a.slot - b.slot);
}

function found(plan: Plan, stage: Stage, community: number): Happening {
  const tale = COMMUNITIES[community];
  const member = founderOf(plan, community);
  const centre = CENTRES[community] ?? null;
  return {
    slot: slotOf(plan.members[member]?.joinDay ?? 0),
    member,
    gas: GAS.found,
    said: `founding ${tale?.name}`,
    call: () => ({
      to: stage.deployment.contracts.communityFactory,
      data: stage.interfaces.communityFactory.encodeFunctionData("create", [
        {
          name: tale?.name,
          about: tale?.about,
          use: encodeBytes32String(tale?.use ?? ""),
          cell: centre === null ? 0n : cellToUint64(publicCell(centre)),
        },
        saltOf(plan.seed, community),
      ]),
      value: 0n,
    }),
  };
}

function join(plan: Plan, stage: Stage, position: number): Happening {
  const member = plan.members[position];
  return {
    slot: slotOf(member?.joinDay ?? 0),
    member: position,
    gas: GAS.join,
    said: `member ${position} joining`,
    call: () => ({
      to: stage.communityAddresses[member?.community ?? -1] ?? ZeroAddress,
      data: stage.interfaces.community.encodeFunctionData("join"),
      value: 0n,
    }),
  };
}

function publish(plan: Plan, stage: Stage, listingIds: (bigint | undefined)[], position: number): Happening {
  const listing = plan.listings[position];
  if (listing === undefined) throw new RangeError(`No listing ${position}.`);
  const { listings } = stage.interfaces;
  return {
    slot: slotOf(listing.day),
    member: listing.member,
    gas: GAS.publish,
    said: `publishing "${listing.draft.title}"`,
    call: () => ({
      to: stage.deployment.contracts.listings,
      data: listings.encodeFunctionData("publish", [
        { ...listing.draft, community: stage.communityAddresses[listing.community] },
      ]),
      value: 0n,
    }),
    mined(logs) {
      const published = logs.find(
        (log) => log.topics[0] === listings.getEvent("ListingPublished")?.topicHash,
      );
      listingIds[position] = BigInt(published?.topics[1] ?? 0);
    },
  };
}

/** Arguments after the terms, and who sends money along, for each call that differs from "terms alone, no money". */
function argumentsOf(call: AgreementCall, amount: bigint): readonly bigint[] {
  if (call === "release") return [amount];
  if (call === "proposeSettlement" || call === "acceptSettlement") return [amount / 2n];
  return [];
}

function moves(
  plan: Plan,
  stage: Stage,
  listingIds: readonly (bigint | undefined)[],
  agreementIds: (string | undefined)[],
  agreement: PlannedAgreement,
  position: number,
): readonly Happening[] {
  const { agreements } = stage.interfaces;
  const listing = plan.listings[agreement.listing];
  const terms = () => ({
    payer: stage.memberAddresses[agreement.payer],
    provider: stage.memberAddresses[agreement.provider],
    community: stage.communityAddresses[listing?.community ?? -1],
    listing: listingIds[agreement.listing],
    token: agreement.token,
    amounts: [agreement.token === NO_TOKEN ? 0n : agreement.amount],
    acceptBy: stage.secondsAt(agreement.acceptByDay),
    deliverBy: stage.secondsAt(agreement.deliverByDay),
    reviewWindow: stage.secondsAt(agreement.reviewWindow) - stage.secondsAt(0),
    arbitrator: ZeroAddress,
    arbitratorData: "0x",
    choices: 0,
    rulingWindow: 0,
    content: id(listing?.draft.title ?? ""),
    salt: position,
  });
  const recorded = agreements.getEvent("TermsRecorded")?.topicHash;
  return agreement.steps.map(({ call, member, slot }) => {
    const isDeposit = (call === "propose" || call === "accept") && member === agreement.payer;
    return {
      slot,
      member,
      gas: GAS.move,
      said: `${call} of agreement ${position}, to be ${agreement.outcome}`,
      call: () => ({
        to: stage.deployment.contracts.agreements,
        data: agreements.encodeFunctionData(call, [terms(), ...argumentsOf(call, agreement.amount)]),
        value: isDeposit ? agreement.amount : 0n,
      }),
      mined(logs: readonly Log[]) {
        if (call === "propose")
          agreementIds[position] = logs.find((log) => log.topics[0] === recorded)?.topics[1];
      },
    };
  });
}

function reviews(
  stage: Stage,
  agreementIds: readonly (string | undefined)[],
  agreement: PlannedAgreement,
  position: number,
): readonly Happening[] {
  return agreement.reviews.map(({ reviewer, member, slot, ratings }) => ({
    slot,
    member: reviewer,
    gas: GAS.review,
    said: `review of agreement ${position}`,
    call: () => {
      const agreementId = agreementIds[position];
      if (agreementId === undefined) throw new SeedError(`Agreement ${position} was never recorded.`);
      const data = AbiCoder.defaultAbiCoder().encode(
        ["bytes32", "uint8", "uint8", "uint8", "uint8", "uint8"],
        [agreementId, ...ratings],
      );
      const attestation = {
        recipient: stage.memberAddresses[member],
        expirationTime: 0n,
        revocable: false,
        refUID: `0x${"0".repeat(64)}`,
        data,
        value: 0n,
      };
      return {
        to: stage.deployment.contracts.eas,
        data: stage.interfaces.eas.encodeFunctionData("attest", [
          { schema: stage.deployment.schemas.review, data: attestation },
        ]),
        value: 0n,
      };
    },
  }));
}

function slotOf(day: number): number {
  return Math.ceil(day * SLOTS_PER_DAY);
}
