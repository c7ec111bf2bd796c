import { z } from "zod";
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
} from "../fields.ts";
import type { AccountId, AgreementId } from "../ids.ts";
import { define } from "../query.ts";
import { REVIEW_FIELDS, reviewSchema } from "./review.ts";

const FIELDS = `id payer { id } provider { id } proposer { id } community { id name } communityAddress
  listing { id title kind } listingId category token amounts total acceptBy deliverBy reviewWindow arbitrator
  arbitratorData choices rulingWindow content salt state lastAction paidToProvider returnedToPayer proposedAt acceptedAt
  deliveredAt closedAt updatedAt settlementBy { id } settlementToProvider rulingBy ruling reviews { reviewer { id } }`;

const agreementSchema = z.object({
  id: agreement,
  payer: reference(account),
  provider: reference(account),
  proposer: reference(account),
  /** Null where the two were not both members of what the terms name. */
  community: z.object({ id: community, name: z.string() }).nullable(),
  communityAddress: address,
  listing: z.object({ id: listing, title: z.string(), kind: z.enum(["Offer", "Need"]) }).nullable(),
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
  acceptedAt: seconds.nullable(),
  deliveredAt: seconds.nullable(),
  closedAt: seconds.nullable(),
  updatedAt: seconds,
  settlementBy: reference(account).nullable(),
  settlementToProvider: amount.nullable(),
  /** Until when the arbitrator may rule; null without a dispute. */
  rulingBy: seconds.nullable(),
  /** 1 to `choices`, 0 for refused; null until there is one. */
  ruling: amount.nullable(),
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

const creditSchema = z.object({ account: reference(account), token: address, amount });
export type Credit = z.infer<typeof creditSchema>;

/** An agreement with its whole story. */
export type AgreementStory = Omit<Agreement, "reviews"> & {
  moves: Move[];
  reviews: z.infer<typeof reviewSchema>[];
};

const storySchema = agreementSchema.extend({
  moves: z.array(moveSchema),
  reviews: z.array(reviewSchema),
});

export const agreementQuery = define<{ agreement: AgreementStory | null }, { id: AgreementId }>({
  text: `query Agreement($id: ID!) {
    agreement(id: $id) {
      ${FIELDS.replace("reviews { reviewer { id } }", `reviews { ${REVIEW_FIELDS} }`)}
      moves(first: 1000, orderBy: block) { id action by to toProvider toPayer at block logIndex transaction }
    }
  }`,
  answer: z.object({ agreement: storySchema.nullable() }),
});

/** What waits for an account to withdraw. */
export const creditsQuery = define<{ credits: Credit[] }, { account: AccountId }>({
  text: `query Credits($account: String!) {
    credits(first: 1000, where: { account: $account, amount_gt: "0" }) { account { id } token amount }
  }`,
  answer: z.object({ credits: z.array(creditSchema) }),
});

/** Those of one side only: `or` beside other conditions is refused by graph-node, and each side has its own index. */
export const agreementsQuery = define<
  { agreements: Agreement[] },
  {
    first: number;
    where: { payer?: AccountId; provider?: AccountId; id_gt?: AgreementId };
  }
>({
  text: `query Agreements($first: Int!, $where: Agreement_filter) {
    agreements(first: $first, orderBy: id, where: $where) { ${FIELDS} }
  }`,
  answer: z.object({ agreements: z.array(agreementSchema) }),
});
