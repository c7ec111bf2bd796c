import { totalOf } from "../fixtures/exchange.ts";
import type { Deployed } from "../fixtures/network.ts";
import type { Terms } from "../fixtures/terms.ts";

export type Party = "payer" | "provider";
export type Actor = Party | "stranger";
type World = Pick<Deployed, "agreements" | Actor>;

/** How an agreement came to where it is. */
export interface Situation {
  readonly name: string;
  readonly state: string;
  readonly proposer: Party;
  readonly settlementBy: Party | null;
  readonly steps: readonly Step[];
}

type Step = (world: World, terms: Terms) => Promise<unknown>;

/** What the settlements of these tests give the provider, in the token's smallest unit. */
export function settlementShare(terms: Terms): bigint {
  return (totalOf(terms) * 2n) / 5n;
}

/** The money that a member must send along to propose or accept. */
export function depositOf(actor: Actor, terms: Terms): bigint {
  return actor === "payer" ? totalOf(terms) : 0n;
}

const proposedBy =
  (party: Party): Step =>
  ({ agreements, ...actors }, terms) =>
    agreements.connect(actors[party]).propose(terms, { value: depositOf(party, terms) });

const acceptedBy =
  (party: Party): Step =>
  ({ agreements, ...actors }, terms) =>
    agreements.connect(actors[party]).accept(terms, { value: depositOf(party, terms) });

const splitProposedBy =
  (party: Party): Step =>
  ({ agreements, ...actors }, terms) =>
    agreements.connect(actors[party]).proposeSettlement(terms, settlementShare(terms));

const delivered: Step = ({ agreements, provider }, terms) => agreements.connect(provider).deliver(terms);
const cancelled: Step = ({ agreements, payer }, terms) => agreements.connect(payer).cancel(terms);
const refunded: Step = ({ agreements, provider }, terms) => agreements.connect(provider).refund(terms);

const active = [proposedBy("payer"), acceptedBy("provider")];

function situation(
  name: string,
  state: string,
  steps: readonly Step[],
  more: Partial<Pick<Situation, "proposer" | "settlementBy">> = {},
): Situation {
  return { name, state, steps, proposer: "payer", settlementBy: null, ...more };
}

/** Every way that the contract tells apart; a state may be reached by several. */
export const situations: readonly Situation[] = [
  situation("nothing proposed", "None", []),
  situation("proposed by the payer", "Proposed", [proposedBy("payer")]),
  situation("proposed by the provider", "Proposed", [proposedBy("provider")], { proposer: "provider" }),
  situation("accepted by the provider", "Active", active),
  situation("accepted by the payer", "Active", [proposedBy("provider"), acceptedBy("payer")], {
    proposer: "provider",
  }),
  situation("active, split proposed by the payer", "Active", [...active, splitProposedBy("payer")], {
    settlementBy: "payer",
  }),
  situation("active, split proposed by the provider", "Active", [...active, splitProposedBy("provider")], {
    settlementBy: "provider",
  }),
  situation("delivered", "Delivered", [...active, delivered]),
  situation(
    "delivered, split proposed before",
    "Delivered",
    [...active, splitProposedBy("payer"), delivered],
    {
      settlementBy: "payer",
    },
  ),
  situation(
    "delivered, split proposed after",
    "Delivered",
    [...active, delivered, splitProposedBy("provider")],
    {
      settlementBy: "provider",
    },
  ),
  situation("cancelled", "Closed", [proposedBy("payer"), cancelled]),
  situation("refunded", "Closed", [...active, refunded]),
  situation("refunded, split proposed before", "Closed", [...active, splitProposedBy("provider"), refunded], {
    settlementBy: "provider",
  }),
];
