import type { Address } from "viem";
import { states } from "../../contracts/generated/states.ts";
import { ruledShare } from "../../disputes/outcome.ts";

export type Transition = (typeof states)["actions"][number];
export type ActionName = Transition["action"];
export type AgreementState = Exclude<(typeof states)["states"][number], "None">;

/** What decides who may do what, and what is at stake. Amounts in the token's smallest unit, times in Unix seconds. */
export interface AgreementFacts {
  state: AgreementState;
  payer: Address;
  provider: Address;
  proposer: Address;
  total: bigint;
  paidToProvider: bigint;
  returnedToPayer: bigint;
  acceptBy: bigint;
  deliverBy: bigint;
  reviewWindow: bigint;
  deliveredAt: bigint | null;
  settlementBy: Address | null;
  settlementToProvider: bigint | null;
  /** Null where the terms name none, and then nobody can raise a dispute. */
  arbitrator: Address | null;
  /** Rulings that the arbitrator may give; 0 without one. */
  choices: number;
  /** Until when the arbitrator may rule; null without a dispute. */
  rulingBy: bigint | null;
  /** 1 to `choices`, 0 for refused to rule; null until there is one. */
  ruling: bigint | null;
}

export type Role = "payer" | "provider" | "stranger";

/** Moves from nothing: none of an agreement that exists. */
const OPENINGS = ["Propose", "Open", "Revoke"] as const satisfies readonly ActionName[];

export function isOpening(name: ActionName): name is (typeof OPENINGS)[number] {
  return OPENINGS.some((opening) => opening === name);
}

export interface AvailableAction {
  name: ActionName;
  call: Transition["call"];
  money: Transition["money"];
  /** Last second in which it can be done; null where nothing ends it. */
  until: bigint | null;
}

const same = (one: Address, other: Address | null) => one.toLowerCase() === other?.toLowerCase();

export function roleOf(facts: Pick<AgreementFacts, "payer" | "provider">, who: Address | undefined): Role {
  if (who === undefined) return "stranger";
  if (same(facts.payer, who)) return "payer";
  return same(facts.provider, who) ? "provider" : "stranger";
}

/** What is still held, or what would be once both agreed. */
export function remainingOf({ total, paidToProvider, returnedToPayer }: AgreementFacts): bigint {
  return total - paidToProvider - returnedToPayer;
}

/** Whether the payer's money is in the contract: from the start where the payer proposed, else from acceptance. */
export function isHeld(facts: AgreementFacts): boolean {
  if (facts.total === 0n || facts.state === "Closed") return false;
  return facts.state !== "Proposed" || same(facts.proposer, facts.payer);
}

type Term = Extract<Transition, { until: string }>["until"] | Extract<Transition, { after: string }>["after"];

/** The moment a term names, in Unix seconds; null where it has no date yet. */
export function momentOf(facts: AgreementFacts, term: Term): bigint | null {
  if (term === "reviewBy") return facts.deliveredAt === null ? null : facts.deliveredAt + facts.reviewWindow;
  return facts[term];
}

type Test = (facts: AgreementFacts, who: Address) => boolean;

/** Who each word of the state table means. */
const may: Record<Transition["who"], Test> = {
  party: (facts, who) => roleOf(facts, who) !== "stranger",
  anyone: () => true,
  payer: (facts, who) => same(facts.payer, who),
  provider: (facts, who) => same(facts.provider, who),
  proposer: (facts, who) => same(facts.proposer, who),
  counterparty: (facts, who) => roleOf(facts, who) !== "stranger" && !same(facts.proposer, who),
  both: (facts, who) =>
    roleOf(facts, who) !== "stranger" && facts.settlementBy !== null && !same(facts.settlementBy, who),
};

/** What each word of the state table's `needs` asks of an agreement. */
const has: Record<Extract<Transition, { needs: string }>["needs"], (facts: AgreementFacts) => boolean> = {
  arbitrator: ({ arbitrator }) => arbitrator !== null,
  ruling: ({ ruling }) => ruling !== null,
  "no-ruling": ({ ruling }) => ruling === null,
  // Terms that are signed and not yet opened are no agreement that a page could show.
  signature: () => false,
};

