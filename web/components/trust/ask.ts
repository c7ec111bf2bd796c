import type { Circle } from "../../index/circle.ts";
import type { AccountId } from "../../index/ids.ts";
import { DEFAULT_HALF_LIFE } from "../../trust/decay.ts";
import type { EdgeKind } from "../../trust/edges.ts";
import { createTruster, type Truster } from "../../trust/truster.ts";
import { type TrustRecord, toTrust, toTrustRecord } from "./record.ts";

/** One step of a path of trust, by address. */
export interface TrustStep {
  readonly from: AccountId;
  readonly to: AccountId;
  readonly kinds: readonly EdgeKind[];
}

/** A worker for as long as one question takes: a circle is small, and asked of seldom. */
async function withTruster<T>(
  circle: Circle,
  viewer: AccountId,
  now: number,
  ask: (truster: Truster, record: TrustRecord) => Promise<T>,
): Promise<T> {
  const record = toTrustRecord(circle, viewer, now);
  const truster = createTruster();
  try {
    await truster.load(0, record.edges, { now, halfLife: DEFAULT_HALF_LIFE });
    return await ask(truster, record);
  } finally {
    truster.dispose();
  }
}

/** How much a viewer trusts each member of its circle, 0 to 1; without itself. */
export function trustOfCircle(
  circle: Circle,
  viewer: AccountId,
  now: number,
): Promise<ReadonlyMap<AccountId, number>> {
  return withTruster(circle, viewer, now, async (truster, { members }) => {
    const others = [...members.keys()].slice(1);
    const { scores, losses } = await truster.viewer(0, others);
    const trust = toTrust(others.map((_, at) => (scores[at] ?? 0) - (losses[at] ?? 0)));
    return new Map(members.slice(1).map((member, at) => [member, trust[at] ?? 0]));
  });
}

/** The strongest paths of trust from a viewer to a member, the strongest first; none where none leads there. */
export function pathsTo(
  circle: Circle,
  viewer: AccountId,
  member: AccountId,
  now: number,
): Promise<readonly (readonly TrustStep[])[]> {
  return withTruster(circle, viewer, now, async (truster, { members, numberOf }) => {
    const number = numberOf.get(member);
    if (number === undefined) return [];
    const steps = (edges: readonly { from: number; to: number; kinds: readonly EdgeKind[] }[]) =>
      edges.flatMap(({ from, to, kinds }): TrustStep[] => {
        const [giver, receiver] = [members[from], members[to]];
        return giver === undefined || receiver === undefined ? [] : [{ from: giver, to: receiver, kinds }];
      });
    return (await truster.paths(0, number)).map(({ edges }) => steps(edges));
  });
}
