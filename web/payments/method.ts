import { isValidBIC, isValidIBAN } from "ibantools";
import { type Address, getAddress, isAddress } from "viem";
import * as z from "zod/mini";
import { line, lines } from "./plain.ts";

/** An address as EIP-55 spells it: its capital letters are a checksum. */
export const checkedAddress = z.custom<Address>(
  (value) => typeof value === "string" && isAddress(value, { strict: false }) && getAddress(value) === value,
  "must be an address with its checksum (EIP-55)",
);

/** Whether an IBAN is one of its country's form with the right check digits (ISO 13616, ISO 7064 MOD 97-10). */
const iban = z
  .string()
  .check(z.refine((text) => isValidIBAN(text), "must be an IBAN without spaces (ISO 13616)"));
const bic = z
  .string()
  .check(z.refine((text) => isValidBIC(text), "must be a BIC of 8 or 11 characters (ISO 9362)"));

/** The longest that a SEPA transfer takes of a beneficiary's name (EPC069-12). */
export const HOLDER_LENGTH = 70;

/** An account at a bank, to which one sends money by its number. */
const bank = z.object({ kind: z.literal("bank"), holder: line(HOLDER_LENGTH), iban, bic: z.nullable(bic) });

/** An account on a chain, for one currency: the chain's own, or a token (ERC-20). */
const crypto = z.object({
  kind: z.literal("crypto"),
  address: checkedAddress,
  /** EIP-155 */
  chainId: z.int().check(z.positive()),
  /** Null for the chain's own currency. */
  token: z.nullable(checkedAddress),
  symbol: line(12),
  decimals: z.int().check(z.gte(0), z.lte(36)),
});

/** Money from hand to hand: where and when, for example. */
const cash = z.object({ kind: z.literal("cash"), how: line(200) });

/** Any other way, in words. */
const other = z.object({ kind: z.literal("other"), how: lines(500) });

export type MethodKind = "bank" | "crypto" | "cash" | "other";

/** Each kind of payment method, in the order in which they are offered. */
export const METHOD_SCHEMAS = { bank, crypto, cash, other } as const satisfies Record<
  MethodKind,
  z.ZodMiniType
>;

/** The kinds that are paid in a currency of states (ISO 4217), not in a token. */
export const moneyMethod = z.discriminatedUnion("kind", [bank, cash, other]);
export const tokenMethod = crypto;

/**
 * One way in which a member can be paid. It is private: it belongs into the encrypted part of a profile and into messages,
 * never on chain, into a log or on a server.
 */
export const methodSchema = z.discriminatedUnion("kind", [bank, crypto, cash, other]);
export type PaymentMethod = z.infer<typeof methodSchema>;
export type MethodOf<Kind extends MethodKind> = Extract<PaymentMethod, { kind: Kind }>;

/** As many ways as a profile holds. */
export const MOST_METHODS = 10;

/** All of a member's ways to be paid, the preferred one first. */
export const methodsSchema = z.array(methodSchema).check(z.maxLength(MOST_METHODS));
