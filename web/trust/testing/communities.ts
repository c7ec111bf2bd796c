import { EDGE_KINDS, type EdgeColumns } from "../edges.ts";
import { createRandom } from "./random.ts";

export interface CommunityShape {
  readonly peers: number;
  readonly edges: number;
  /** Share of edges that stay within a community: the nearer to 1, the slower trust spreads. */
  readonly inside: number;
  readonly seed: number;
}

/** Fewest members of a community. */
const LEAST = 300;
const NOW = 1_700_000_000;
const YEARS_3 = 94_608_000;

export interface GeneratedCommunities {
  readonly edges: EdgeColumns;
  readonly now: number;
  /** Well-known members, each of another community as far as there are so many. */
  readonly founders: readonly number[];
}

/**
 * A scale-free graph of communities: sizes, who is vouched for and who vouches all follow power laws (in-degrees with
 * exponent 2.5). Peers are numbered at random, so that nothing about the numbering helps.
 */
export function generateCommunities({ peers, edges, inside, seed }: CommunityShape): GeneratedCommunities {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const starts = communityStarts(peers, random);
  const communityOf = new Uint32Array(peers);
  for (let c = 0; c + 1 < starts.length; c += 1) communityOf.fill(c, starts[c], starts[c + 1]);
  const numberOf = shuffled(peers, below);
  // Who vouches much is not who is vouched for much.
  const activeOf = shuffled(peers, below, starts);

  /** A member of a community, the first ones likelier: rank ∝ u^power. */
  const pick = (community: number, power: number) => {
    const start = starts[community] ?? 0;
    const size = (starts[community + 1] ?? peers) - start;
    return start + Math.floor(size * random() ** power);
  };
  const columns: EdgeColumns = {
    peers,
    rater: new Uint32Array(edges),
    member: new Uint32Array(edges),
    experience: new Float32Array(edges),
    time: new Uint32Array(edges),
    kind: new Uint8Array(edges).fill(EDGE_KINDS.vouch),
  };
  for (let edge = 0; edge < edges; edge += 1) {
    const home = communityOf[below(peers)] ?? 0;
    const other = random() < inside ? home : (communityOf[below(peers)] ?? 0);
    columns.rater[edge] = numberOf[activeOf[pick(home, 2)] ?? 0] ?? 0;
    columns.member[edge] = numberOf[pick(other, 3)] ?? 0;
    columns.experience[edge] = 0.1 + 0.9 * random();
    columns.time[edge] = NOW - below(YEARS_3);
  }
  const founders = starts.slice(0, Math.min(10, starts.length - 1)).map((start) => numberOf[start] ?? 0);
  return { edges: columns, now: NOW, founders };
}

function communityStarts(peers: number, random: () => number): number[] {
  const starts = [0];
  for (let at = 0; at < peers; ) {
    at = Math.min(peers, at + Math.floor(LEAST / (1 - 0.99 * random())));
    starts.push(at);
  }
  return starts;
}

/** Numbers 0 to n − 1 in random order, within each part where parts are given. */
function shuffled(
  n: number,
  below: (limit: number) => number,
  parts: readonly number[] = [0, n],
): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  for (let part = 0; part + 1 < parts.length; part += 1) {
    const start = parts[part] ?? 0;
    for (let i = (parts[part + 1] ?? n) - 1; i > start; i -= 1) {
      const j = start + below(i - start + 1);
      const held = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = held;
    }
  }
  return order;
}
