import { SimpleMerkleTree } from "@openzeppelin/merkle-tree";
import { hashTypedData } from "viem";
import { judge } from "../../attestations/held.ts";
import type { ReviewRecord } from "../../attestations/record.ts";
import type { Scheme } from "../../attestations/scheme.ts";
import { isSignedBy } from "../../attestations/signature.ts";
import { CLOCKS_DIFFER } from "../../attestations/verify.ts";
import { isDisclosable } from "./disclosable.ts";
import type { Disclosure } from "./disclose.ts";
import type { DisclosureFile } from "./file.ts";
import { leafOf } from "./leaf.ts";
import { reviewSetTypedData } from "./set.ts";

/** Why a disclosure shows nothing. */
export type DisclosureRefusal =
  /** Its signatures name another deployment. */
  | "elsewhere"
  /** The member didn't sign the set as it is. */
  | "set-not-signed"
  /** The set is from a time that is yet to come. */
  | "set-not-yet"
  /** More reviews are shown than the set has. */
  | "too-many"
  /** One review is there twice. */
  | "twice"
  /** A review isn't right by itself, or doesn't bring along an exchange that both parties signed. */
  | "review-wrong"
  /** A review is about somebody else. */
  | "review-of-another"
  /** A review isn't of the set. */
  | "not-in-set";

/**
 * Checks all that a disclosure says: the member's signature on the set, each review with the signatures in it, and that all
 * are of the set. That the set has as many reviews as it says, the member alone vouches for.
 *
 * @param here the deployment that signatures have to name
 * @param now Unix seconds
 * @returns the reviews, or why it shows nothing
 */
export async function checkDisclosure(
  { scheme, disclosure }: DisclosureFile,
  here: Scheme,
  now: number,
): Promise<readonly ReviewRecord[] | DisclosureRefusal> {
  const { set, shown } = disclosure;
  if (scheme.chainId !== here.chainId || scheme.eas.toLowerCase() !== here.eas.toLowerCase())
    return "elsewhere";
  if (!(await isSignedBy(set.member, hashTypedData(reviewSetTypedData(set, here)), set.signature)))
    return "set-not-signed";
  if (set.time > now + CLOCKS_DIFFER) return "set-not-yet";
  if (shown.length > set.count) return "too-many";
  if (!isOfSet(disclosure)) return "not-in-set";
  return checkReviews(disclosure, here, now);
}

function isOfSet({ set, shown, proof, proofFlags }: Disclosure): boolean {
  const leaves = shown.map(({ review, salt }) => leafOf(salt, review));
  try {
    return SimpleMerkleTree.verifyMultiProof(set.root, {
      leaves,
      proof: [...proof],
      proofFlags: [...proofFlags],
    });
  } catch {
    // A multiproof whose parts don't fit together.
    return false;
  }
}

async function checkReviews(
  { set, shown }: Disclosure,
  here: Scheme,
  now: number,
): Promise<readonly ReviewRecord[] | DisclosureRefusal> {
  const reviews: ReviewRecord[] = [];
  const slots = new Set<string>();
  for (const { review } of shown) {
    const held = await judge(review, here, now);
    if (typeof held === "string") return "review-wrong";
    const { record, slot } = held;
    if (record.kind !== "review") return "review-wrong";
    if (record.recipient !== set.member) return "review-of-another";
    if (!isDisclosable(record, set.member)) return "review-wrong";
    // Two of one reviewer about one exchange count once, as everywhere.
    if (slots.has(slot)) return "twice";
    slots.add(slot);
    reviews.push(record);
  }
  return reviews;
}
