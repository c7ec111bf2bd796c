import type { Circle } from "../../index/circle.ts";
import type { AccountId } from "../../index/ids.ts";
import type { HeldRecord } from "../../trust/attestations/held.ts";
import { DEFAULT_HALF_LIFE } from "../../trust/decay.ts";
import type { EdgeKind } from "../../trust/edges.ts";
import { mergeSources, type Source, type SourcedStatements, toStatements } from "../../trust/merge.ts";
import { type TrustRecord, toTrustRecord } from "../../trust/record.ts";
import type { ReviewedAgreement } from "../../trust/reviewable.ts";
import { createTruster, type Truster } from "../../trust/truster.ts";
import type { ReputationSource } from "../communities/reputationSource.ts";
import { counts } from "../communities/reputationSource.ts";
import { toTrust } from "./scale.ts";

/** One step of a path of trust, by address. */
export interface TrustStep {
  readonly from: AccountId;
  readonly to: AccountId;
  readonly kinds: readonly EdgeKind[];
  readonly source: Source;
}

/** What members say of one another, and of it what is to count. */
export interface Said {
  /** As the chain's index tells it, as far as trust goes. */
  readonly circle: Circle;
  /** Signed records of this device. */
  readonly records: readonly HeldRecord[];
  /** What the index knows of the agreements that those name. */
  readonly agreements: readonly ReviewedAgreement[];
  readonly from: ReputationSource;
}

const NOTHING: Circle = { vouches: [], reviews: [] };

function statementsOf({ circle, records, agreements, from }: Said): SourcedStatements {
  return mergeSources(
    counts(from, "chain") ? circle : NOTHING,
    counts(from, "attestations") ? toStatements(records, agreements) : NOTHING,
  );
}

/** Where what each says of another comes from. */
function sourcesOf({ vouches, reviews }: SourcedStatements): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  const note = (from: AccountId, to: AccountId, source: Source) => {
    const known = sources.get(from + to) ?? source;
    sources.set(from + to, known === source ? source : "both");
  };
  for (const { voucher, member, source } of vouches) note(voucher, member, source);
  for (const { reviewer, member, source } of reviews) note(reviewer, member, source);
  return sources;
}

/** A worker for as long as one question takes: a circle is small, and asked of seldom. */
async function withTruster<T>(
  statements: SourcedStatements,
  viewer: AccountId,
  now: number,
  ask: (truster: Truster, record: TrustRecord) => Promise<T>,
): Promise<T> {
  const record = toTrustRecord(statements, viewer, now);
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
  said: Said,
  viewer: AccountId,
  now: number,
): Promise<ReadonlyMap<AccountId, number>> {
  return withTruster(statementsOf(said), viewer, now, async (truster, { members }) => {
    const others = [...members.keys()].slice(1);
    const { scores, losses } = await truster.viewer(0, others);
    const trust = toTrust(others.map((_, at) => (scores[at] ?? 0) - (losses[at] ?? 0)));
    return new Map(members.slice(1).map((member, at) => [member, trust[at] ?? 0]));
  });
}

/** The strongest paths of trust from a viewer to a member, the strongest first; none where none leads there. */
export function pathsTo(
  said: Said,
  viewer: AccountId,
  member: AccountId,
  now: number,
): Promise<readonly (readonly TrustStep[])[]> {
  const statements = statementsOf(said);
  const sources = sourcesOf(statements);
  return withTruster(statements, viewer, now, async (truster, { members, numberOf }) => {
    const number = numberOf.get(member);
    if (number === undefined) return [];
    const steps = (edges: readonly { from: number; to: number; kinds: readonly EdgeKind[] }[]) =>
      edges.flatMap(({ from, to, kinds }): TrustStep[] => {
        const [giver, receiver] = [members[from], members[to]];
        if (giver === undefined || receiver === undefined) return [];
        return [{ from: giver, to: receiver, kinds, source: sources.get(giver + receiver) ?? "chain" }];
      });
    return (await truster.paths(0, number)).map(({ edges }) => steps(edges));
  });
}
