import { bytesToHex, type Hex, hexToBytes } from "viem";
import * as z from "zod/mini";
import { type AccountId, accountId } from "../../../index/ids.ts";
import { MOST_RECORD } from "../../attestations/codec.ts";
import type { Scheme } from "../../attestations/scheme.ts";
import { ProofError } from "../errors.ts";
import type { Disclosure } from "./disclose.ts";

const FORMAT = "myceliary-reviews/1";

/** Reviews of one file, at most. */
export const MOST_SHOWN = 200;
/** Hashes of a multiproof of so many leaves in a tree of 65,536, at most. */
const MOST_HASHES = MOST_SHOWN * 16;
/** Characters of a file, at most: its reviews, salts and hashes, and as much again for its form. */
const MOST_FILE = 2 * (MOST_SHOWN * (2 * MOST_RECORD + 66) + MOST_HASHES * 66);

const hex = (bytes: number) =>
  z.custom<Hex>((value) => typeof value === "string" && new RegExp(`^0x[0-9a-f]{${2 * bytes}}$`).test(value));

/** A signed set as it is kept and handed on. */
export const signedReviewSet = z.strictObject({
  member: z.custom<AccountId>((value) => typeof value === "string" && accountId(value) === value),
  root: hex(32),
  count: z.int().check(z.gte(1), z.lte(65_536)),
  time: z.int().check(z.gte(0)),
  signature: hex(64),
});

const schema = z.strictObject({
  format: z.literal(FORMAT),
  chain: z.int().check(z.positive()),
  contract: hex(20),
  set: signedReviewSet,
  reviews: z
    .array(
      z.strictObject({
        review: z
          .custom<Hex>((value) => typeof value === "string" && /^0x(?:[0-9a-f]{2})+$/.test(value))
          .check(z.refine((review) => review.length <= 2 + 2 * MOST_RECORD)),
        salt: hex(32),
      }),
    )
    .check(z.minLength(1), z.maxLength(MOST_SHOWN)),
  proof: z.array(hex(32)).check(z.maxLength(MOST_HASHES)),
  flags: z.array(z.boolean()).check(z.maxLength(MOST_HASHES + MOST_SHOWN)),
});

/** A disclosure as it is handed on, with the deployment that its signatures name. */
export interface DisclosureFile {
  readonly scheme: Pick<Scheme, "chainId" | "eas">;
  readonly disclosure: Disclosure;
}

/** Whether a text says that it is such a file; it may be none for all that. */
export const looksLikeDisclosure = (text: string): boolean => text.includes(`"${FORMAT}"`);

/** The file's text. */
export function writeDisclosure({ scheme, disclosure }: DisclosureFile): string {
  const { set, shown, proof, proofFlags } = disclosure;
  const content: z.input<typeof schema> = {
    format: FORMAT,
    chain: scheme.chainId,
    contract: scheme.eas.toLowerCase() as Hex,
    set,
    reviews: shown.map(({ review, salt }) => ({ review: bytesToHex(review), salt })),
    proof: [...proof],
    flags: [...proofFlags],
  };
  return JSON.stringify(content, null, 2);
}

/**
 * Reads what was handed on. That it can be read says nothing of whether it is right.
 * @throws {@link ProofError} `file-unreadable`
 */
export function readDisclosure(text: string): DisclosureFile {
  if (text.length > MOST_FILE) throw new ProofError("file-unreadable");
  try {
    const { chain, contract, set, reviews, proof, flags } = schema.parse(JSON.parse(text));
    const shown = reviews.map(({ review, salt }) => ({ review: hexToBytes(review), salt }));
    return {
      scheme: { chainId: chain, eas: contract },
      disclosure: { set, shown, proof, proofFlags: flags },
    };
  } catch (cause) {
    throw new ProofError("file-unreadable", { cause });
  }
}
