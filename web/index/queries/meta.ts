import * as z from "zod/mini";
import { hex } from "../fields.ts";
import { block, meta, origin } from "../generated/operations.ts";
import { define } from "../query.ts";

const metaSchema = z.object({
  block: z.object({
    number: z.pipe(
      z.int(),
      z.transform((number: number) => BigInt(number)),
    ),
    hash: z.nullable(hex),
    /** Unix seconds. */
    timestamp: z.nullable(z.int()),
  }),
  hasIndexingErrors: z.boolean(),
});
export type IndexMeta = z.infer<typeof metaSchema>;

/** How far the index has read. */
export const metaQuery = define(meta, z.object({ _meta: z.nullable(metaSchema) }));

/** Whether the index has ever read a block of this hash. */
export const blockQuery = define(
  block,
  z.object({ _meta: z.nullable(z.object({ block: z.object({ number: z.int() }) })) }),
);

const some = z.array(z.object({ id: z.string() }));

/** Of which chain and of which contracts an index is. */
export const originQuery = define(
  origin,
  z.object({
    _meta: z.nullable(
      z.object({
        block: z.object({
          number: z.pipe(
            z.int(),
            z.transform((number: number) => BigInt(number)),
          ),
          hash: z.nullable(hex),
        }),
      }),
    ),
    anything: some,
    ours: some,
  }),
);
