import type * as z from "zod/mini";

/** How XMTP names a type of content (XIP-5). */
export interface ContentTypeId {
  readonly authorityId: string;
  readonly typeId: string;
  readonly versionMajor: number;
  readonly versionMinor: number;
}

/** One kind of what members send each other. */
export interface Kind<Schema extends z.ZodMiniType = z.ZodMiniType> {
  readonly contentType: ContentTypeId;
  /** From what came through the network, decoded but unchecked, to what pages show; encodes the other way. */
  readonly schema: Schema;
  /** What apps show that don't know this kind; undefined where they need show nothing. */
  readonly fallback: (value: z.output<Schema>) => string | undefined;
  /** Whether it stands in a conversation as a message of its own, and counts as unread. */
  readonly isShown: boolean;
}

/** A kind that XMTP's SDKs know, with their shape of it. */
export function standardKind<Schema extends z.ZodMiniType>(
  typeId: string,
  kind: Omit<Kind<Schema>, "contentType">,
): Kind<Schema> {
  return {
    contentType: { authorityId: "xmtp.org", typeId, versionMajor: 1, versionMinor: 0 },
    ...kind,
  };
}

/** A kind of this product's own: JSON in UTF-8. */
export function ownKind<Schema extends z.ZodMiniType>(
  typeId: string,
  kind: Omit<Kind<Schema>, "contentType">,
): Kind<Schema> {
  return {
    contentType: { authorityId: "myceliary.org", typeId, versionMajor: 1, versionMinor: 0 },
    ...kind,
  };
}
