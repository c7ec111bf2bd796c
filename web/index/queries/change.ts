import * as z from "zod/mini";
import { hex, state } from "../fields.ts";
import { changes } from "../generated/operations.ts";
import { define } from "../query.ts";

const eventSchema = z.object({
  id: hex,
  /** The event's name. */
  event: z.string(),
  /** The contract that wrote it. */
  contract: hex,
  /**
   * What it is about: an agreement's id, a listing's number as 32 bytes, arbitrator ++ dispute as 32 bytes, governor ++
   * proposal as 32 bytes; else a contract or community.
   */
  subject: hex,
  /** Every address among its arguments. */
  accounts: z.array(hex),
});
/** One thing that happened on the chain, as far as the index keeps it. */
export type ChainEvent = z.infer<typeof eventSchema>;

/** What happened in some blocks, in no order. */
export const changesQuery = define(changes, z.object({ logEntries: z.array(eventSchema), _meta: state }));
