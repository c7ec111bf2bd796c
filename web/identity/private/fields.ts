import * as z from "zod/mini";
import { methodsSchema } from "../../payments/method.ts";

export const PRIVATE_LIMITS = { address: 500, phone: 60, note: 1_000 } as const;

/** What only the members that the owner has chosen can read. */
export const privateFieldsSchema = z.object({
  address: z.optional(z.string().check(z.maxLength(PRIVATE_LIMITS.address))),
  phone: z.optional(z.string().check(z.maxLength(PRIVATE_LIMITS.phone))),
  note: z.optional(z.string().check(z.maxLength(PRIVATE_LIMITS.note))),
  payment: z.optional(methodsSchema),
});

export type PrivateFields = z.infer<typeof privateFieldsSchema>;
