import { CHOICES, QUARTER } from "../fixtures/dispute.ts";
import { totalOf, valueOf } from "../fixtures/exchange.ts";
import type { Deployed } from "../fixtures/network.ts";
import { signTerms } from "../fixtures/signing.ts";
import type { Terms } from "../fixtures/terms.ts";
import type { ManualArbitrator } from "../../../types/ethers-contracts/mocks/ManualArbitrator.ts";

export type Party = "payer" | "provider";
export type Actor = Party | "stranger";
type World = Pick<Deployed, "agreements" | Actor> & { arbitrator: ManualArbitrator };

/** How an agreement came to where it is. */
export interface Situation {
  readonly name: string;
  readonly state: string;
  readonly proposer: Party;
  readonly settlementBy: Party | null;
  readonly arbitrated: boolean;
  readonly ruled: boolean;
  readonly steps: readonly Step[];
}

type Step = (world: World, terms: Terms) => Promise<unknown>;

/** What the settlements of these tests give the provider, in the token's smallest unit. */
export function settlementShare(terms: Terms): bigint {
  return (totalOf(terms) * 2n) / 5n;
}

/** What the ruling of these tests gives the provider, in the token's smallest unit. */
export function ruledShare(held: bigint): bigint {
  return (held * (QUARTER - 1n)) / (CHOICES - 1n);
}

/** The native currency that a member must send along to propose or accept. */
export function depositOf(actor: Actor, terms: Terms): bigint {
  return actor === "payer" ? valueOf(terms) : 0n;
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

const disputedBy =
  (party: Party): Step =>
  ({ agreements, ...actors }, terms) =>
    agreements.connect(actors[party]).dispute(terms);

const opened: Step = async ({ agreements, payer, provider }, terms) =>
  agreements
    .connect(payer)
    .open(terms, await signTerms(agreements, provider, terms), { value: valueOf(terms) });
const delivered: Step = ({ agreements, provider }, terms) => agreements.connect(provider).deliver(terms);
const cancelled: Step = ({ agreements, payer }, terms) => agreements.connect(payer).cancel(terms);
const revoked: Step = ({ agreements, payer }, terms) => agreements.connect(payer).revoke(terms);
const refunded: Step = ({ agreements, provider }, terms) => agreements.connect(provider).refund(terms);
const ruled: Step = async ({ arbitrator }) =>
  arbitrator.giveRuling((await arbitrator.disputesCount()) - 1n, QUARTER);
const executed: Step = ({ agreements, stranger }, terms) => agreements.connect(stranger).executeRuling(terms);

const active = [proposedBy("payer"), acceptedBy("provider")];

function situation(
  name: string,
  state: string,
  steps: readonly Step[],
  more: Partial<Pick<Situation, "proposer" | "settlementBy" | "arbitrated" | "ruled">> = {},
): Situation {
  return { name, state, steps, proposer: "payer", settlementBy: null, arbitrated: false, ruled: false, ...more };
}

/** Every way that the contract tells apart; a state may be reached by several. */
export const situations: readonly Situation[] = [
  situation("nothing proposed", "None", []),
  situation("nothing proposed, with an arbitrator", "None", [], { arbitrated: true }),
  situation("proposed by the payer", "Proposed", [proposedBy("payer")]),
  situation("proposed by the provider", "Proposed", [proposedBy("provider")], { proposer: "provider" }),
  situation("opened at once", "Active", [opened]),
  situation("accepted by the provider", "Active", active, { arbitrated: true }),
  situation("accepted by the payer", "Active", [proposedBy("provider"), acceptedBy("payer")], {
    proposer: "provider",
  }),
  situation("active, split proposed by the payer", "Active", [...active, splitProposedBy("payer")], {
    settlementBy: "payer",
  }),
  situation("active, split proposed by the provider", "Active", [...active, splitProposedBy("provider")], {
    settlementBy: "provider",
    arbitrated: true,
  }),
  situation("delivered", "Delivered", [...active, delivered]),
  situation("delivered, with an arbitrator", "Delivered", [opened, delivered], { arbitrated: true }),
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
  situation("disputed by the payer", "Disputed", [...active, disputedBy("payer")], { arbitrated: true }),
  situation(
    "disputed by the provider, split proposed before",
    "Disputed",
    [...active, delivered, splitProposedBy("provider"), disputedBy("provider")],
    { arbitrated: true, settlementBy: "provider" },
  ),
  situation(
    "disputed, split proposed after",
    "Disputed",
    [opened, disputedBy("provider"), splitProposedBy("payer")],
    { arbitrated: true, settlementBy: "payer" },
  ),
  situation(
    "ruled, split proposed before",
    "Disputed",
    [...active, disputedBy("payer"), splitProposedBy("payer"), ruled],
    { arbitrated: true, settlementBy: "payer", ruled: true },
  ),
  situation("revoked", "Closed", [revoked]),
  situation("cancelled", "Closed", [proposedBy("payer"), cancelled]),
  situation("refunded, split proposed before", "Closed", [...active, splitProposedBy("provider"), refunded], {
    settlementBy: "provider",
  }),
  situation("ruled and executed", "Closed", [opened, disputedBy("payer"), ruled, executed], {
    arbitrated: true,
    ruled: true,
  }),
];
