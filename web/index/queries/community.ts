import * as z from "zod/mini";
import { account, address, cell, community, count, hex, reference, seconds, state } from "../fields.ts";
import {
  communities,
  community as communityDocument,
  members,
  memberships,
} from "../generated/operations.ts";
import { define } from "../query.ts";

const communitySchema = z.object({
  id: community,
  name: z.string(),
  about: z.string(),
  /** Slug of what it is for: mutual-aid, time-bank, … */
  use: z.string(),
  cell,
  steward: address,
  memberCount: count,
  listingCount: count,
  agreementCount: count,
  closedAgreementCount: count,
  createdAt: seconds,
  /** In percent, as the four below; null until the steward says how listings are ranked. */
  distanceWeight: z.nullable(count),
  reputationWeight: z.nullable(count),
  availabilityWeight: z.nullable(count),
  priceWeight: z.nullable(count),
  serviceWeight: z.nullable(count),
});
export type Community = z.infer<typeof communitySchema>;

/** All communities after one, by id. */
export const communitiesQuery = define(
  communities,
  z.object({ communities: z.array(communitySchema), _meta: state }),
);

export const communityQuery = define(
  communityDocument,
  z.object({ community: z.nullable(communitySchema), _meta: state }),
);

const membershipSchema = z.object({
  id: hex,
  community: communitySchema,
  account: reference(account),
  joinedAt: seconds,
  /** Null while a member. */
  leftAt: z.nullable(seconds),
});
export type Membership = z.infer<typeof membershipSchema>;

/** Memberships of a filter after one, by id. */
export const membershipsQuery = define(
  memberships,
  z.object({ memberships: z.array(membershipSchema), _meta: state }),
);

/** Who is a member now, the newest first. */
export const membersQuery = define(
  members,
  z.object({ memberships: z.array(z.object({ account: reference(account) })), _meta: state }),
);