/** Every move that `who` may make at the chain's time `now`, in the table's order. */
export function availableActions(facts: AgreementFacts, who: Address, now: bigint): AvailableAction[] {
  return states.actions.flatMap((transition) => {
    const from: readonly string[] = transition.from;
    if (!from.includes(facts.state) || !may[transition.who](facts, who)) return [];
    if ("needs" in transition && !has[transition.needs](facts)) return [];
    const until = "until" in transition ? momentOf(facts, transition.until) : null;
    const after = "after" in transition ? momentOf(facts, transition.after) : null;
    if (until !== null && now > until) return [];
    if ("after" in transition && (after === null || now <= after)) return [];
    return [{ name: transition.action, call: transition.call, money: transition.money, until }];
  });
}

/** Either side may propose a split as long as both are bound and the money has not moved on. */
export function canProposeSettlement(facts: AgreementFacts, who: Address): boolean {
  const settle = states.actions.find(({ action }) => action === "Settle");
  const from: readonly string[] = settle?.from ?? [];
  return from.includes(facts.state) && facts.ruling === null && roleOf(facts, who) !== "stranger";
}

/** What leads an exchange on, most urgent first, and in which states; everything else is an other way. */
const leading: readonly { name: ActionName; in: readonly AgreementState[] }[] = [
  { name: "Rule", in: ["Disputed"] },
  { name: "Settle", in: ["Active", "Delivered", "Disputed"] },
  { name: "Split", in: ["Disputed"] },
  { name: "Accept", in: ["Proposed"] },
  { name: "Expire", in: ["Proposed"] },
  { name: "Deliver", in: ["Active"] },
  { name: "Reclaim", in: ["Active"] },
  { name: "Release", in: ["Delivered"] },
  { name: "ReleaseAfterReview", in: ["Delivered"] },
];

/** The one button that is shown first, or null where the member waits for another. */
export function primaryOf(
  facts: AgreementFacts,
  actions: readonly AvailableAction[],
): AvailableAction | null {
  for (const lead of leading) {
    const found = lead.in.includes(facts.state) && actions.find(({ name }) => name === lead.name);
    if (found) return found;
  }
  return null;
}

/** Until when the present state lasts by itself, and whether that has passed. */
export function deadlineOf(facts: AgreementFacts, now: bigint): { at: bigint; over: boolean } | null {
  const terms = {
    Proposed: "acceptBy",
    Active: "deliverBy",
    Delivered: "reviewBy",
    Disputed: "rulingBy",
  } as const;
  if (facts.state === "Closed" || facts.ruling !== null) return null;
  const at = momentOf(facts, terms[facts.state]);
  return at === null ? null : { at, over: now > at };
}

/** Where an action's money goes: to the provider, back to the payer. */
export function payoutOf(
  facts: AgreementFacts,
  money: Transition["money"],
): { toProvider: bigint; toPayer: bigint } {
  const all = isHeld(facts) ? remainingOf(facts) : 0n;
  const nothing = { toProvider: 0n, toPayer: 0n };
  const giving = (toProvider: bigint) => ({ toProvider, toPayer: all - toProvider });
  const payouts: Record<Transition["money"], { toProvider: bigint; toPayer: bigint }> = {
    "deposit-if-payer": nothing,
    deposit: nothing,
    none: nothing,
    "all-to-payer": { toProvider: 0n, toPayer: all },
    "all-to-provider": { toProvider: all, toPayer: 0n },
    "amount-to-provider": { toProvider: all, toPayer: 0n },
    split: giving(facts.settlementToProvider ?? 0n),
    "by-ruling": giving(ruledShare(all, facts.ruling ?? 0n, facts.choices)),
    "half-each": giving(all / 2n),
  };
  return payouts[money];
}

/** What the payer sends along with proposing or accepting, in the native currency. */
export function depositOf(facts: AgreementFacts, money: Transition["money"], who: Address): bigint {
  return money === "deposit-if-payer" && same(facts.payer, who) ? facts.total : 0n;
}
