import { join } from "node:path";
import type { Browser } from "playwright-core";
import { z } from "zod";
import { indexUrl } from "../local/index-node.ts";
import type { Settings } from "../local/settings.ts";
import { PAGES, type Page, readBudget } from "./budget.ts";
import { partsWithoutCode } from "./parts.ts";
import { scriptsOfVisit } from "./visit.ts";
import { excesses, lineOf, weigh } from "./weight.ts";

const firsts = z.object({
  data: z.object({
    listings: z.tuple([z.object({ id: z.string() })]),
    agreements: z.tuple([z.object({ id: z.string() })]),
  }),
});

/** Each page with something on it. */
async function addresses({ ports }: Settings): Promise<Readonly<Record<Page, string>>> {
  const query = `{
    listings(first: 1, where: { standing: true, cell7_not: null }) { id }
    agreements(first: 1) { id }
  }`;
  const response = await fetch(indexUrl(ports.index), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { listings, agreements } = firsts.parse(await response.json()).data;
  const site = `http://127.0.0.1:${ports.web}`;
  return {
    discover: `${site}/`,
    listing: `${site}/listing/?id=${listings[0].id}`,
    agreement: `${site}/agreement/?id=${agreements[0].id}`,
  };
}

/**
 * Visits the pages that have a budget, on a network that runs, and says what each weighs.
 *
 * @returns sentences on what is over its budget; none where all is well
 */
export async function checkBudget(
  browser: Browser,
  settings: Settings,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const budget = readBudget();
  const urls = await addresses(settings);
  const problems = partsWithoutCode(join(settings.root, "web", "out")).map(
    (part) => `${part}: no script of the site has the mark by which it is known`,
  );
  for (const page of PAGES) {
    const scripts = await scriptsOfVisit(browser, page, urls[page]);
    const weight = weigh(scripts);
    const { firstLoadBytes } = budget[page];
    say(lineOf(page, weight, firstLoadBytes));
    problems.push(...excesses(page, weight, firstLoadBytes));
  }
  return problems;
}
