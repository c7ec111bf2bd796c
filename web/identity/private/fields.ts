import { z } from "zod";
import { methodsSchema } from "../../payments/method.ts";

export const PRIVATE_LIMITS = { address: 500, phone: 60, note: 1_000 } as const;

/** What only the members that the owner has chosen can read. */
export const privateFieldsSchema = z.object({
  address: z.string().max(PRIVATE_LIMITS.address).optional(),
  phone: z.string().max(PRIVATE_LIMITS.phone).optional(),
  note: z.string().max(PRIVATE_LIMITS.note).optional(),
  payment: methodsSchema.optional(),
});

export type PrivateFields = z.infer<typeof privateFieldsSchema>;
