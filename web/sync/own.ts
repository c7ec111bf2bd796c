import type { Hex } from "viem";
import { toHex } from "../identity/private/bytes.ts";
import type { AccountId } from "../index/ids.ts";
import { decodeRecord } from "../trust/attestations/codec.ts";
import { readRecords } from "./store.ts";

function isOf(bytes: Uint8Array, member: AccountId): boolean {
  const record = decodeRecord(bytes);
  if (typeof record === "string") return false;
  return record.attester === member || ("recipient" in record && record.recipient === member);
}

/** What a member signed, and what others signed about it, as far as this device holds it, each as it travels. */
export async function ownRecords(factory: IDBFactory, member: AccountId): Promise<Hex[]> {
  return (await readRecords(factory)).filter((bytes) => isOf(bytes, member)).map(toHex);
}
