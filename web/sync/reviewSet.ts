import { bytesToHex, type Hex, hexToBytes } from "viem";
import * as z from "zod/mini";
import { createKept } from "../device/kept.ts";
import { device } from "../device/store.ts";
import { compactOf } from "../trust/attestations/signature.ts";
import { commit, type Disclosure, disclose } from "../trust/proofs/disclosure/disclose.ts";
import { signedReviewSet } from "../trust/proofs/disclosure/file.ts";
import { SALT_SECRET_BYTES } from "../trust/proofs/disclosure/leaf.ts";
import { reviewSetTypedData, type SignedReviewSet } from "../trust/proofs/disclosure/set.ts";
import { SYNC } from "./session.ts";
import type { Signer } from "./sign.ts";

const secretHex = z.custom<Hex>(
  (value) => typeof value === "string" && new RegExp(`^0x[0-9a-f]{${2 * SALT_SECRET_BYTES}}$`).test(value),
);

/** By member: the secret that salts come from, and the set that was signed last. */
const keptSets = createKept(
  device,
  `${SYNC}reviewSets`,
  z.record(z.string(), z.object({ secret: secretHex, set: z.nullable(signedReviewSet) })),
  {},
);

/** The set of these reviews with the member's signature: the one that was signed before, as long as they are the same. */
async function signedSet(
  { account, scheme, wallet, now }: Signer,
  secret: Hex,
  before: SignedReviewSet | null,
  reviews: readonly Uint8Array[],
): Promise<SignedReviewSet> {
  const content = commit(hexToBytes(secret), reviews);
  if (before !== null && before.root === content.root) return before;
  const set = { member: account, ...content, time: now };
  const signature = await (await wallet()).signTypedData({ account, ...reviewSetTypedData(set, scheme) });
  return { ...set, signature: compactOf(signature) };
}

/**
 * Shows some of the reviews about a member, as of one set that all who are shown some of the same reviews get.
 *
 * @param reviews all about the member that this device holds, as they travel
 * @param chosen places in `reviews`, at least one
 * @throws the wallet's own error where it doesn't sign
 */
export async function showReviews(
  signer: Signer,
  reviews: readonly Uint8Array[],
  chosen: readonly number[],
): Promise<Disclosure> {
  const kept = keptSets.read()[signer.account];
  const secret = kept?.secret ?? bytesToHex(crypto.getRandomValues(new Uint8Array(SALT_SECRET_BYTES)));
  const set = await signedSet(signer, secret, kept?.set ?? null, reviews);
  keptSets.write({ ...keptSets.read(), [signer.account]: { secret, set } });
  return disclose(set, hexToBytes(secret), reviews, chosen);
}
