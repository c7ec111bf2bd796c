import type { Interface, JsonRpcProvider, Log, Result } from "ethers";
import { logsBetween } from "../deployment/logs.ts";
import { ACTIONS, STATES, type Standing } from "./exits.ts";

/** An agreement that isn't over. */
export interface OpenAgreement extends Standing {
  /** EIP-712 digest of the terms. */
  readonly id: string;
  /** As the contract takes them again in each call. */
  readonly terms: readonly unknown[];
  /** Seconds. */
  readonly reviewWindow: number;
}

/** What the contract logged, as far as exits depend on it. */
export interface AgreementEvent {
  readonly name: string;
  readonly args: Result;
  /** Unix seconds of its block, where a deadline is counted from it: of a delivery. */
  readonly at: number;
}

/** In the order of `IAgreements.Terms`. */
const TERMS = [
  ...[
    "payer",
    "provider",
    "community",
    "listing",
    "token",
    "amounts",
    "acceptBy",
    "deliverBy",
    "reviewWindow",
  ],
  ...["arbitrator", "arbitratorData", "choices", "rulingWindow", "content", "salt"],
];

const EVENTS = ["TermsRecorded", "Moved", "DisputeRaised", "RulingRecorded"];

function begun(args: Result): OpenAgreement {
  return {
    id: String(args.id),
    // Copied: ethers takes no lists that it gave out itself.
    terms: TERMS.map((field) => (Array.isArray(args[field]) ? [...args[field]] : args[field])),
    state: "None",
    acceptBy: Number(args.acceptBy),
    deliverBy: Number(args.deliverBy),
    reviewWindow: Number(args.reviewWindow),
    reviewBy: undefined,
    rulingBy: undefined,
    isRuled: false,
  };
}

function isDelivery({ name, args }: Pick<AgreementEvent, "name" | "args">): boolean {
  return name === "Moved" && ACTIONS[Number(args.action)] === "Deliver";
}

/** An agreement after an event. */
function after(agreement: OpenAgreement, event: AgreementEvent): OpenAgreement {
  const { name, args, at } = event;
  if (name === "DisputeRaised") return { ...agreement, rulingBy: Number(args.rulingBy) };
  if (name === "RulingRecorded") return { ...agreement, isRuled: true };
  return {
    ...agreement,
    state: STATES[Number(args.to)] ?? "None",
    reviewBy: isDelivery(event) ? at + agreement.reviewWindow : agreement.reviewBy,
  };
}

/** Brings what is known of open agreements up to date with an event; those that are over are forgotten. */
export function fold(
  agreements: ReadonlyMap<string, OpenAgreement>,
  event: AgreementEvent,
): ReadonlyMap<string, OpenAgreement> {
  const id = String(event.args.id);
  const known = event.name === "TermsRecorded" ? begun(event.args) : agreements.get(id);
  if (known === undefined) return agreements;
  const next = event.name === "TermsRecorded" ? known : after(known, event);
  const changed = new Map(agreements);
  if (next.state === "Closed") changed.delete(id);
  else changed.set(id, next);
  return changed;
}

/** Reads what happened to agreements, in the order in which it did. */
export async function eventsBetween(
  provider: JsonRpcProvider,
  contract: { readonly address: string; readonly abi: Interface },
  from: number,
  to: number,
): Promise<readonly AgreementEvent[]> {
  const { address, abi } = contract;
  const topics = [EVENTS.map((name) => abi.getEvent(name)?.topicHash ?? name)];
  const events: AgreementEvent[] = [];
  for (const log of await logsBetween(provider, { address, topics }, from, to)) {
    const parsed = abi.parseLog(log);
    if (parsed === null) continue;
    const { name, args } = parsed;
    events.push({ name, args, at: isDelivery({ name, args }) ? await timeOf(provider, log) : 0 });
  }
  return events;
}

async function timeOf(provider: JsonRpcProvider, { blockNumber }: Log): Promise<number> {
  const block = await provider.getBlock(blockNumber);
  if (block === null) throw new Error(`The node lacks block ${blockNumber}, and gave a log of it.`);
  return block.timestamp;
}
