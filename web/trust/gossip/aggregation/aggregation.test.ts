import { sha256 } from "@noble/hashes/sha2.js";
import { expect } from "chai";
import { bytesToHex, type Hex } from "viem";
import { signer } from "../../attestations/testing/signers.ts";
import { toEdgeColumns } from "../../edges.ts";
import { createSolver, DEFAULT_OPTIONS } from "../../eigentrust.ts";
import { buildGraph } from "../../graph.ts";
import { createRandom } from "../../testing/random.ts";
import { agreed, captureBound, dealCells, partnerOf } from "./cells.ts";
import { endCycle, rowsOf, startCycle } from "./cycle.ts";
import { add, half, type Mass, roundsOf } from "./pushSum.ts";

const MEMBERS = 160;
const SEEDS = [3, 50, 120];
const NOW = 1_700_000_000;
const { damping } = DEFAULT_OPTIONS;
const beacon = Uint8Array.of(7);
const addresses = Array.from({ length: MEMBERS }, (_, number) => signer(number).account);

function community() {
  const random = createRandom(5);
  const below = (most: number) => Math.floor(random() * most);
  const edges = Array.from({ length: MEMBERS * 8 }, (_, place) => ({
    rater: place % MEMBERS,
    member: below(MEMBERS),
    experience: random() < 0.1 ? -0.5 : 0.2 + 0.8 * random(),
    time: NOW,
    kind: "vouch" as const,
  }));
  const graph = buildGraph(toEdgeColumns(MEMBERS, edges), { now: NOW, halfLife: Number.POSITIVE_INFINITY });
  const seeds = new Float64Array(MEMBERS);
  for (const seed of SEEDS) seeds[seed] = 1 / SEEDS.length;
  return {
    graph,
    seeds,
    exact: createSolver(graph).solve(SEEDS.map((peer) => ({ peer, weight: 1 }))).scores,
  };
}

const digestOf = ({ values, weight }: Mass): Hex =>
  bytesToHex(sha256(new Uint8Array(Float64Array.of(...values, weight).buffer)));

interface Member {
  readonly number: number;
  readonly isLiar: boolean;
  isAway: boolean;
  scores: Float64Array;
  mass: Mass;
}

/** What a liar says in the place of what it should: that all trust is in itself. */
function lieOf({ number }: Member, cells: number, { weight }: Mass): Mass {
  const values = new Float64Array(MEMBERS);
  values[number] = weight / cells;
  return { values, weight };
}

/** What the members of one cell say to another's, member by member, and what those take of it. */
function heard(cell: readonly Member[], says: readonly (Mass | null)[]): Mass | null {
  const voices = says.filter((voice) => voice !== null);
  const digest = agreed(voices.map(digestOf), cell.length);
  return voices.find((voice) => digestOf(voice) === digest) ?? null;
}

/** Every member computes and says everything itself; nothing is shared but what is said. */
function run(size: number, isLiar: (number: number) => boolean, churn: number, cycles: number) {
  const { graph, seeds, exact } = community();
  const random = createRandom(11);
  const { members } = dealCells(addresses, beacon, size);
  const cells = members.map((numbers) =>
    numbers.map((number): Member => {
      const mass = { values: new Float64Array(MEMBERS), weight: 1 };
      return { number, isLiar: isLiar(number), isAway: false, scores: seeds, mass };
    }),
  );
  const everybody = cells.flat();
  const rounds = roundsOf(cells.length);
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    for (const [place, cell] of cells.entries())
      for (const member of cell) member.mass = startCycle(rowsOf(graph, members[place] ?? []), member.scores);
    const leaveAt = new Map(
      everybody.map((member) => [member, random() < churn ? Math.floor(random() * rounds) : -1]),
    );
    for (let round = 0; round < rounds; round += 1) {
      for (const member of everybody)
        if (leaveAt.get(member) === round && !member.isLiar) member.isAway = true;
      const said = cells.map((cell) => {
        const says = cell.map((member) => {
          const share = half(member.mass);
          return member.isAway ? null : member.isLiar ? lieOf(member, cells.length, share) : share;
        });
        return heard(cell, says);
      });
      const before = cells.map((cell) => cell.map(({ mass }) => mass));
      for (const [place, cell] of cells.entries()) {
        const partner = partnerOf(beacon, cycle, round, place, cells.length);
        const isHeard = said[place] !== null && said[partner] !== null;
        for (const [at, member] of cell.entries()) {
          const mass = before[place]?.[at] ?? member.mass;
          member.mass = isHeard ? half(mass) : mass;
        }
      }
      for (const [place] of cells.entries()) {
        const partner = partnerOf(beacon, cycle, round, place, cells.length);
        const share = said[place] ?? null;
        if (share === null || said[partner] === null) continue;
        for (const member of cells[partner] ?? []) member.mass = add(member.mass, share);
      }
    }
    for (const cell of cells)
      for (const member of cell) {
        member.scores = endCycle(member.mass, cells.length, seeds, damping);
        // It asks its cell where that is by now.
        member.isAway = false;
      }
  }
  const errors = everybody
    .filter((member) => !member.isLiar)
    .map(({ scores }) => {
      const scored = [...exact.keys()].filter((number) => (exact[number] ?? 0) > 0);
      const off = scored.map((number) => Math.abs((scores[number] ?? 0) / (exact[number] ?? 1) - 1));
      return off.reduce((sum, error) => sum + error, 0) / off.length;
    });
  return Math.max(...errors);
}

