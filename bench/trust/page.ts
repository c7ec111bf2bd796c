import { generateCommunities } from "../../web/trust/testing/communities.ts";
import { createTruster } from "../../web/trust/truster.ts";

/** Milliseconds between looks at the clock; a longer gap is how long the page was blocked. */
const LOOK = 4;
/** Solves before those that are measured. */
const WARMING = 5;

const query = new URLSearchParams(location.search);
const peers = Number(query.get("peers"));
const repeats = Number(query.get("repeats"));

const { edges, now, founders } = generateCommunities({ peers, edges: 10 * peers, inside: 0.9, seed: 7 });
const seeds = founders.map((peer) => ({ peer, weight: 1 }));
const truster = createTruster();
// The worker starts before the clock does, as it does in the app.
await truster.paths(0, 0).catch(() => undefined);

let longestBlock = 0;
let looked = performance.now();
const looking = setInterval(() => {
  const time = performance.now();
  longestBlock = Math.max(longestBlock, time - looked - LOOK);
  looked = time;
}, LOOK);

const load = await timed(() => truster.load(1, edges, { now, halfLife: 15_552_000 }));
let asked = 0;
let bound = 0;
const solve = () =>
  timed(async () => {
    asked += 1;
    // Other weights of the same proportions: the same solve, not the remembered one.
    const weighed = seeds.map((seed) => ({ ...seed, weight: asked }));
    ({ bound } = await truster.community(weighed));
  });
// The first lays the graph out too, and until the second thread is there one does all: Node's are measured from then on.
const firstSolve = await solve();
for (let k = 0; k < WARMING; k += 1) await solve();
const solves: number[] = [];
for (let k = 0; k < repeats; k += 1) solves.push(await solve());
const personals: number[] = [];
await truster.viewer(0, [1]);
for (let k = 1; k <= 20; k += 1) personals.push(await timed(() => truster.viewer((k * 997) % peers, [1])));
clearInterval(looking);
truster.dispose();

document.body.dataset.report = JSON.stringify({
  peers,
  load,
  firstSolve,
  solve: median(solves),
  personal: median(personals),
  bound,
  longestBlock,
});

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
