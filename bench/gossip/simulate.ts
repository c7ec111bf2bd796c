import { createSolver, DEFAULT_OPTIONS } from "../../web/trust/eigentrust.ts";
import { CELL_SIZE, captureBound, dealCells, partnerOf } from "../../web/trust/gossip/aggregation/cells.ts";
import { rowsOf } from "../../web/trust/gossip/aggregation/cycle.ts";
import { roundsOf } from "../../web/trust/gossip/aggregation/pushSum.ts";
import { buildGraph } from "../../web/trust/graph.ts";
import { generateCommunities } from "../../web/trust/testing/communities.ts";
import { createRandom } from "../../web/trust/testing/random.ts";
import { addressOf } from "./members.ts";

export interface Scenario {
  readonly peers: number;
  /** Share of the members who go away in each cycle, at a random round, and come back a cycle later. */
  readonly churn: number;
  /** Share of the members who say in every round that all trust is one of them's. */
  readonly liars: number;
  /** Members a cell; 1 for a push-sum without protection. */
  readonly cellSize?: number;
}

export interface Outcome {
  /** Rounds until the mean relative error was at most {@link GOOD_ENOUGH}; null where it never was. */
  readonly rounds: number | null;
  /** Rounds that there were in all. */
  readonly played: number;
  readonly cycles: number;
  /** Cycles that EigenTrust's iteration takes to the same error where every sum is exact. */
  readonly exactCycles: number;
  /** Of those with a score, as members of forty cells found them: the mean of |found − true| ∕ true, and the 95th percentile. */
  readonly meanError: number;
  readonly p95Error: number;
  /** Half of the sum of |found − true|: the share of all trust that is in the wrong place. */
  readonly misplaced: number;
  /** Bytes that a peer sends in all rounds. */
  readonly bytes: number;
  readonly cells: number;
  /** Share of the rounds of cells in which too few honest members were there for it to say anything. */
  readonly silent: number;
  /** Cells in which liars have the majority. */
  readonly captured: number;
  /** Probability that there would be any, at most. */
  readonly captureBound: number;
}

const GOOD_ENOUGH = 0.01;
const MOST_CYCLES = 40;
/** Cells whose members' findings are compared with the exact scores. */
const LOOKED_AT = 40;
/** Bytes: a value, a value with its place where few are sent, a digest, and what is before each. */
const VALUE = 4;
const PLACED_VALUE = 7;
const DIGEST = 32;
const HEAD = 24;
const { damping } = DEFAULT_OPTIONS;

/**
 * A push-sum between cells, of all members' scores. What cells hold of one another's contributions is the same for all values, so
 * it is followed as one matrix, and the scores are its products: every cell's estimate of every member, none sampled.
 */
export function simulate({ peers, churn, liars, cellSize = CELL_SIZE }: Scenario): Outcome {
  const random = createRandom(peers);
  const { edges, now, founders } = generateCommunities({
    peers,
    edges: 10 * peers,
    inside: 0.9,
    seed: peers,
  });
  const graph = buildGraph(edges, { now, halfLife: 180 * 86_400 });
  const seeds = new Float64Array(peers);
  for (const founder of founders) seeds[founder] = 1 / founders.length;
  const solver = createSolver(graph);
  const { scores: exact } = solver.solve(founders.map((peer) => ({ peer, weight: 1 })));
  solver.dispose();

  const beacon = Uint8Array.of(1, 2, 3);
  const { members, cellOf } = dealCells(
    Array.from({ length: peers }, (_, peer) => addressOf(peer)),
    beacon,
    cellSize,
  );
  const cells = members.length;
  const isLiar = Uint8Array.from({ length: peers }, () => (random() < liars ? 1 : 0));
  const liarsIn = members.map((some) => some.reduce((sum, member) => sum + (isLiar[member] ?? 0), 0));
  const favourite = isLiar.indexOf(1);
  const raters = incomingOf(rowsOf(graph, [...Array(peers).keys()]), peers);
  const givenBy = new Float64Array(peers);
  for (const row of rowsOf(graph, [...Array(peers).keys()]))
    givenBy[row.member] = row.given.reduce((sum, { share }) => sum + share, 0);

  const perCycle = roundsOf(cells);
  const mixing = createMixing(cells);
  const awayFrom = new Float64Array(peers).fill(Number.POSITIVE_INFINITY);
  let own = seeds.slice();
  let bytes = 0;
  let silent = 0;
  let cycle = 0;
  let errors = { mean: Number.POSITIVE_INFINITY, p95: Number.POSITIVE_INFINITY, misplaced: 1 };
  while (cycle < MOST_CYCLES && errors.mean > GOOD_ENOUGH) {
    const start = cycle * perCycle;
    for (let peer = 0; peer < peers; peer += 1) {
      // Who went away in the last cycle is back when a cycle has passed since.
      const isAway = start < (awayFrom[peer] ?? 0) + perCycle && start >= (awayFrom[peer] ?? 0);
      if (!isAway && random() < churn) awayFrom[peer] = start + Math.floor(random() * perCycle);
    }
    mixing.reset();
    for (let round = start; round < start + perCycle; round += 1) {
      const voices = members.map((some) => voicesOf(some, isLiar, awayFrom, round, perCycle));
      const says = voices.map(({ honest, lying }, cell) => {
        const size = members[cell]?.length ?? 0;
        return honest * 2 > size ? "truth" : lying * 2 > size ? "lie" : "nothing";
      });
      silent += says.filter((said) => said === "nothing").length / cells;
      const partners = says.map((said, cell) => {
        const partner = partnerOf(beacon, cycle, round - start, cell, cells);
        // Without an answer from the other cell, a cell keeps its half.
        return said === "nothing" || says[partner] === "nothing" ? cell : partner;
      });
      bytes += bytesOfRound(voices, mixing, peers, cellSize);
      mixing.step(
        partners,
        says.map((said) => said === "lie"),
      );
    }
    const found = createFinder(mixing, raters, { own, givenBy, cellOf, members, seeds, favourite });
    own = Float64Array.from({ length: peers }, (_, member) => found(cellOf[member] ?? 0, member));
    errors = errorsOf(found, exact, cells);
    cycle += 1;
  }
  return {
    rounds: errors.mean <= GOOD_ENOUGH ? cycle * perCycle : null,
    played: cycle * perCycle,
    cycles: cycle,
    exactCycles: exactCyclesTo(raters, seeds, exact),
    meanError: errors.mean,
    p95Error: errors.p95,
    misplaced: errors.misplaced,
    bytes,
    cells,
    silent: silent / (cycle * perCycle),
    captured: liarsIn.filter((number, cell) => number * 2 > (members[cell]?.length ?? 0)).length,
    captureBound: captureBound(peers, Math.round(liars * peers), cellSize),
  };
}

