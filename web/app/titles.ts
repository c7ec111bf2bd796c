import type { Messages } from "use-intl";

/** What the browser's tab calls each route; one that is not here, such as Discover, has the site's name alone. */
const TITLES: Readonly<Record<string, keyof Messages["titles"]>> = {
  agreement: "agreement",
  "agreement/new": "propose",
  communities: "communities",
  community: "community",
  dispute: "dispute",
  exchanges: "exchanges",
  jury: "jury",
  listing: "listing",
  member: "member",
  messages: "messages",
  profile: "profile",
  proof: "proof",
  prove: "prove",
  publish: "publish",
  settings: "settings",
  sync: "sync",
  wallet: "wallet",
  welcome: "welcome",
};

/** The title of a path, as a key of the catalogue; null for the site's name alone. */
export function titleOf(pathname: string): keyof Messages["titles"] | null {
  return TITLES[pathname.replace(/^\/|\/$/g, "")] ?? null;
}
