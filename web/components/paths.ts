/** Every route, once. Ids travel in the query, so that a static host needs no rewriting. */
export const paths = {
  discover: "/",
  search: (filters: string) => (filters === "" ? "/" : `/?${filters}`),
  exchanges: "/exchanges/",
  communities: "/communities/",
  publish: "/publish/",
  profile: "/profile/",
  showTo: (member: string) => `/profile/?show=${member}#private`,
  revise: (listing: string) => `/publish/?listing=${listing}`,
  publishAgain: (listing: string) => `/publish/?again=${listing}`,
  community: (address: string) => `/community/?address=${address}`,
  communityPart: (address: string, part: string) => `/community/?address=${address}&part=${part}`,
  proposal: (community: string, governor: string, number: bigint) =>
    `/community/?address=${community}&part=proposals&proposal=${governor}.${number}`,
  wallet: "/wallet/",
  listing: (id: string) => `/listing/?id=${id}`,
  propose: (listing: string) => `/agreement/new/?listing=${listing}`,
  proposeTo: (listing: string, member: string) => `/agreement/new/?listing=${listing}&with=${member}`,
  agreement: (id: string) => `/agreement/?id=${id}`,
  dispute: (agreement: string) => `/dispute/?id=${agreement}`,
  jury: "/jury/",
  messages: "/messages/",
  conversation: (id: string) => `/messages/?conversation=${id}`,
  writeTo: (address: string) => `/messages/?to=${address}`,
  beginGroup: (name: string, members: readonly string[]) =>
    `/messages/?group=${encodeURIComponent(name)}&with=${members.join(",")}`,
  member: (address: string) => `/member/?address=${address}`,
} as const;
