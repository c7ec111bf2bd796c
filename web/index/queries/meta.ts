import { z } from "zod";
import { hex } from "../fields.ts";
import { block, meta, origin } from "../generated/operations.ts";
import { define } from "../query.ts";

const metaSchema = z.object({
  block: z.object({
    number: z.int().transform(BigInt),
    hash: hex.nullable(),
    /** Unix seconds. */
    timestamp: z.int().nullable(),
  }),
  hasIndexingErrors: z.boolean(),
});
export type IndexMeta = z.infer<typeof metaSchema>;

/** How far the index has read. */
export const metaQuery = define(meta, z.object({ _meta: metaSchema.nullable() }));

/** Whether the index has ever read a block of this hash. */
export const blockQuery = define(
  block,
  z.object({ _meta: z.object({ block: z.object({ number: z.int() }) }).nullable() }),
);

const some = z.array(z.object({ id: z.string() }));

/** Of which chain and of which contracts an index is. */
export const originQuery = define(
  origin,
  z.object({
    _meta: z
      .object({ block: z.object({ number: z.int().transform(BigInt), hash: hex.nullable() }) })
      .nullable(),
    anything: some,
    ours: some,
  }),
);
