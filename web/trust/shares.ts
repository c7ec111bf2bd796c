import type { AccountId } from "../index/ids.ts";
import type { HeldRecord } from "./attestations/held.ts";
import { DEFAULT_HALF_LIFE } from "./decay.ts";
import { SECONDS_OF_HOUR } from "./hour.ts";
import { toStatements } from "./merge.ts";
import { toTrustRecord } from "./record.ts";
import { createTruster } from "./truster.ts";

/** A member's share of all trust that a device knows of. */
export interface Share {
  readonly member: AccountId;
  /** 0 to 1; all together have 1. */
  readonly share: number;
}

/**
 * How all trust is shared out among the members whom records name: EigenTrust with everybody as a seed, for no community has said whom to
 * begin with. The same on every device that holds the same.
 *
 * @param records those that count
 * @param hour since the epoch, to which what they say has faded
 * @throws TrustError where the worker fails
 */
export async function sharesOf(records: readonly HeldRecord[], hour: number): Promise<readonly Share[]> {
  const statements = toStatements(records);
  const first = statements.vouches[0]?.voucher ?? statements.reviews[0]?.reviewer;
  if (first === undefined) return [];
  const now = hour * SECONDS_OF_HOUR;
  const { members, edges } = toTrustRecord(statements, first, now);
  const truster = createTruster();
  try {
    await truster.load(0, edges, { now, halfLife: DEFAULT_HALF_LIFE });
    const { scores } = await truster.community(members.map((_, peer) => ({ peer, weight: 1 })));
    return members.map((member, peer) => ({ member, share: scores[peer] ?? 0 }));
  } finally {
    truster.dispose();
  }
}

/** What of a share is the same wherever it was computed, and however it travelled. */
const SAME = 1e-6;

/** Those with the largest shares; who have the same stand in the order of their ids, on every device. @param most how many are told */
export function largest(shares: readonly Share[], most: number): readonly Share[] {
  const rank = ({ share }: Share) => Math.round(share / SAME);
  return [...shares]
    .sort((one, other) => rank(other) - rank(one) || (one.member < other.member ? -1 : 1))
    .slice(0, most);
}
