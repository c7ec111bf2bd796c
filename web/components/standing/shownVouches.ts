import type { Hex } from "viem";
import type { AccountId } from "../../index/ids.ts";
import type { ReceivedVouch } from "../../index/queries/vouch.ts";
import type { HeldRecord } from "../../trust/attestations/held.ts";
import type { VouchRecord } from "../../trust/attestations/record.ts";
import type { Source } from "../../trust/merge.ts";

/** A member's word for another, wherever it was given. */
export interface ShownVouch {
  readonly voucher: AccountId;
  /** 1 to 100. */
  readonly weight: number;
  /** Unix seconds. */
  readonly at: number;
  readonly until: number;
  readonly source: Source;
  /** The attestation's uid on the chain; null where it isn't there. */
  readonly attestation: Hex | null;
  /** The uid of the one that was signed, and when that ends; null where there is none. */
  readonly signed: { readonly uid: Hex; readonly until: number } | null;
}

function ofChain({ voucher, weight, at, until, attestation }: ReceivedVouch): ShownVouch {
  return { voucher, weight, at, until, source: "chain", attestation, signed: null };
}

function ofRecord({ attester, weight, time, expirationTime: until }: VouchRecord, uid: Hex): ShownVouch {
  return {
    voucher: attester,
    weight,
    at: time,
    until,
    source: "gossip",
    attestation: null,
    signed: { uid, until },
  };
}

/** Of two words of one member the newer counts; both can be taken back. */
function both(one: ShownVouch, other: ShownVouch): ShownVouch {
  const newer = one.at >= other.at ? one : other;
  return {
    ...newer,
    source: "both",
    attestation: one.attestation ?? other.attestation,
    signed: one.signed ?? other.signed,
  };
}

/** The vouches for a member, of the chain and of what this device holds, each voucher once, the newest first. @param now Unix seconds */
export function shownVouches(
  member: AccountId,
  onChain: readonly ReceivedVouch[],
  records: readonly HeldRecord[],
  now: number,
): readonly ShownVouch[] {
  const shown = new Map(onChain.map((vouch) => [vouch.voucher, ofChain(vouch)]));
  for (const { record, uid } of records) {
    if (record.kind !== "vouch" || record.recipient !== member || record.expirationTime <= now) continue;
    const known = shown.get(record.attester);
    const fresh = ofRecord(record, uid);
    shown.set(record.attester, known === undefined ? fresh : both(known, fresh));
  }
  return [...shown.values()].sort((one, other) => other.at - one.at);
}
