import type { Hex } from "viem";
import { toHex } from "../identity/private/bytes.ts";
import type { AccountId } from "../index/ids.ts";
import { decodeRecord } from "../trust/attestations/codec.ts";
import { isOf } from "../trust/gossip/holding.ts";
import { readRecords } from "./store.ts";

/** What a member signed, and what others signed about it, as far as this device holds it, each as it travels. */
export async function ownRecords(factory: IDBFactory, member: AccountId): Promise<Hex[]> {
  const isOwn = (bytes: Uint8Array) => {
    const record = decodeRecord(bytes);
    return typeof record !== "string" && isOf(record, member);
  };
  return (await readRecords(factory)).filter(isOwn).map(toHex);
}
