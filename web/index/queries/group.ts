import * as z from "zod/mini";
import { account, amount, community, count, hex, reference, seconds, state } from "../fields.ts";
import { groupChanges, reputations, standingGroups } from "../generated/operations.ts";
import { define } from "../query.ts";

const groupSchema = z.object({
  id: hex,
  community: reference(community),
  category: count,
  /** From 1. */
  level: count,
  memberCount: count,
});
export type StandingGroup = z.infer<typeof groupSchema>;

const changeSchema = z.object({
  id: hex,
  member: reference(account),
  place: count,
  /** The commitment that stands there from then on; 0 where it was taken out. */
  leaf: amount,
  /** Of the group after it. */
  root: amount,
  at: seconds,
  block: z.pipe(amount, z.transform(Number)),
});
export type GroupChange = z.infer<typeof changeSchema>;

const reputationSchema = z.object({
  id: hex,
  account: reference(account),
  category: count,
  /** In units of 1e-18: 1e18 to 5e18. */
  mean: amount,
  /** Reviews after decay, in units of 1e-18, as of the last. */
  weight: amount,
  lastReviewAt: seconds,
});
export type Reputation = z.infer<typeof reputationSchema>;

/** Groups of a filter after one, by id. */
export const standingGroupsQuery = define(
  standingGroups,
  z.object({ standingGroups: z.array(groupSchema), _meta: state }),
);

/** Changes of a filter after one, in their order. */
export const groupChangesQuery = define(
  groupChanges,
  z.object({ groupChanges: z.array(changeSchema), _meta: state }),
);

/** Reputations of a filter after one, by id. */
export const reputationsQuery = define(
  reputations,
  z.object({ reputations: z.array(reputationSchema), _meta: state }),
);
