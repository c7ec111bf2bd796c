import { type Address, bytesToHex, type Hex, hexToBytes, isAddressEqual } from "viem";
import * as z from "zod/mini";
import type { DeviceStore } from "../../device/store.ts";
import { ProofError } from "./errors.ts";
import { SECRET_BYTES } from "./identity.ts";

const FORMAT = "myceliary.proof-secret/1";

const secretHex = z.custom<Hex>(
  (value) => typeof value === "string" && new RegExp(`^0x[0-9a-f]{${2 * SECRET_BYTES}}$`).test(value),
);
const schema = z.object({
  format: z.literal(FORMAT),
  member: z.custom<Address>((value) => typeof value === "string" && /^0x[0-9a-f]{40}$/.test(value)),
  secret: secretHex,
});

const keyOf = (member: Address) => `myceliary.proofSecret.${member.toLowerCase()}`;

/** A member's secret as this device keeps it; null where it keeps none. */
export function keptSecret(device: Pick<DeviceStore, "read">, member: Address): Uint8Array | null {
  const kept = secretHex.safeParse(device.read(keyOf(member)));
  return kept.success ? hexToBytes(kept.data) : null;
}

/** Keeps a member's secret on this device, in the place of any other. */
export function keepSecret(device: Pick<DeviceStore, "keep">, member: Address, secret: Uint8Array): void {
  device.keep(keyOf(member), bytesToHex(secret));
}

/** A member's secret as the text of a file, for another device or for when this one is lost. */
export function writeSecret(member: Address, secret: Uint8Array): string {
  const content: z.infer<typeof schema> = {
    format: FORMAT,
    member: `0x${member.slice(2).toLowerCase()}`,
    secret: bytesToHex(secret),
  };
  return JSON.stringify(content, null, 2);
}

/**
 * Takes a member's secret from the text of a file.
 * @throws {@link ProofError} `secret-unreadable` where it is none, `secret-of-another` where it is another member's
 */
export function readSecret(member: Address, text: string): Uint8Array {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ProofError("secret-unreadable", { cause });
  }
  const read = schema.safeParse(value);
  if (!read.success) throw new ProofError("secret-unreadable", { cause: read.error });
  if (!isAddressEqual(read.data.member, member)) throw new ProofError("secret-of-another");
  return hexToBytes(read.data.secret);
}
