import type { Address, Hex } from "viem";
import * as z from "zod/mini";
import { accountId, agreementId, communityId, disputeId, listingId, reviewId } from "./ids.ts";
import type { WholeText } from "./query.ts";

function branded<Text extends string, Id>(
  text: z.ZodMiniType<Text, Text>,
  read: (text: string) => Id | null,
  what: string,
) {
  return z.pipe(
    text,
    z.transform((value, context): Id => {
      const id = read(value);
      if (id !== null) return id;
      context.issues.push({ code: "custom", message: `is no ${what}`, input: value });
      return z.NEVER;
    }),
  );
}

/** A number of the index's type BigInt, which travels as decimal text. */
export const amount = z.pipe(
  z.custom<WholeText>(
    (value) => typeof value === "string" && /^-?[0-9]+$/.test(value),
    "is no whole number as text",
  ),
  z.transform((text) => BigInt(text)),
);

/** A Unix time in seconds, or a span of seconds; both stay far below 2^53. */
export const seconds = z.pipe(z.pipe(amount, z.transform(Number)), z.int());

export const count = z.int().check(z.nonnegative());

export const hex = z.custom<Hex>(
  (value) => typeof value === "string" && /^0x([0-9a-f]{2})*$/.test(value),
  "is no hexadecimal text",
);
export const address = z.custom<Address>(
  (value) => typeof value === "string" && /^0x[0-9a-f]{40}$/.test(value),
  "is no address",
);
/** An H3 cell as 15 hexadecimal digits. */
export const cell = z.nullable(z.string().check(z.regex(/^[0-9a-f]{15}$/)));

export const community = branded(hex, communityId, "community id");
export const account = branded(hex, accountId, "account id");
export const listing = branded(z.string(), listingId, "listing id");
export const agreement = branded(hex, agreementId, "agreement id");
export const dispute = branded(hex, disputeId, "dispute id");
export const review = branded(hex, reviewId, "review id");

/** `{ id }` of another entity, as just the id. */
export function reference<Id, Text extends string>(id: z.ZodMiniType<Id, Text>) {
  return z.pipe(
    z.object({ id }),
    z.transform((entity) => entity.id),
  );
}

/** The state of the index that an answer shows; by a block's number, its hash is not told. */
export const state = z.nullable(z.object({ block: z.object({ number: z.int(), hash: z.nullable(hex) }) }));
