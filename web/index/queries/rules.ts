import * as z from "zod/mini";
import { account, address, amount, community, count, reference, seconds, state } from "../fields.ts";
import { communityRules } from "../generated/operations.ts";
import { define } from "../query.ts";

const governorSchema = z.object({
  id: address,
  timelock: z.object({
    id: address,
    /** Seconds from a decision to its execution; null for a contract that we don't know. */
    delay: z.nullable(seconds),
  }),
  /** Spans in seconds. */
  votingDelay: seconds,
  votingPeriod: seconds,
  /** Of the members, in percent. */
  quorumPercent: amount,
  proposalThreshold: amount,
  proposalCount: count,
});
/** Where members decide. */
export type Governor = z.infer<typeof governorSchema>;

const rulesSchema = z.object({
  id: community,
  steward: address,
  offeredSteward: z.nullable(address),
  joinWay: z.enum(["Open", "Invitation", "Vouches"]),
  membersInvite: z.boolean(),
  joinVouches: count,
  /** Of each vouch at the least, 1 to 100. */
  joinVouchWeight: count,
  arbitrator: z.nullable(address),
  jurors: count,
  /** Spans in seconds, as the three that follow. */
  commitSeconds: seconds,
  revealSeconds: seconds,
  appealSeconds: seconds,
  /** In the native currency's smallest unit. */
  feePerJuror: amount,
  rulingWindow: seconds,
  jurorCount: count,
  /** In hundredths of an hour; null where it has none. */
  timeCredits: z.nullable(
    z.object({ id: address, limit: amount, outstanding: amount, transferCount: count }),
  ),
  governors: z.array(governorSchema),
  verifiers: z.array(z.object({ account: reference(account) })),
});
export type CommunityRules = z.infer<typeof rulesSchema>;

/** What a community agreed on with itself. */
export const communityRulesQuery = define(
  communityRules,
  z.object({ community: z.nullable(rulesSchema), _meta: state }),
);
