import { encodeRecord } from "../../web/trust/attestations/codec.ts";
import { signer } from "../../web/trust/attestations/testing/signers.ts";
import { DEFAULT_HALF_LIFE } from "../../web/trust/decay.ts";
import type { EdgeColumns } from "../../web/trust/edges.ts";
import { createSolver } from "../../web/trust/eigentrust.ts";
import { medians } from "../../web/trust/gossip/scores/told.ts";
import { createWorld } from "../../web/trust/gossip/testing/device.ts";
import { framesOf, writeFrame } from "../../web/trust/gossip/wire.ts";
import { buildGraph } from "../../web/trust/graph.ts";
import type { Share } from "../../web/trust/shares.ts";
import { generateCommunities } from "../../web/trust/testing/communities.ts";
import { createRandom } from "../../web/trust/testing/random.ts";
import { addressOf, storedVouch } from "./members.ts";

export interface Asked {
  readonly members: number;
  /** Share of the vouches that each honest device lacks, another one each. */
  readonly lacking: number;
  readonly liars: number;
  /** Of all frames that the device got that asked. */
  readonly received: number;
  /** Of all frames that it sent. */
  readonly sent: number;
  /** |told − true| ∕ true of all members: the mean, and the largest. */
  readonly meanError: number;
  readonly largestError: number;
}

const TELLERS = 5;
const LIARS = 2;
/** Vouches of a member. */
const EACH = 10;
/** Records that are put into frames at a time. */
const BATCH = 10_000;

/** Bytes of the frames in which all vouches travel once, without what two devices say to find out which of them are missing. */
export function wholeSet(members: number): number {
  let bytes = 0;
  for (let from = 0; from < members * EACH; from += BATCH) {
    const count = Math.min(BATCH, members * EACH - from);
    const records = Array.from({ length: count }, (_, place) => encodeRecord(storedVouch(from + place)));
    for (const frame of framesOf(records)) bytes += writeFrame(frame).length;
  }
  return bytes;
}

/**
 * A device that holds only its own asks five others, by the code that runs in the browser, over links in memory. What the five compute is of a
 * graph of so many members; some of them may lack vouches, and two may say that all trust is one member's, which is the lie that moves
 * every median as far as two can.
 */
export async function ask(members: number): Promise<readonly Asked[]> {
  const { edges, now } = generateCommunities({
    peers: members,
    edges: EACH * members,
    inside: 0.9,
    seed: members,
  });
  const exact = sharesIn(edges, now);
  const without = (lacking: number) =>
    Array.from({ length: TELLERS }, (_, teller) =>
      lacking === 0 ? exact : sharesIn(thinned(edges, lacking, createRandom(teller + 1)), now),
    );
  const asked: Asked[] = [];
  for (const lacking of [0, 0.01]) {
    const honest = without(lacking);
    for (const liars of [0, LIARS])
      asked.push({ members, lacking, liars, ...(await told(exact, honest, liars)) });
  }
  return asked;
}

async function told(exact: readonly Share[], honest: readonly (readonly Share[])[], liars: number) {
  const world = createWorld();
  const light = await world.device(signer(1), [], { holds: "own" });
  const lie: readonly Share[] = exact.slice(0, 1).map(({ member }) => ({ member, share: 1 }));
  for (const [place, shares] of honest.entries()) {
    const scores = async () => (place < liars ? lie : shares);
    world.connect(light, await world.device(signer(100 + place), [], { scores }));
  }
  await world.deliver();
  const answers = light.gossiper.told();
  if (answers.length !== TELLERS) throw new Error(`Only ${answers.length} told their scores.`);
  const found = new Map(medians(answers).map(({ member, share }) => [member, share]));
  const errors = exact.map(({ member, share }) => Math.abs((found.get(member) ?? 0) - share) / share);
  const peers = light.gossiper.peers();
  return {
    received: peers.reduce((sum, { received }) => sum + received.bytes, 0),
    sent: peers.reduce((sum, { sent }) => sum + sent.bytes, 0),
    meanError: errors.reduce((sum, error) => sum + error, 0) / errors.length,
    largestError: errors.reduce((most, error) => Math.max(most, error), 0),
  };
}

/** Everybody is a seed, as on devices. */
function sharesIn(edges: EdgeColumns, now: number): readonly Share[] {
  const solver = createSolver(buildGraph(edges, { now, halfLife: DEFAULT_HALF_LIFE }));
  const { scores } = solver.solve(Array.from({ length: edges.peers }, (_, peer) => ({ peer, weight: 1 })));
  solver.dispose();
  return [...scores].map((share, place) => ({ member: addressOf(place), share }));
}

function thinned(edges: EdgeColumns, lacking: number, random: () => number): EdgeColumns {
  const kept = [...edges.rater.keys()].filter(() => random() >= lacking);
  const { peers, rater, member, experience, time, kind } = edges;
  return {
    peers,
    rater: Uint32Array.from(kept, (place) => rater[place] ?? 0),
    member: Uint32Array.from(kept, (place) => member[place] ?? 0),
    experience: Float32Array.from(kept, (place) => experience[place] ?? 0),
    time: Uint32Array.from(kept, (place) => time[place] ?? 0),
    kind: Uint8Array.from(kept, (place) => kind[place] ?? 0),
  };
}
