import { type EdgeInput, toEdgeColumns } from "../edges.ts";
import { createSolver, DEFAULT_OPTIONS } from "../eigentrust.ts";
import { buildGraph } from "../graph.ts";
import { losses } from "../losses.ts";
import type { Seed } from "../seeds.ts";
import { createRandom } from "./random.ts";

/** Honest members among whom an attack happens. */
const HONEST = 1_000;
const VOUCHES_EACH = 8;
const SEEDS: readonly Seed[] = Array.from({ length: 10 }, (_, peer) => ({ peer, weight: 1 }));
const DAY = 86_400;
const NOW = 1_700_000_000;
const HALF_LIFE = 180 * DAY;
const { damping } = DEFAULT_OPTIONS;

/** What an attack comes to. Gains and bounds are shares of the community's trust, in multiples of an honest mean. */
export interface AttackResult {
  readonly attack: string;
  /** Identities or accounts that the attacker uses. */
  readonly size: number;
  /** Edges from honest members that it has won. */
  readonly realEdges: number;
  readonly gain: number;
  /** What theory allows, of the scores of those who were taken in alone; the number of identities isn't in it. */
  readonly bound: number;
}

interface Outcome {
  /** Score less loss, in multiples of the honest mean. */
  readonly net: (peer: number) => number;
  readonly score: (peer: number) => number;
  readonly loss: (peer: number) => number;
  /** Most that can come of what these edges carry in: d Σ score(i) · share(i) ∕ (1 − d), as trust inside is passed on. */
  readonly carried: (isEntry: (rater: number, member: number) => boolean) => number;
}

function vouch(rater: number, member: number, experience = 1, age = 0): EdgeInput {
  return { rater, member, experience, time: NOW - age * DAY, kind: experience < 0 ? "review" : "vouch" };
}

function honestEdges(seed = 1): EdgeInput[] {
  const random = createRandom(seed);
  return Array.from({ length: HONEST * VOUCHES_EACH }, (_, i) =>
    vouch(i % HONEST, Math.floor(HONEST * random() ** 2), 0.5 + 0.5 * random(), Math.floor(300 * random())),
  );
}

function settle(peers: number, edges: readonly EdgeInput[]): Outcome {
  const graph = buildGraph(toEdgeColumns(peers, edges), { now: NOW, halfLife: HALF_LIFE });
  const { scores } = createSolver(graph).solve(SEEDS);
  const lost = losses(graph, damping, scores);
  const inMeans = (value: number | undefined) => (value ?? 0) * HONEST;
  const { offsets, word, weight } = graph.incoming;
  return {
    score: (peer) => inMeans(scores[peer]),
    loss: (peer) => inMeans(lost[peer]),
    net: (peer) => inMeans((scores[peer] ?? 0) - (lost[peer] ?? 0)),
    carried(isEntry) {
      let sum = 0;
      for (let member = 0; member < peers; member += 1) {
        for (let p = offsets[member] ?? 0; p < (offsets[member + 1] ?? 0); p += 1) {
          const rater = (word[p] ?? 0) >>> 2;
          if (!isEntry(rater, member)) continue;
          sum += ((scores[rater] ?? 0) * (weight[p] ?? 0)) / (graph.given[rater] ?? 1);
        }
      }
      return inMeans((damping * sum) / (1 - damping));
    },
  };
}

const isOutside = (peer: number) => peer >= HONEST;
const entersFromHonest = (rater: number, member: number) => !isOutside(rater) && isOutside(member);
const identity = (i: number) => HONEST + i;
const victimOf = (i: number) => (i * 37 + 20) % HONEST;

function ring(size: number): EdgeInput[] {
  return Array.from({ length: size }, (_, i) => [
    vouch(identity(i), identity((i + 1) % size)),
    vouch(identity(i), identity((i * 7 + 3) % size)),
  ]).flat();
}

function takenIn(realEdges: number, size: number): EdgeInput[] {
  return Array.from({ length: realEdges }, (_, i) => vouch(victimOf(i), identity(i % size)));
}

const sumOf = (size: number, value: (peer: number) => number) =>
  Array.from({ length: size }, (_, i) => value(identity(i))).reduce((sum, one) => sum + one, 0);

/** Any number of identities that vouch for each other, behind m vouches of honest members. */
export function sybilRing(size: number, realEdges: number): AttackResult {
  const edges = [...honestEdges(), ...ring(size), ...takenIn(realEdges, size)];
  const outcome = settle(HONEST + size, edges);
  const bound = outcome.carried(entersFromHonest);
  return { attack: "sybil ring", size, realEdges, gain: sumOf(size, outcome.net), bound };
}

/** The same identities say that one member is bad; the gain is what that member loses. */
export function slander(size: number, realEdges: number): AttackResult {
  const target = 500;
  const edges = [...honestEdges(), ...takenIn(realEdges, size)];
  for (let i = 0; i < size; i += 1) edges.push(vouch(identity(i), target, -1));
  const outcome = settle(HONEST + size, edges);
  return {
    attack: "slander",
    size,
    realEdges,
    gain: outcome.loss(target),
    bound: outcome.carried(entersFromHonest),
  };
}

/** Honest accounts agree to vouch for each other alone; the gain is on what they had before. */
export function collusion(size: number): AttackResult {
  const isColluder = (peer: number) => peer >= HONEST - size && peer < HONEST;
  const before = settle(HONEST, honestEdges());
  const others = honestEdges().filter(({ rater }) => !isColluder(rater));
  const among = Array.from({ length: size }, (_, i) =>
    vouch(HONEST - size + i, HONEST - size + ((i + 1) % size)),
  );
  const after = settle(HONEST, [...others, ...among]);
  const sum = (outcome: Outcome) =>
    Array.from({ length: size }, (_, i) => outcome.net(HONEST - size + i)).reduce((all, one) => all + one, 0);
  const entries = after.carried((rater, member) => !isColluder(rater) && isColluder(member));
  return { attack: "collusion", size, realEdges: 0, gain: sum(after) - sum(before), bound: entries };
}

/**
 * An account earns `friends` vouches over a year, then cheats `victims` of its friends, who say so. The gain is what it
 * still counts for; the bound is what the friends whom it has not cheated carry.
 */
export function longCon(friends: number, victims: number): AttackResult {
  const edges = [...honestEdges()];
  for (let i = 0; i < friends; i += 1) edges.push(vouch(victimOf(i), identity(0), 1, 30 + ((i * 11) % 330)));
  for (let i = 0; i < victims; i += 1) edges.push(vouch(victimOf(i), identity(0), -1));
  const outcome = settle(HONEST + 1, edges);
  return {
    attack: "long con",
    size: victims,
    realEdges: friends,
    gain: outcome.net(identity(0)),
    bound: outcome.carried(entersFromHonest),
  };
}

/**
 * An account that `victims` have spoken against comes back under `size` new names and wins `realEdges` vouches anew.
 * The gain is what the new names count for together; the old name's loss is all that they are rid of.
 */
export function whitewashing(size: number, realEdges: number, victims = 20): AttackResult {
  const old = identity(size);
  const edges = [...honestEdges(), ...ring(size), ...takenIn(realEdges, size)];
  for (let i = 0; i < victims; i += 1) edges.push(vouch(victimOf(i + 50), old, -1));
  const outcome = settle(HONEST + size + 1, edges);
  return {
    attack: "whitewashing",
    size,
    realEdges,
    gain: sumOf(size, outcome.net),
    bound: outcome.carried(entersFromHonest),
  };
}
