import {
  type Address,
  decodeFunctionData,
  encodeFunctionData,
  type Hex,
  hexToString,
  isAddressEqual,
  stringToHex,
} from "viem";
import {
  communityAbi,
  communityFactoryAbi,
  governorAbi,
  timeCreditsAbi,
  timelockAbi,
} from "../../../contracts/generated/abi.ts";
import type { WriteRequest } from "../../../writes/request.ts";
import { joinSource, type ReputationSource, splitSource } from "../reputationSource.ts";

/** What one thing that a steward, or the members together, can change. Spans in seconds, hours in hundredths. */
export type Change =
  | {
      readonly kind: "describe";
      readonly name: string;
      readonly about: string;
      readonly use: string;
      readonly cell: bigint;
      readonly reputation: ReputationSource;
    }
  | { readonly kind: "joinPolicy"; readonly policy: JoinPolicy }
  | { readonly kind: "disputes"; readonly settings: DisputeSettings }
  | { readonly kind: "weights"; readonly weights: WeightsPercent }
  | { readonly kind: "addVerifier" | "removeVerifier" | "liftBar"; readonly account: Address }
  | { readonly kind: "removeMember"; readonly account: Address; readonly reason: Hex }
  | { readonly kind: "offerStewardship"; readonly to: Address }
  | { readonly kind: "acceptStewardship" | "withdrawOffer" }
  | { readonly kind: "createCredits"; readonly limit: number }
  | { readonly kind: "creditLimit"; readonly limit: number }
  | { readonly kind: "memberLimit"; readonly account: Address; readonly limit: number }
  | { readonly kind: "votingDelay" | "votingPeriod" | "timelockDelay"; readonly seconds: number }
  | { readonly kind: "quorum"; readonly percent: number }
  /** Nothing happens by itself: the members say what they think. */
  | { readonly kind: "word" }
  /** Whatever its maker wrote; only members together can have it done. */
  | ({ readonly kind: "custom" } & Call);

export const JOIN_WAYS = ["Open", "Invitation", "Vouches"] as const;

export interface JoinPolicy {
  readonly way: (typeof JOIN_WAYS)[number];
  readonly membersInvite: boolean;
  readonly vouches: number;
  readonly vouchWeight: number;
}

/** `ICommunity.DisputeSettings`. */
export interface DisputeSettings {
  readonly arbitrator: Address;
  readonly jurors: number;
  readonly commitSeconds: number;
  readonly revealSeconds: number;
  readonly appealSeconds: number;
  readonly feePerJuror: bigint;
  readonly rulingWindow: number;
}

/** What a community can weigh, in percent; together 100. */
export const WEIGHED = ["distance", "reputation", "availability", "price", "service"] as const;
export type WeightsPercent = Readonly<Record<(typeof WEIGHED)[number], number>>;

/** Where a community's changes go; null for what it has not. */
export interface Targets {
  readonly community: Address;
  readonly factory: Address;
  readonly credits: Address | null;
  readonly governor: Address | null;
  readonly timelock: Address | null;
}

/** One call of a proposal. `value` is in the native currency's smallest unit. */
export interface Call {
  readonly target: Address;
  readonly value: bigint;
  readonly data: Hex;
}

/** A change needs a contract that this community has not. */
export class TargetMissing extends Error {
  override readonly name = "TargetMissing";
  constructor(kind: Change["kind"]) {
    super(`This community has nothing that "${kind}" could change. Load the page again.`);
  }
}

/**
 * The call that makes a change, by its contract's function; null for one that is none of a contract's that we know.
 * @throws {@link TargetMissing}
 */
export function requestOf(change: Change, targets: Targets): WriteRequest["call"] | null {
  const need = (target: Address | null): Address => {
    if (target === null) throw new TargetMissing(change.kind);
    return target;
  };
  const community = (functionName: string, ...args: readonly unknown[]) => ({
    address: targets.community,
    abi: communityAbi,
    functionName,
    args,
  });
  const credits = (functionName: string, ...args: readonly unknown[]) => ({
    address: need(targets.credits),
    abi: timeCreditsAbi,
    functionName,
    args,
  });
  const governor = (functionName: string, ...args: readonly unknown[]) => ({
    address: need(targets.governor),
    abi: governorAbi,
    functionName,
    args,
  });
  switch (change.kind) {
    case "describe": {
      const { name, use, cell } = change;
      const about = joinSource(change.about, change.reputation);
      return community("describe", { name, about, use: stringToHex(use, { size: 32 }), cell });
    }
    case "joinPolicy":
      return community("setJoinPolicy", { ...change.policy, way: JOIN_WAYS.indexOf(change.policy.way) });
    case "disputes":
      return community("setDisputeSettings", change.settings);
    case "weights":
      return community("setMatchingWeights", change.weights);
    case "addVerifier":
    case "removeVerifier":
    case "liftBar":
      return community(change.kind, change.account);
    case "removeMember":
      return community("removeMember", change.account, change.reason);
    case "offerStewardship":
      return community("offerStewardship", change.to);
    case "acceptStewardship":
      return community("acceptStewardship");
    case "withdrawOffer":
      return community("withdrawStewardshipOffer");
    case "createCredits":
      return {
        address: targets.factory,
        abi: communityFactoryAbi,
        functionName: "createTimeCredits",
        args: [targets.community, change.limit],
      };
    case "creditLimit":
      return credits("setLimit", change.limit);
    case "memberLimit":
      return credits("setMemberLimit", change.account, change.limit);
    case "votingDelay":
      return governor("setVotingDelay", change.seconds);
    case "votingPeriod":
      return governor("setVotingPeriod", change.seconds);
    case "quorum":
      return governor("updateQuorumNumerator", change.percent);
    case "timelockDelay":
      return {
        address: need(targets.timelock),
        abi: timelockAbi,
        functionName: "updateDelay",
        args: [change.seconds],
      };
    case "word":
    case "custom":
      return null;
  }
}

