/**
 * The EAS schemas of reviews, vouches and verifications, and the calls by which members attest them.
 *
 * @module
 */
import { type Address, encodePacked, type Hex, keccak256 } from "viem";
import { schemas } from "../../../web/contracts/generated/schemas.ts";

export { attestCall, revokeCall } from "../../../web/contracts/attest.ts";
export { encodeReview, type Ratings } from "../../../web/contracts/ratings.ts";
export { schemas };

/**
 * A schema's uid, as EAS's registry computes it: keccak256(text ++ resolver ++ revocable).
 *
 * @param resolver the contract that says what may be attested; each deployment has its own, so each has its own uids
 */
export function schemaUid(name: keyof typeof schemas, resolver: Address): Hex {
  const { text, revocable } = schemas[name];
  return keccak256(encodePacked(["string", "address", "bool"], [text, resolver, revocable]));
}
