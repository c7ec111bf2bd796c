import * as z from "zod/mini";
import { type AgreementId, agreementId } from "../index/ids.ts";
import { PaymentsError } from "./errors.ts";
import { moneyMethod, tokenMethod } from "./method.ts";
import { moneySchema } from "./money.ts";
import { referenceOf, referenceSchema } from "./reference.ts";

/** Uint256, the most that a token counts. */
const MOST_UNITS = 2n ** 256n - 1n;

const units = z.codec(
  z.string().check(z.regex(/^[1-9][0-9]{0,77}$/, "must be a whole number above zero")),
  z.bigint().check(z.positive(), z.lte(MOST_UNITS)),
  { decode: (text) => BigInt(text), encode: (value) => value.toString() },
);

const agreement = z.custom<AgreementId>(
  (value) => typeof value === "string" && agreementId(value) === value,
  "must be an agreement's id in lower case",
);

const common = {
  version: z.literal(1),
  agreement,
  /** {@link referenceOf} the agreement, so that a payment can be told from others and a mistyped one from a right one. */
  reference: referenceSchema,
  /** Unix seconds, after which one doesn't pay by it any more. */
  expiresAt: z.int().check(z.positive(), z.lte(2 ** 40)),
};

const tokenInstruction = z.object({
  ...common,
  kind: z.literal("token"),
  method: tokenMethod,
  /** In the token's smallest unit. */
  units,
});

const moneyInstruction = z.object({
  ...common,
  kind: z.literal("money"),
  method: moneyMethod,
  amount: moneySchema,
});

/**
 * How to pay for one agreement: to whom, how much, by when and under which reference. It decodes from and encodes to plain
 * JSON values. Like a payment method it is private to the agreement's parties.
 */
export const instructionSchema = z.discriminatedUnion("kind", [tokenInstruction, moneyInstruction]).check(
  z.refine(({ agreement, reference }) => reference === referenceOf(agreement), {
    path: ["reference"],
    error: "must be the agreement's own reference",
  }),
);
export type PaymentInstruction = z.infer<typeof instructionSchema>;

/** UTF-16 units: more than the longest instructions take that all limits above allow. */
const MOST_LENGTH = 2_048;

/** As a text of JSON, to send to the one who pays. */
export function encodeInstruction(instruction: PaymentInstruction): string {
  return JSON.stringify(z.encode(instructionSchema, instruction));
}

/**
 * Reads what {@link encodeInstruction} wrote, whoever sent it.
 *
 * @throws {@link PaymentsError} where it is too long or has another form, with the place and without what was there.
 */
export function decodeInstruction(text: string): PaymentInstruction {
  if (text.length > MOST_LENGTH) throw new PaymentsError("instruction-too-large");
  const read = instructionSchema.safeParse(jsonOf(text));
  if (read.success) return read.data;
  throw new PaymentsError("instruction-unreadable", read.error.issues[0]?.path.join(".") || null);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param now Unix seconds */
export function hasExpired({ expiresAt }: PaymentInstruction, now: number): boolean {
  return now > expiresAt;
}
