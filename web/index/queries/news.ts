import * as z from "zod/mini";
import {
  account,
  address,
  agreement,
  amount,
  community,
  count,
  hex,
  reference,
  seconds,
  state,
} from "../fields.ts";
import { news, newsProposals } from "../generated/operations.ts";
import { define } from "../query.ts";

const movedSchema = z.object({
  id: agreement,
  payer: reference(account),
  provider: reference(account),
  listing: z.nullable(z.object({ title: z.string() })),
  state: z.enum(["Proposed", "Active", "Delivered", "Disputed", "Closed"]),
  /** Null until there is one. */
  ruling: z.nullable(amount),
  updatedAt: seconds,
  moves: z.array(z.object({ id: hex, action: z.string(), by: address, at: seconds })),
  settlementProposals: z.array(z.object({ id: hex, by: reference(account), at: seconds })),
});

const proposalSchema = z.object({
  id: hex,
  proposer: reference(account),
  description: z.string(),
  proposedAt: seconds,
  community: z.object({ id: community, name: z.string() }),
});
export type NewProposal = z.infer<typeof proposalSchema>;

const newsSchema = z.object({
  paying: z.array(movedSchema),
  providing: z.array(movedSchema),
  reviews: z.array(
    z.object({
      id: hex,
      agreement: reference(agreement),
      reviewer: reference(account),
      overall: count,
      at: seconds,
    }),
  ),
  vouches: z.array(z.object({ id: hex, voucher: reference(account), at: seconds })),
  jurorSeats: z.array(z.object({ id: hex, drawnAt: seconds })),
  memberships: z.array(z.object({ community: reference(community) })),
  _meta: state,
});
export type AccountNews = Omit<z.infer<typeof newsSchema>, "_meta" | "memberships">;

/** What happened round an account since a time. */
export const newsQuery = define(news, newsSchema);

/** What is put to the vote in some communities since a time. */
export const newsProposalsQuery = define(
  newsProposals,
  z.object({ proposals: z.array(proposalSchema), _meta: state }),
);