/**
 * A change as a governor's proposal carries it. What changes nothing goes to the timelock, which takes an empty call: a
 * proposal must have one.
 *
 * @throws {@link TargetMissing}
 */
export function callOf(change: Change, targets: Targets): Call {
  if (change.kind === "custom") return { target: change.target, value: change.value, data: change.data };
  const request = requestOf(change, targets);
  if (request !== null) {
    const { address: target, abi, functionName, args } = request;
    return { target, value: 0n, data: encodeFunctionData({ abi, functionName, args }) };
  }
  if (targets.timelock === null) throw new TargetMissing(change.kind);
  return { target: targets.timelock, value: 0n, data: "0x" };
}

/** What a proposal's call would do; null for what is none of ours, to be shown as it is. */
export function changeOf(call: Call, targets: Targets): Change | null {
  if (call.value !== 0n) return null;
  const isAt = (target: Address | null) => target !== null && isAddressEqual(call.target, target);
  try {
    if (isAt(targets.community)) return ofCommunity(call.data);
    if (isAt(targets.credits)) return ofCredits(call.data);
    if (isAt(targets.governor)) return ofGovernor(call.data);
    if (isAt(targets.timelock)) return ofTimelock(call.data);
    if (isAt(targets.factory)) return ofFactory(call.data, targets.community);
    return null;
  } catch {
    // No function of that contract, or arguments cut short.
    return null;
  }
}

function ofCommunity(data: Hex): Change | null {
  const { functionName, args } = decodeFunctionData({ abi: communityAbi, data });
  switch (functionName) {
    case "describe": {
      const [{ name, about, use, cell }] = args;
      return { kind: "describe", name, ...splitSource(about), use: hexToString(use, { size: 32 }), cell };
    }
    case "setJoinPolicy": {
      const [{ way: wayNumber, ...policy }] = args;
      const way = JOIN_WAYS[wayNumber];
      return way === undefined ? null : { kind: "joinPolicy", policy: { ...policy, way } };
    }
    case "setDisputeSettings":
      return { kind: "disputes", settings: args[0] };
    case "setMatchingWeights":
      return { kind: "weights", weights: args[0] };
    case "addVerifier":
    case "removeVerifier":
    case "liftBar":
      return { kind: functionName, account: args[0] };
    case "removeMember":
      return { kind: "removeMember", account: args[0], reason: args[1] };
    case "offerStewardship":
      return { kind: "offerStewardship", to: args[0] };
    case "acceptStewardship":
      return { kind: "acceptStewardship" };
    case "withdrawStewardshipOffer":
      return { kind: "withdrawOffer" };
    default:
      return null;
  }
}

function ofCredits(data: Hex): Change | null {
  const { functionName, args } = decodeFunctionData({ abi: timeCreditsAbi, data });
  if (functionName === "setLimit") return { kind: "creditLimit", limit: args[0] };
  if (functionName === "setMemberLimit") return { kind: "memberLimit", account: args[0], limit: args[1] };
  return null;
}

function ofGovernor(data: Hex): Change | null {
  const { functionName, args } = decodeFunctionData({ abi: governorAbi, data });
  if (functionName === "setVotingDelay") return { kind: "votingDelay", seconds: args[0] };
  if (functionName === "setVotingPeriod") return { kind: "votingPeriod", seconds: args[0] };
  if (functionName === "updateQuorumNumerator") return { kind: "quorum", percent: Number(args[0]) };
  return null;
}

function ofTimelock(data: Hex): Change | null {
  if (data === "0x") return { kind: "word" };
  const { functionName, args } = decodeFunctionData({ abi: timelockAbi, data });
  return functionName === "updateDelay" ? { kind: "timelockDelay", seconds: Number(args[0]) } : null;
}

function ofFactory(data: Hex, community: Address): Change | null {
  const { functionName, args } = decodeFunctionData({ abi: communityFactoryAbi, data });
  if (functionName !== "createTimeCredits" || !isAddressEqual(args[0], community)) return null;
  return { kind: "createCredits", limit: args[1] };
}
