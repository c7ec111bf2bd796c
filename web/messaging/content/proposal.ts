import { type Address, type Hex, isAddress, isHex } from "viem";
import * as z from "zod/mini";
import type { Terms } from "../../contracts/terms.ts";
import { ownKind } from "./kind.ts";

/** Bytes of a signature: 65 of an account, more of a smart account (ERC-1271). */
const SIGNATURE_BYTES = 4_096;
const UINT256 = 2n ** 256n - 1n;
const UINT96 = 2n ** 96n - 1n;

const address = z.custom<Address>(
  (value) => typeof value === "string" && isAddress(value, { strict: false }),
);
const hex = (bytes: number) =>
  z.custom<Hex>((value) => isHex(value) && value.length % 2 === 0 && value.length <= 2 + 2 * bytes);
const digest = z.custom<Hex>((value) => isHex(value) && value.length === 66);
/** Whole numbers travel as decimal digits: JSON's own lose what is beyond 2⁵³. */
const whole = (most: bigint) =>
  z.codec(z.string().check(z.regex(/^(0|[1-9][0-9]{0,77})$/)), z.bigint().check(z.lte(most)), {
    decode: (digits) => BigInt(digits),
    encode: (value) => value.toString(),
  });
const uint = (bits: number) => z.int().check(z.nonnegative(), z.lte(2 ** bits - 1));

const terms = z.object({
  payer: address,
  provider: address,
  community: address,
  listing: whole(UINT256),
  token: address,
  amounts: z.readonly(z.array(whole(UINT96)).check(z.minLength(1), z.maxLength(32))),
  acceptBy: uint(40),
  deliverBy: uint(40),
  reviewWindow: uint(32),
  arbitrator: address,
  arbitratorData: hex(8_192),
  choices: uint(16),
  rulingWindow: uint(32),
  content: digest,
  salt: whole(UINT256),
}) satisfies z.ZodMiniType<Terms>;

const schema = z.object({
  chainId: z.int().check(z.positive()),
  agreements: address,
  terms,
  /** The sender's, over the terms (EIP-712): who receives it can open the agreement with it. */
  signature: hex(SIGNATURE_BYTES),
  /** What it is about, in words; what counts is the terms' content hash. */
  title: z.string().check(z.maxLength(200)),
});
export type Proposal = z.output<typeof schema>;

/** Terms that the sender has signed, for the other to accept on chain. */
export const proposal = ownKind("agreement-proposal", {
  schema,
  fallback: ({ title }) => `I propose an exchange: ${title}. Open Myceliary to read and accept it.`,
  isShown: true,
});
