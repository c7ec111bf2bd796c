import { createRandom } from "../../../scripts/seed/random.ts";
import { topicOf, type Wish } from "../../../web/matching/preference/wish.ts";
import { formatTable } from "../figures.ts";
import { evaluate, type Quality, splitByTime } from "./evaluate.ts";
import { cosine, type Learner, ours, popularity, popularityAndRepeats } from "./rivals.ts";
import { seedWishes } from "./seed.ts";
import { makeWishes, type Thing } from "./world.ts";

const SEED = 1;
/** Of all wishes, by time, those that are learned from; of these, those that parameters are chosen with. */
const TRAINED = 0.7;
const SHRINKAGES = [10, 30, 100, 300, 1000] as const;

/** Interests that have structure, some and a little; none at all, to see what is lost; and the demo's own year. */
const WORLDS: Readonly<Record<string, () => readonly Wish[]>> = {
  "ways of life 70 %": () => makeWishes(createRandom(SEED, "wishes 70"), { members: 2_000, structure: 0.7 }),
  "ways of life 30 %": () => makeWishes(createRandom(SEED, "wishes 30"), { members: 2_000, structure: 0.3 }),
  "300 members, 70 %": () => makeWishes(createRandom(SEED, "wishes few"), { members: 300, structure: 0.7 }),
  "no structure": () => makeWishes(createRandom(SEED, "wishes 0"), { members: 2_000, structure: 0 }),
  "demo's year × 5": () => seedWishes(SEED, 5),
};

const LEARNERS: Readonly<Record<string, Learner>> = {
  popularity,
  "popularity + repeats": popularityAndRepeats,
  cosine,
  ours: ours(),
};

const rows: (string | number)[][] = [
  ["wishes", "asked", ...Object.keys(LEARNERS).flatMap((name) => [`${name} hit@10`, "ndcg@10"])],
];
const results: Record<string, Record<string, Quality>> = {};
const validation: Record<string, Record<string, number>> = {};
for (const [world, make] of Object.entries(WORLDS)) {
  const wishes = make();
  const things = thingsIn(wishes);
  const [earlier, later] = splitByTime(wishes, TRAINED);
  const [first, second] = splitByTime(earlier, TRAINED);
  validation[world] = Object.fromEntries(
    SHRINKAGES.map((shrinkage) => [shrinkage, evaluate(ours(shrinkage), first, second, things).hit]),
  );
  const qualities = Object.fromEntries(
    Object.entries(LEARNERS).map(([name, learner]) => [name, evaluate(learner, earlier, later, things)]),
  );
  results[world] = qualities;
  const each = Object.values(qualities);
  rows.push([world, each[0]?.wishes ?? 0, ...each.flatMap(({ hit, ndcg }) => [hit, ndcg])]);
}
console.log(formatTable(rows));
console.log("\nShrinkage by hit@10 on the validation part, which the test part never sees:");
console.log(
  formatTable([
    ["wishes", ...SHRINKAGES.map(String)],
    ...Object.entries(validation).map(([world, hits]) => [world, ...SHRINKAGES.map((one) => hits[one] ?? 0)]),
  ]),
);
console.log(JSON.stringify({ bench: "matching-preference", results, validation }));

/** Everything that was ever wished for. */
function thingsIn(wishes: readonly Wish[]): readonly Thing[] {
  const things = wishes.map(({ category, tags }): [string, Thing] => {
    const key = topicOf(category, tags);
    return [key, { category, tags, key }];
  });
  return [...new Map(things).values()];
}
