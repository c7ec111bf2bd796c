import * as z from "zod/mini";
import {
  account,
  address,
  agreement,
  amount,
  community,
  count,
  hex,
  listing,
  reference,
  seconds,
  state,
} from "../fields.ts";
import { agreement as agreementDocument, agreements, credits, moves } from "../generated/operations.ts";
import { define } from "../query.ts";
import { reviewSchema } from "./review.ts";

const agreementSchema = z.object({
  id: agreement,
  payer: reference(account),
  provider: reference(account),
  proposer: reference(account),
  /** Null where the two were not both members of what the terms name. */
  community: z.nullable(
    z.object({ id: community, name: z.string(), timeCredits: z.nullable(reference(address)) }),
  ),
  communityAddress: address,
  listing: z.nullable(
    z.object({ id: listing, title: z.string(), kind: z.enum(["Offer", "Need"]), payments: count }),
  ),
  listingId: amount,
  category: count,
  token: address,
  /** The token's smallest unit; so are `total` and all sums below. */
  amounts: z.array(amount),
  total: amount,
  /** Unix seconds; so are all times below. */
  acceptBy: seconds,
  deliverBy: seconds,
  /** A span in seconds; so is `rulingWindow`. */
  reviewWindow: seconds,
  arbitrator: address,
  arbitratorData: hex,
  choices: count,
  rulingWindow: seconds,
  content: hex,
  salt: amount,
  state: z.enum(["Proposed", "Active", "Delivered", "Disputed", "Closed"]),
  /** The name of a transition in `states.json`. */
  lastAction: z.string(),
  paidToProvider: amount,
  returnedToPayer: amount,
  proposedAt: seconds,
  acceptedAt: z.nullable(seconds),
  deliveredAt: z.nullable(seconds),
  closedAt: z.nullable(seconds),
  updatedAt: seconds,
  settlementBy: z.nullable(reference(account)),
  settlementToProvider: z.nullable(amount),
  /** Until when the arbitrator may rule; null without a dispute. */
  rulingBy: z.nullable(seconds),
  /** 1 to `choices`, 0 for refused; null until there is one. */
  ruling: z.nullable(amount),
  /** Who has reviewed the other. */
  reviews: z.array(z.object({ reviewer: reference(account) })),
});
export type Agreement = z.infer<typeof agreementSchema>;

const moveSchema = z.object({
  id: hex,
  action: z.string(),
  by: address,
  to: agreementSchema.shape.state,
  toProvider: amount,
  toPayer: amount,
  at: seconds,
  block: amount,
  /** Its position among the logs of the block. */
  logIndex: count,
  transaction: hex,
});
export type Move = z.infer<typeof moveSchema>;

const creditSchema = z.object({ id: hex, account: reference(account), token: address, amount });
export type Credit = z.infer<typeof creditSchema>;

const reviewedSchema = z.extend(agreementSchema, { reviews: z.array(reviewSchema) });

/** An agreement with its whole story. */
export type AgreementStory = z.infer<typeof reviewedSchema> & { readonly moves: Move[] };

/** One agreement without its moves, which may be more than one page. */
export const agreementQuery = define(
  agreementDocument,
  z.object({ agreement: z.nullable(reviewedSchema), _meta: state }),
);

/** Moves of a filter after one, by id. */
export const movesQuery = define(moves, z.object({ moves: z.array(moveSchema), _meta: state }));

/** What waits for someone to withdraw it. */
export const creditsQuery = define(credits, z.object({ credits: z.array(creditSchema), _meta: state }));

/** Agreements of a filter after one, by id. */
export const agreementsQuery = define(
  agreements,
  z.object({ agreements: z.array(agreementSchema), _meta: state }),
);
