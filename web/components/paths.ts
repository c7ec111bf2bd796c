/** Every route, once. Ids travel in the query, so that a static host needs no rewriting. */
export const paths = {
  discover: "/",
  exchanges: "/exchanges/",
  communities: "/communities/",
  publish: "/publish/",
  revise: (listing: string) => `/publish/?listing=${listing}`,
  community: (address: string) => `/community/?address=${address}`,
  listing: (id: string) => `/listing/?id=${id}`,
  propose: (listing: string) => `/agreement/new/?listing=${listing}`,
  agreement: (id: string) => `/agreement/?id=${id}`,
  member: (address: string) => `/member/?address=${address}`,
} as const;
