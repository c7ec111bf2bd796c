import fc from "fast-check";
import { EDGE_KINDS, type EdgeInput, type EdgeKind } from "../edges.ts";
import type { Seed } from "../seeds.ts";

export const NOW = 1_700_000_000;
export const NO_DECAY = { now: NOW, halfLife: Number.POSITIVE_INFINITY };

const kinds = Object.keys(EDGE_KINDS) as EdgeKind[];

/** A few peers with edges of every sort: parallel, to oneself, negative, of no weight. */
export const smallWorld = fc.integer({ min: 1, max: 12 }).chain((peers) => {
  const peer = fc.nat({ max: peers - 1 });
  const edge: fc.Arbitrary<EdgeInput> = fc.record({
    rater: peer,
    member: peer,
    experience: fc.integer({ min: -4, max: 8 }).map((quarters) => Math.min(1, quarters / 8)),
    time: fc.integer({ min: NOW - 100_000_000, max: NOW }),
    kind: fc.constantFrom(...kinds),
  });
  const seed: fc.Arbitrary<Seed> = fc.record({ peer, weight: fc.integer({ min: 1, max: 5 }) });
  return fc.record({
    peers: fc.constant(peers),
    edges: fc.array(edge, { maxLength: 40 }),
    seeds: fc.array(seed, { minLength: 1, maxLength: 3 }),
  });
});
