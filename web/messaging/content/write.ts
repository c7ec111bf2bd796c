import * as z from "zod/mini";
import { MessagingError } from "../errors.ts";
import type { ContentTypeId } from "./kind.ts";
import { limits } from "./limits.ts";
import { type ContentOf, kinds } from "./table.ts";

/** The kinds that this product encodes itself. */
export type OwnKind = "proposal" | "payment" | "meeting" | "call" | "exchange" | "gossip";

/** A content in the form in which XMTP sends it. */
export interface Encoded {
  readonly type: ContentTypeId;
  readonly parameters: Readonly<Record<string, string>>;
  readonly fallback?: string;
  readonly content: Uint8Array;
}

/**
 * Encodes a content of our own kinds.
 * @throws {@link MessagingError} where it is too big or no such content
 */
export function encodeOwn({ kind, value }: ContentOf<OwnKind>): Encoded {
  const { contentType, schema, fallback } = kinds[kind];
  const encoded = z.safeEncode(schema as z.ZodMiniType, value);
  if (!encoded.success) throw new MessagingError("malformed");
  const content = new TextEncoder().encode(JSON.stringify(encoded.data));
  if (content.length > limits.own) throw new MessagingError("oversize");
  const words = (fallback as (value: unknown) => string | undefined)(value);
  return {
    type: contentType,
    parameters: {},
    content,
    ...(words === undefined ? {} : { fallback: words }),
  };
}

/** Encodes a text, as XMTP's own codec does. */
export function encodeText(text: string): Encoded {
  return {
    type: kinds.text.contentType,
    parameters: { encoding: "UTF-8" },
    content: new TextEncoder().encode(text),
  };
}
