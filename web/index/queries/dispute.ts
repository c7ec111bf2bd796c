import * as z from "zod/mini";
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
  commitment: z.nullable(hex),
  /** Null until revealed. */
  choice: z.nullable(amount),
});

const roundSchema = z.object({
  /** From 0. */
  number: count,
  poolSize: amount,
  /** Null until the jury is complete. */
  size: z.nullable(count),
  /** Null until they were counted; so are the two below. */
  votes: z.nullable(amount),
  ruling: z.nullable(amount),
  byJury: z.nullable(z.boolean()),
  seats: z.array(seatSchema),
});

const disputeSchema = z.object({
  id: dispute,
  arbitrator: address,
  kind: z.enum(["Jury", "Mediator", "Other"]),
  disputeID: amount,
  /** Null where it is about something else than an agreement. */
  agreement: z.nullable(
    z.object({
      id: agreement,
      payer: reference(account),
      provider: reference(account),
      state: z.enum(["Proposed", "Active", "Delivered", "Disputed", "Closed"]),
      listing: z.nullable(z.object({ title: z.string() })),
    }),
  ),
  raisedBy: z.nullable(reference(account)),
  choices: z.nullable(amount),
  /** In wei. */
  fee: amount,
  /** Of a jury alone; so are the five below. */
  community: z.nullable(z.object({ id: community, name: z.string() })),
  jurors: z.nullable(count),
  commitSeconds: z.nullable(amount),
  revealSeconds: z.nullable(amount),
  appealSeconds: z.nullable(amount),
  feePerJuror: z.nullable(amount),
  mediator: z.nullable(reference(account)),
  /** A jury's, as its last event says: what time alone changes isn't in it. */
  phase: z.nullable(z.enum(["Drawing", "Commit", "Reveal", "Appeal", "Decided", "Ended"])),
  /** Unix seconds. */
  until: z.nullable(amount),
  appellant: z.nullable(reference(account)),
  ruling: z.nullable(amount),
  /** Whether the agreement took the ruling; null until it was handed over. */
  delivered: z.nullable(z.boolean()),
  withdrawn: z.boolean(),
  raisedAt: seconds,
  endedAt: z.nullable(seconds),
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
