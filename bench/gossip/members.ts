import { type AccountId, accountId } from "../../web/index/ids.ts";
import type { VouchRecord } from "../../web/trust/attestations/record.ts";
import { DAY, NOW, salt } from "../../web/trust/attestations/testing/signers.ts";

/** The account of a member by its number. */
export function addressOf(number: number): AccountId {
  const account = accountId(`0x${number.toString(16).padStart(40, "0")}`);
  if (account === null) throw new Error("An address has forty digits.");
  return account;
}

/** A vouch as it comes out of a store, where nobody looks at signatures; another one for each place. */
export function storedVouch(place: number): VouchRecord {
  return {
    kind: "vouch",
    attester: addressOf(1_000_000 + place),
    recipient: addressOf(1_000_001 + place),
    time: NOW - DAY,
    expirationTime: NOW + DAY,
    weight: 50,
    salt: salt(place),
    signature: `0x${"00".repeat(64)}`,
  };
}
