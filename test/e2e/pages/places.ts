import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { paths } from "../../../web/components/paths.ts";
import { askIndex } from "../ask-index.ts";
import { localNetwork } from "../network.ts";

const identified = z.tuple([z.object({ id: z.string() })]);

/** One address of each page of the site, by the page's folder in the export. */
export async function placesOfSite(): Promise<Readonly<Record<string, string>>> {
  const { listings, agreements, disputes, communities, accounts } = await askIndex(
    `{ listings(first: 1, where: { standing: true }) { id } agreements(first: 1) { id } disputes(first: 1) { agreement { id } } communities(first: 1) { id }
       accounts(first: 1) { id } }`,
    z.object({
      listings: identified,
      agreements: identified,
      disputes: z.tuple([z.object({ agreement: z.object({ id: z.string() }) })]),
      communities: identified,
      accounts: identified,
    }),
  );
  return {
    ".": paths.discover,
    agreement: paths.agreement(agreements[0].id),
    "agreement/new": paths.propose(listings[0].id),
    communities: paths.communities,
    community: paths.community(communities[0].id),
    dispute: paths.dispute(disputes[0].agreement.id),
    exchanges: paths.exchanges,
    jury: paths.jury,
    listing: paths.listing(listings[0].id),
    member: paths.member(accounts[0].id),
    messages: paths.messages,
    profile: paths.profile,
    proof: paths.proof,
    prove: paths.prove,
    publish: paths.publish,
    settings: paths.settings,
    sync: paths.sync,
    wallet: paths.wallet,
    welcome: paths.welcome,
  };
}

/** Folders of the export that are pages, in the order of the alphabet. */
export async function exportedPages(): Promise<readonly string[]> {
  const files = await readdir(exportedSite(), { recursive: true });
  const ending = "index.html";
  return files
    .filter((file) => file === ending || file.endsWith(`/${ending}`))
    .map((file) => file.slice(0, -ending.length - 1) || ".")
    .sort();
}

/** Where the exported site is. */
export function exportedSite(): string {
  return join(localNetwork().settings.root, "web", "out");
}
