import * as z from "zod/mini";
import { account, count, hex, reference, seconds, state } from "../fields.ts";
import { vouches, vouchesReceived } from "../generated/operations.ts";
import { define } from "../query.ts";

const vouchSchema = z.object({
  id: hex,
  voucher: reference(account),
  member: reference(account),
  /** 1 to 100. */
  weight: count,
  at: seconds,
  /** From then on it no longer counts. */
  until: seconds,
});
export type Vouch = z.infer<typeof vouchSchema>;

const receivedSchema = z.extend(vouchSchema, {
  /** The attestation's uid. */
  attestation: hex,
});
export type ReceivedVouch = z.infer<typeof receivedSchema>;

/** Vouches of a filter after one, by id. */
export const vouchesQuery = define(vouches, z.object({ vouches: z.array(vouchSchema), _meta: state }));

/** The same, with what one needs for taking a vouch back. */
export const vouchesReceivedQuery = define(
  vouchesReceived,
  z.object({ vouches: z.array(receivedSchema), _meta: state }),
);
