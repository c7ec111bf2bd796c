import * as z from "zod/mini";
import { standardKind } from "./kind.ts";
import { limits } from "./limits.ts";

const schema = z.object({
  filename: z.optional(z.string().check(z.maxLength(255))),
  mimeType: z.string().check(z.maxLength(255)),
  content: z.custom<Uint8Array<ArrayBuffer>>(
    (value) => value instanceof Uint8Array && value.length <= limits.attachment,
    { params: { tooBig: true } },
  ),
});
export type Attachment = z.output<typeof schema>;

/** A small file, sealed inside the message itself; larger ones go through a call. */
export const attachment = standardKind("attachment", {
  schema,
  fallback: ({ filename }) => filename ?? "A file",
  isShown: true,
});
