import { type Address, getAddress, type Hex, isAddress, keccak256, toHex, zeroAddress, zeroHash } from "viem";
import * as z from "zod/mini";
import { ProofError } from "./errors.ts";
import type { MembershipProof, Statement } from "./proof.ts";

const FORMAT = "myceliary-proof";
const VERSION = 1;

/** Characters of what a proof is for, at most. */
export const PURPOSE_LENGTH = 200;

const address = z.pipe(
  z.string().check(z.refine((text) => isAddress(text, { strict: false }))),
  z.transform((text): Address => getAddress(text)),
);
/** A number of up to 256 bits, hexadecimal. */
const word = z.pipe(
  z.string().check(z.regex(/^0x[0-9a-f]{1,64}$/)),
  z.transform((text) => BigInt(text)),
);

const schema = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  chain: z.int().check(z.positive()),
  contract: address,
  community: address,
  category: z.int().check(z.gte(0), z.lte(65_535)),
  level: z.int().check(z.gte(1), z.lte(255)),
  purpose: z.string().check(z.minLength(1), z.maxLength(PURPOSE_LENGTH)),
  root: word,
  nullifier: word,
  points: z.array(word).check(z.length(8)),
});

/** A proof as it is handed on, with what it is of. */
export interface ProofFile {
  readonly statement: Statement;
  /** Who asks and what for, in words. */
  readonly purpose: string;
  readonly proof: MembershipProof;
}

const hexOf = (value: bigint): Hex => toHex(value);

/** What a member proves to somebody who asks in words: no account is named, and nothing is said with it. */
export function statementFor(
  contract: Statement["contract"],
  tier: Statement["tier"],
  purpose: string,
): Statement {
  const words = keccak256(toHex(purpose.normalize("NFC").trim()));
  return { contract, tier, scope: { asker: zeroAddress, purpose: words }, message: zeroHash };
}

/** The file's text. */
export function writeProof({ statement, purpose, proof }: ProofFile): string {
  const { contract, tier } = statement;
  const content: z.input<typeof schema> = {
    format: FORMAT,
    version: VERSION,
    chain: contract.chainId,
    contract: contract.address,
    ...tier,
    purpose,
    root: hexOf(proof.root),
    nullifier: hexOf(proof.nullifier),
    points: proof.points.map(hexOf),
  };
  return JSON.stringify(content, null, 2);
}

function contentOf(text: string): z.output<typeof schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ProofError("file-unreadable", { cause });
  }
  const read = schema.safeParse(value);
  if (!read.success) throw new ProofError("file-unreadable", { cause: read.error });
  if (read.data.version !== VERSION) throw new ProofError("file-of-other-version");
  return read.data;
}

/**
 * Reads what was handed on. That it can be read says nothing of whether it is right.
 * @throws {@link ProofError} `file-unreadable` or `file-of-other-version`
 */
export function readProof(text: string): ProofFile {
  const { chain, contract, community, category, level, purpose, root, nullifier, points } = contentOf(text);
  const tier = { community, category, level };
  return {
    statement: statementFor({ chainId: chain, address: contract }, tier, purpose),
    purpose,
    proof: { root, nullifier, points },
  };
}
