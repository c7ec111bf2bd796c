import { type Address, encodeAbiParameters, type Hex, parseAbiParameters, stringToHex } from "viem";

/** How well a voucher knows the member: the words for weights from 1 to 100, the strongest first. */
export const STRENGTHS = [
  { name: "fully", weight: 100, from: 90 },
  { name: "well", weight: 75, from: 60 },
  { name: "somewhat", weight: 40, from: 1 },
] as const;
export type Strength = (typeof STRENGTHS)[number]["name"];

/** The word for a vouch's weight, 1 to 100. */
export function strengthOf(weight: number): Strength {
  return STRENGTHS.find(({ from }) => weight >= from)?.name ?? "somewhat";
}

/** What a verifier can say that was checked, and how. Others may use slugs of their own. */
export const CHECKED = [
  "legal-name",
  "met-in-person",
  "address",
  "driving-licence",
  "qualification",
] as const;
export const METHODS = ["document-seen", "met-in-person", "video-call", "asked-others"] as const;

/** The weight that a word stands for. */
export function weightOf(strength: Strength): number {
  return STRENGTHS.find(({ name }) => name === strength)?.weight ?? 1;
}

/** A vouch's data, as the vouch resolver reads it. */
export function encodeVouch(strength: Strength): Hex {
  return encodeAbiParameters(parseAbiParameters("uint8"), [weightOf(strength)]);
}

/** ASCII, padded with zeros. */
const slug = (text: string): Hex => stringToHex(text, { size: 32 });

/** A verification's data, as the verification resolver reads it: what was checked and how, never the document. */
export function encodeVerification(
  community: Address,
  kind: (typeof CHECKED)[number],
  method: (typeof METHODS)[number],
): Hex {
  return encodeAbiParameters(parseAbiParameters("address, bytes32, bytes32"), [
    community,
    slug(kind),
    slug(method),
  ]);
}