/** Who gives to each member, and what share of its own score. */
function incomingOf(rows: ReturnType<typeof rowsOf>, peers: number) {
  const incoming = Array.from(
    { length: peers },
    (): { readonly from: number; readonly share: number }[] => [],
  );
  for (const { member, given } of rows)
    for (const { to, share } of given) incoming[to]?.push({ from: member, share });
  return incoming;
}

interface Voices {
  readonly honest: number;
  readonly lying: number;
}

function voicesOf(
  members: readonly number[],
  isLiar: Uint8Array,
  awayFrom: Float64Array,
  round: number,
  perCycle: number,
): Voices {
  let honest = 0;
  let lying = 0;
  for (const member of members) {
    const since = awayFrom[member] ?? 0;
    // Liars are always there.
    if (isLiar[member] === 1) lying += 1;
    else if (round < since || round >= since + perCycle) honest += 1;
  }
  return { honest, lying };
}

/** What each cell holds of each one's contribution, its weight, and what was made up; rows are cells that hold. */
interface Mixing {
  readonly reset: () => void;
  readonly step: (partners: readonly number[], lies: readonly boolean[]) => void;
  readonly of: (cell: number) => {
    readonly parts: Float32Array;
    readonly weight: number;
    readonly madeUp: number;
  };
  /** Largest number of contributions that a cell holds a part of. */
  readonly reach: () => number;
}

function createMixing(cells: number): Mixing {
  let now = new Float32Array(cells * cells);
  let next = new Float32Array(cells * cells);
  let weights = new Float64Array(cells);
  let madeUp = new Float64Array(cells);
  let steps = 0;
  return {
    reset() {
      now.fill(0);
      for (let cell = 0; cell < cells; cell += 1) now[cell * cells + cell] = 1;
      weights.fill(1);
      madeUp.fill(0);
      steps = 0;
    },
    step(partners, lies) {
      const [nextWeights, nextMadeUp] = [new Float64Array(cells), new Float64Array(cells)];
      const senders = Array.from({ length: cells }, (): number[] => []);
      for (const [cell, partner] of partners.entries()) {
        const kept = partner === cell ? 1 : 0.5;
        nextWeights[cell] = (nextWeights[cell] ?? 0) + (weights[cell] ?? 0) * kept;
        nextMadeUp[cell] = (nextMadeUp[cell] ?? 0) + (madeUp[cell] ?? 0) * kept;
        if (partner === cell) continue;
        const isLie = lies[cell] === true;
        if (!isLie) senders[partner]?.push(cell);
        const weight = (weights[cell] ?? 0) / 2;
        nextWeights[partner] = (nextWeights[partner] ?? 0) + weight;
        nextMadeUp[partner] = (nextMadeUp[partner] ?? 0) + (isLie ? weight : (madeUp[cell] ?? 0) / 2);
      }
      for (const [cell, partner] of partners.entries())
        receive(cell, partner === cell ? 1 : 0.5, senders[cell] ?? []);
      [now, next] = [next, now];
      [weights, madeUp] = [nextWeights, nextMadeUp];
      steps += 1;
    },
    of: (cell) => ({
      parts: now.subarray(cell * cells, (cell + 1) * cells),
      weight: weights[cell] ?? 0,
      madeUp: madeUp[cell] ?? 0,
    }),
    reach: () => Math.min(cells, 2 ** steps),
  };

  /** The row of a cell: what it keeps, and halves of the rows of those who sent to it. */
  function receive(cell: number, kept: number, [first, ...rest]: readonly number[]): void {
    const [row, other, half] = [cell * cells, (first ?? cell) * cells, first === undefined ? 0 : 0.5];
    for (let place = 0; place < cells; place += 1)
      next[row + place] = (now[row + place] ?? 0) * kept + (now[other + place] ?? 0) * half;
    for (const sender of rest)
      for (let place = 0; place < cells; place += 1)
        next[row + place] = (next[row + place] ?? 0) + (now[sender * cells + place] ?? 0) / 2;
  }
}

