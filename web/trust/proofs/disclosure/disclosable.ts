import type { AccountId } from "../../../index/ids.ts";
import type { ReviewRecord, SignedRecord } from "../../attestations/record.ts";

/** Whether a record is a review of a member that stands by itself: it brings along the exchange that both parties signed. */
export function isDisclosable(record: SignedRecord, member: AccountId): record is ReviewRecord {
  return record.kind === "review" && record.about.kind === "exchange" && record.recipient === member;
}
