import * as z from "zod/mini";
import { account, address, hex, reference, seconds, state } from "../fields.ts";
import { memberRows } from "../generated/operations.ts";
import { define } from "../query.ts";

const memberRowSchema = z.object({
  id: hex,
  account: reference(account),
  joinedAt: seconds,
  /** Whose invitation was used; null for none. */
  inviter: z.nullable(reference(account)),
  /** Whose vouches were used. */
  vouchers: z.array(address),
});
export type MemberRow = z.infer<typeof memberRowSchema>;

/** Memberships of a filter, the newest first. */
export const memberRowsQuery = define(
  memberRows,
  z.object({ memberships: z.array(memberRowSchema), _meta: state }),
);
