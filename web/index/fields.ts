import type { Address, Hex } from "viem";
import { z } from "zod";
import { accountId, agreementId, communityId, listingId, reviewId } from "./ids.ts";

function branded<Id>(read: (text: string) => Id | null, what: string) {
  return z.string().transform((text, context): Id => {
    const id = read(text);
    if (id !== null) return id;
    context.addIssue({ code: "custom", message: `is no ${what}` });
    return z.NEVER;
  });
}

/** A number of the index's type BigInt, which travels as decimal text. */
export const amount = z
  .string()
  .regex(/^-?[0-9]+$/)
  .transform(BigInt);

/** A Unix time in seconds, or a span of seconds; both stay far below 2^53. */
export const seconds = amount.transform(Number).pipe(z.int());

export const count = z.int().nonnegative();

export const hex = z.custom<Hex>(
  (value) => typeof value === "string" && /^0x([0-9a-f]{2})*$/.test(value),
  "is no hexadecimal text",
);
export const address = z.custom<Address>(
  (value) => typeof value === "string" && /^0x[0-9a-f]{40}$/.test(value),
  "is no address",
);
/** An H3 cell as 15 hexadecimal digits. */
export const cell = z
  .string()
  .regex(/^[0-9a-f]{15}$/)
  .nullable();

export const community = branded(communityId, "community id");
export const account = branded(accountId, "account id");
export const listing = branded(listingId, "listing id");
export const agreement = branded(agreementId, "agreement id");
export const review = branded(reviewId, "review id");

/** `{ id }` of another entity, as just the id. */
export function reference<Id>(id: z.ZodType<Id, string>) {
  return z
    .object({ id: z.string() })
    .transform((entity) => entity.id)
    .pipe(id);
}
