import * as z from "zod/mini";
import { account, agreement, count, reference, seconds, state } from "../fields.ts";
import { exchanges } from "../generated/operations.ts";
import { define } from "../query.ts";

const exchangeSchema = z.object({
  id: agreement,
  payer: reference(account),
  provider: reference(account),
  category: count,
  /** Null for one that was not accepted yet. */
  acceptedAt: z.nullable(seconds),
  /** Null where it was agreed without a listing. */
  listing: z.nullable(z.object({ tags: z.string() })),
});
export type Exchange = z.infer<typeof exchangeSchema>;

/** The newest agreements of a filter. */
export const exchangesQuery = define(
  exchanges,
  z.object({ agreements: z.array(exchangeSchema), _meta: state }),
);
