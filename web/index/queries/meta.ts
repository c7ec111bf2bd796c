import { z } from "zod";
import { hex } from "../fields.ts";
import { define } from "../query.ts";

/** How far the index has read. */
export const metaQuery = define({
  text: "query Meta { _meta { block { number hash timestamp } hasIndexingErrors } }",
  answer: z.object({
    _meta: z.object({
      block: z.object({
        number: z.int().transform(BigInt),
        hash: hex.nullable(),
        /** Unix seconds. */
        timestamp: z.int().nullable(),
      }),
      hasIndexingErrors: z.boolean(),
    }),
  }),
});

export type IndexMeta = z.infer<(typeof metaQuery)["answer"]>["_meta"];
