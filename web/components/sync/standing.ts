import type { AccountId } from "../../index/ids.ts";
import type { HeldRecord } from "../../trust/attestations/held.ts";
import { DEFAULT_HALF_LIFE } from "../../trust/decay.ts";
import { toStatements } from "../../trust/merge.ts";
import { createTruster } from "../../trust/truster.ts";
import { toTrustRecord } from "../trust/record.ts";

/** A member's share of all trust that a device knows of. */
export interface Share {
  readonly member: AccountId;
  /** 0 to 1; all together have 1. */
  readonly share: number;
}

const SECONDS_OF_HOUR = 3600;

/**
 * Who is trusted most by those whom the records name (EigenTrust with everybody as a seed, for no community has said whom to begin
 * with): the same on every device that holds the same.
 *
 * @param now Unix seconds; the hour counts, so that devices agree whose clocks differ a little
 * @param most how many are told
 */
export async function mostTrusted(
  records: readonly HeldRecord[],
  now: number,
  most: number,
): Promise<readonly Share[]> {
  const statements = toStatements(records);
  const first = statements.vouches[0]?.voucher ?? statements.reviews[0]?.reviewer;
  if (first === undefined) return [];
  const hour = Math.floor(now / SECONDS_OF_HOUR) * SECONDS_OF_HOUR;
  const { members, edges } = toTrustRecord(statements, first, hour);
  const truster = createTruster();
  try {
    await truster.load(0, edges, { now: hour, halfLife: DEFAULT_HALF_LIFE });
    const { scores } = await truster.community(members.map((_, peer) => ({ peer, weight: 1 })));
    return members
      .map((member, peer) => ({ member, share: scores[peer] ?? 0 }))
      .sort((one, other) => other.share - one.share || (one.member < other.member ? -1 : 1))
      .slice(0, most);
  } finally {
    truster.dispose();
  }
}
