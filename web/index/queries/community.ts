import { z } from "zod";
import { account, address, cell, community, count, reference, seconds } from "../fields.ts";
import type { AccountId, CommunityId } from "../ids.ts";
import { define } from "../query.ts";

const FIELDS =
  "id name about use cell steward memberCount listingCount agreementCount closedAgreementCount createdAt";

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
});
export type Community = z.infer<typeof communitySchema>;

/** All communities after one, by id. */
export const communitiesQuery = define<
  { communities: Community[] },
  { first: number; where: { id_gt?: CommunityId } }
>({
  text: `query Communities($first: Int!, $where: Community_filter) {
    communities(first: $first, orderBy: id, where: $where) { ${FIELDS} }
  }`,
  answer: z.object({ communities: z.array(communitySchema) }),
});

export const communityQuery = define<{ community: Community | null }, { id: CommunityId }>({
  text: `query Community($id: ID!) { community(id: $id) { ${FIELDS} } }`,
  answer: z.object({ community: communitySchema.nullable() }),
});

const membershipSchema = z.object({
  id: z.string(),
  community: communitySchema,
  account: z.object({ id: account }).transform(({ id }) => id),
  joinedAt: seconds,
  /** Null while a member. */
  leftAt: seconds.nullable(),
});
export type Membership = z.infer<typeof membershipSchema>;

export const membershipsQuery = define<
  { memberships: Membership[] },
  { first: number; where: { account: string; leftAt: null; id_gt?: string } }
>({
  text: `query Memberships($first: Int!, $where: Membership_filter) {
    memberships(first: $first, orderBy: id, where: $where) {
      id account { id } joinedAt leftAt community { ${FIELDS} }
    }
  }`,
  answer: z.object({ memberships: z.array(membershipSchema) }),
});

/** Who is a member now, the newest first. */
export const membersQuery = define<
  { memberships: { account: AccountId }[] },
  { community: CommunityId; first: number }
>({
  text: `query Members($community: String!, $first: Int!) {
    memberships(
      first: $first, orderBy: joinedAt, orderDirection: desc, where: { community: $community, leftAt: null }
    ) { account { id } }
  }`,
  answer: z.object({ memberships: z.array(z.object({ account: reference(account) })) }),
});
