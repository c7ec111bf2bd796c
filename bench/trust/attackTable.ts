import {
  type AttackResult,
  collusion,
  longCon,
  slander,
  sybilRing,
  whitewashing,
} from "../../web/trust/testing/attacks.ts";

const IDENTITIES = [10, 100, 1_000, 10_000];
const REAL_EDGES = [1, 5, 20];

/** Every attack at every size. */
export function runAttacks(): readonly AttackResult[] {
  return [
    ...REAL_EDGES.flatMap((edges) => IDENTITIES.map((size) => sybilRing(size, edges))),
    ...REAL_EDGES.flatMap((edges) => IDENTITIES.map((size) => slander(size, edges))),
    ...[2, 10, 50].map(collusion),
    ...[0, 1, 2, 5, 10, 15, 20].map((victims) => longCon(20, victims)),
    ...[0, 1, 5].flatMap((edges) => [1, 100, 10_000].map((size) => whitewashing(size, edges))),
  ];
}