describe("Push-sum between cells", () => {
  it("gives every member every score to 1 %, of which each knew its own cell's rows alone", () => {
    expect(run(16, () => false, 0, 20)).to.be.below(0.01);
  });

  it("gives the same while a tenth goes away and comes back", () => {
    expect(run(16, () => false, 0.1, 20)).to.be.below(0.01);
  });

  it("gives the same while one in twenty lies in every round", () => {
    expect(run(16, (number) => number % 20 === 7, 0.1, 20)).to.be.below(0.01);
  });

  it("isn't worth anything without cells, as soon as one lies", () => {
    expect(run(1, (number) => number === 7, 0, 10)).to.be.above(0.5);
  });
});

describe("Cells", () => {
  it("have every member in one, and nearly the same number each", () => {
    const { members, cellOf } = dealCells(addresses.slice(0, 157), beacon, 20);
    expect(members.flat().sort((one, other) => one - other)).to.deep.equal([...Array(157).keys()]);
    expect(members.map(({ length }) => length).sort()).to.deep.equal([22, 22, 22, 22, 23, 23, 23]);
    for (const [cell, some] of members.entries())
      for (const member of some) expect(cellOf[member]).to.equal(cell);
  });

  it("are dealt anew by another beacon", () => {
    const dealt = (byte: number) => dealCells(addresses, Uint8Array.of(byte)).cellOf;
    expect(dealt(1)).not.to.deep.equal(dealt(2));
  });

  it("send each to one other in a round, and are sent to by one", () => {
    const partners = Array.from({ length: 9 }, (_, cell) => partnerOf(beacon, 3, 5, cell, 9));
    expect(new Set(partners).size).to.equal(9);
    for (const [cell, partner] of partners.entries()) expect(partner).not.to.equal(cell);
    expect(partnerOf(beacon, 3, 5, 0, 1)).to.equal(0);
  });

  it("say what more than half of all of them say", () => {
    const [truth, lie] = ["0x01", "0x02"] as const;
    expect(agreed([truth, lie, truth, truth], 5)).to.equal(truth);
    expect(agreed([truth, lie, truth], 4)).to.equal(null);
    expect(agreed([lie, lie], 5)).to.equal(null);
    expect(agreed([], 1)).to.equal(null);
  });

  it("fall to liars with a probability that is known", () => {
    // All five cells of one: a cell falls with each liar, and the bound adds up to the expected number.
    expect(captureBound(5, 1, 1)).to.be.closeTo(1, 1e-12);
    // Two of ten lie, in cells of two: both must be in one, of five; C(8, 0) ∕ C(10, 2) each.
    expect(captureBound(10, 2, 2)).to.be.closeTo(5 / 45, 1e-12);
    expect(captureBound(100_000, 5_000)).to.be.below(1e-5);
    expect(captureBound(100_000, 0)).to.equal(0);
  });
});
