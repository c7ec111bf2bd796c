import { z } from "zod";
import {
  account,
  address,
  agreement,
  amount,
  community,
  count,
  dispute,
  hex,
  reference,
  seconds,
  state,
} from "../fields.ts";
import {
  disputes,
  evidence as evidenceDocument,
  feeCredits,
  jurorSeats,
  jurors,
} from "../generated/operations.ts";
import { define } from "../query.ts";

const seatSchema = z.object({
  juror: reference(account),
  status: z.enum(["Silent", "Recused", "Committed", "Revealed"]),
  commitment: hex.nullable(),
  /** Null until revealed. */
  choice: amount.nullable(),
});

const roundSchema = z.object({
  /** From 0. */
  number: count,
  poolSize: amount,
  /** Null until the jury is complete. */
  size: count.nullable(),
  /** Null until they were counted; so are the two below. */
  votes: amount.nullable(),
  ruling: amount.nullable(),
  byJury: z.boolean().nullable(),
  seats: z.array(seatSchema),
});

const disputeSchema = z.object({
  id: dispute,
  arbitrator: address,
  kind: z.enum(["Jury", "Mediator", "Other"]),
  disputeID: amount,
  /** Null where it is about something else than an agreement. */
  agreement: z
    .object({
      id: agreement,
      payer: reference(account),
      provider: reference(account),
      state: z.enum(["Proposed", "Active", "Delivered", "Disputed", "Closed"]),
      listing: z.object({ title: z.string() }).nullable(),
    })
    .nullable(),
  raisedBy: reference(account).nullable(),
  choices: amount.nullable(),
  /** In wei. */
  fee: amount,
  /** Of a jury alone; so are the five below. */
  community: z.object({ id: community, name: z.string() }).nullable(),
  jurors: count.nullable(),
  commitSeconds: amount.nullable(),
  revealSeconds: amount.nullable(),
  appealSeconds: amount.nullable(),
  feePerJuror: amount.nullable(),
  mediator: reference(account).nullable(),
  /** A jury's, as its last event says: what time alone changes isn't in it. */
  phase: z.enum(["Drawing", "Commit", "Reveal", "Appeal", "Decided", "Ended"]).nullable(),
  /** Unix seconds. */
  until: amount.nullable(),
  appellant: reference(account).nullable(),
  ruling: amount.nullable(),
  /** Whether the agreement took the ruling; null until it was handed over. */
  delivered: z.boolean().nullable(),
  withdrawn: z.boolean(),
  raisedAt: seconds,
  endedAt: seconds.nullable(),
  rounds: z.array(roundSchema),
});
export type Dispute = z.infer<typeof disputeSchema>;

const evidenceSchema = z.object({
  id: hex,
  by: reference(account),
  uri: z.string(),
  /** keccak256 of what lies there. */
  hash: hex,
  at: seconds,
  transaction: hex,
});
export type Evidence = z.infer<typeof evidenceSchema>;

const jurorSchema = z.object({
  id: hex,
  community: z.object({ id: community, name: z.string() }),
  enrolledAt: seconds,
});
export type Juror = z.infer<typeof jurorSchema>;

const feeCreditSchema = z.object({
  id: hex,
  arbitrator: address,
  /** In wei. */
  amount,
});
export type FeeCredit = z.infer<typeof feeCreditSchema>;

/** Disputes of a filter after one, by id. */
export const disputesQuery = define(disputes, z.object({ disputes: z.array(disputeSchema), _meta: state }));

/** What was given as evidence, of a filter. */
export const evidenceQuery = define(
  evidenceDocument,
  z.object({ evidences: z.array(evidenceSchema), _meta: state }),
);

/** Seats on juries, each with its dispute. */
export const jurorSeatsQuery = define(
  jurorSeats,
  z.object({ jurorSeats: z.array(z.object({ id: hex, dispute: disputeSchema })), _meta: state }),
);

/** Where somebody is ready to judge. */
export const jurorsQuery = define(jurors, z.object({ jurors: z.array(jurorSchema), _meta: state }));

/** Arbitration fees that wait to be withdrawn. */
export const feeCreditsQuery = define(
  feeCredits,
  z.object({ feeCredits: z.array(feeCreditSchema), _meta: state }),
);