interface Community {
  readonly own: Float64Array;
  readonly givenBy: Float64Array;
  readonly cellOf: Uint32Array;
  readonly members: readonly (readonly number[])[];
  readonly seeds: Float64Array;
  readonly favourite: number;
}

/** A cell's score of a member, as `endCycle` has it. */
function createFinder(
  mixing: Mixing,
  raters: ReturnType<typeof incomingOf>,
  { own, givenBy, cellOf, members, seeds, favourite }: Community,
): (cell: number, member: number) => number {
  const cells = members.length;
  const passedBy = members.map((some) =>
    some.reduce((sum, member) => sum + (own[member] ?? 0) * (givenBy[member] ?? 0), 0),
  );
  const passed = new Float64Array(cells);
  for (let cell = 0; cell < cells; cell += 1) {
    const { parts, weight, madeUp } = mixing.of(cell);
    const sum = passedBy.reduce((total, value, place) => total + value * (parts[place] ?? 0), 0);
    passed[cell] = (sum * cells + madeUp) / weight;
  }
  return (cell, member) => {
    const { parts, weight, madeUp } = mixing.of(cell);
    let value = 0;
    for (const { from, share } of raters[member] ?? [])
      value += (own[from] ?? 0) * share * (parts[cellOf[from] ?? 0] ?? 0);
    const y = (value * cells + (member === favourite ? madeUp : 0)) / weight;
    return damping * y + (1 - damping * (passed[cell] ?? 0)) * (seeds[member] ?? 0);
  };
}

function exactCyclesTo(
  raters: ReturnType<typeof incomingOf>,
  seeds: Float64Array,
  exact: Float64Array,
): number {
  let scores = seeds;
  for (let cycle = 1; cycle < MOST_CYCLES; cycle += 1) {
    const passed = Float64Array.from(raters, (some) =>
      some.reduce((sum, { from, share }) => sum + (scores[from] ?? 0) * share, 0),
    );
    const all = passed.reduce((sum, value) => sum + value, 0);
    scores = passed.map((value, member) => damping * value + (1 - damping * all) * (seeds[member] ?? 0));
    const [last, scored] = [scores, [...exact.keys()].filter((member) => (exact[member] ?? 0) > 0)];
    const off = scored.reduce(
      (sum, member) => sum + Math.abs((last[member] ?? 0) / (exact[member] ?? 1) - 1),
      0,
    );
    if (off / scored.length <= GOOD_ENOUGH) return cycle;
  }
  return MOST_CYCLES;
}

function errorsOf(found: (cell: number, member: number) => number, exact: Float64Array, cells: number) {
  const step = Math.max(1, Math.floor(cells / LOOKED_AT));
  const errors: number[] = [];
  let misplaced = 0;
  let looked = 0;
  for (let cell = 0; cell < cells; cell += step) {
    looked += 1;
    for (const [member, score] of exact.entries()) {
      const error = Math.abs(found(cell, member) - score);
      misplaced += error / 2;
      if (score > 0) errors.push(error / score);
    }
  }
  const sorted = Float64Array.from(errors).sort();
  return {
    mean: sorted.reduce((sum, error) => sum + error, 0) / sorted.length,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    misplaced: misplaced / looked,
  };
}

/** Bytes that a peer sends in one round, on the average. */
function bytesOfRound(voices: readonly Voices[], mixing: Mixing, peers: number, size: number): number {
  const present = voices.reduce((sum, { honest, lying }) => sum + honest + lying, 0);
  const lying = voices.reduce((sum, voice) => sum + voice.lying, 0);
  // At most ten members are given something by each of those whose contributions have come so far.
  const placed = PLACED_VALUE * 10 * size * mixing.reach();
  const vector = HEAD + Math.min(VALUE * peers, placed);
  // One asks another, where the one whose turn it was lied.
  const asked = 1 + (present > 0 ? lying / present : 0);
  return (present / peers) * (vector * asked + (size > 1 ? size * (DIGEST + HEAD) : 0));
}
