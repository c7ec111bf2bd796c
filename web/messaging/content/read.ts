import type * as z from "zod/mini";
import type { ContentTypeId } from "./kind.ts";
import { limits } from "./limits.ts";
import { type Content, type ContentOf, type KindName, kinds, type Unreadable } from "./table.ts";

/** A message's content as the network's SDK hands it over. */
export type Arrived =
  /** A kind that the SDK knows, decoded by it. */
  | { readonly form: "decoded"; readonly value: unknown }
  /** Any other: the bytes that were sent. */
  | { readonly form: "bytes"; readonly bytes: Uint8Array };

/** What devices tell each other and this one can't read is nobody's to read. */
const UNHEARD: ContentOf<"gossip"> = { kind: "gossip", value: { signal: null } };

/** UTF-16 units of a fallback that are shown. */
const FALLBACK = 500;

function kindOf({ authorityId, typeId }: ContentTypeId): KindName | null {
  const names = Object.keys(kinds) as KindName[];
  const found = names.find((name) => {
    const { contentType } = kinds[name];
    return contentType.authorityId === authorityId && contentType.typeId === typeId;
  });
  return found ?? null;
}

function decoded(arrived: Arrived): unknown {
  if (arrived.form === "decoded") return arrived.value;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(arrived.bytes));
  } catch {
    return undefined;
  }
}

const isTooBig = ({ code, ...issue }: z.core.$ZodIssue): boolean =>
  code === "too_big" || ("params" in issue && issue.params?.tooBig === true);

/**
 * Checks what came. Never throws: strangers may have written it, and what can't be read shows its fallback.
 *
 * @param type The content type that the message names.
 * @param fallback What its sender wants shown where it can't be read.
 */
export function readContent(type: ContentTypeId, arrived: Arrived, fallback: string | null): Content {
  const kind = kindOf(type);
  const unreadable = (reason: Unreadable["reason"]): Content => {
    if (kind === "gossip") return UNHEARD;
    const isSaid = fallback !== null && fallback.trim() !== "";
    return { kind: "unreadable", reason, fallback: isSaid ? fallback.slice(0, FALLBACK) : null };
  };
  if (kind === null) return unreadable("unknown");
  if (arrived.form === "bytes") {
    // Of the kinds that the SDK decodes, it knows the versions itself.
    if (type.versionMajor > kinds[kind].contentType.versionMajor) return unreadable("unknown");
    if (arrived.bytes.length > limits.own) return unreadable("oversize");
  }
  const read = kinds[kind].schema.safeParse(decoded(arrived));
  if (read.success) return { kind, value: read.data } as Content;
  return unreadable(read.error.issues.some(isTooBig) ? "oversize" : "malformed");
}
