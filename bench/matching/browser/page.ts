import { createRandom } from "../../../scripts/seed/random.ts";
import { createMatcher } from "../../../web/matching/matcher.ts";
import { createLexicon } from "../../../web/matching/store/lexicon.ts";
import { toInputs } from "../inputs.ts";
import { makeListings } from "../listings.ts";
import type { Measured } from "../measure.ts";
import { createPeople } from "../people.ts";
import { makeQueries } from "../queries.ts";
import type { BrowserResult, Order } from "./protocol.ts";

/** Listings that the page itself loads into its matcher. */
const PAGE_LISTINGS = 20_000;
const PAGE_QUERIES = 50;
const SEED = 1;

declare global {
  var runMatchingBench: (orders: readonly Order[]) => Promise<BrowserResult>;
}

/** Called from outside of the page: measures in a worker, then with the page's own matcher, watching the page's thread. */
globalThis.runMatchingBench = async (orders) => {
  const measured: Measured[] = [];
  // One worker for all, the small sizes first, as in Node: compilers are warm when the large ones come.
  const worker = new Worker(new URL("./bench.worker.ts", import.meta.url), { type: "module" });
  for (const order of orders) measured.push(await measureIn(worker, order));
  worker.terminate();
  const [first] = orders;
  if (first === undefined) throw new RangeError("Nothing to measure.");
  const people = createPeople(createRandom(SEED, "page"), first.cities);
  const lexicon = createLexicon();
  const inputs = toInputs(makeListings(people, lexicon, PAGE_LISTINGS), lexicon);
  const queries = makeQueries(people, PAGE_QUERIES, 20, "near");
  await pause();

  const watch = watchThread();
  const matcher = createMatcher();
  const started = performance.now();
  await matcher.load(inputs);
  const loaded = performance.now();
  for (const query of queries) await matcher.rank(query);
  const ranked = performance.now();
  matcher.dispose();
  await pause();
  return {
    measured,
    page: { longestMs: watch() },
    matcher: {
      listings: inputs.length,
      loadMs: Math.round(loaded - started),
      rankMs: (ranked - loaded) / queries.length,
    },
  };
};

/** Lets what was prepared come to rest, so that it is not taken for blocking. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}

function measureIn(worker: Worker, order: Order): Promise<Measured> {
  return new Promise((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Measured>) => resolve(data), { once: true });
    worker.addEventListener("error", (event) => reject(new Error(event.message)), { once: true });
    worker.postMessage(order);
  });
}

/** Watches for long tasks, of which browsers report those from 50 ms on; the answer is the longest, 0 for none. */
function watchThread(): () => number {
  let longest = 0;
  const take = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ entryTypes: ["longtask"] });
  return () => {
    take(observer.takeRecords());
    observer.disconnect();
    return longest;
  };
}
