import * as z from "zod/mini";
import type { DeviceStore } from "../../device/store.ts";
import { DRAFTS } from "../useDraft.ts";

/** Something that a member began and did not send. */
export interface Draft {
  /** Under which it is kept. */
  readonly key: string;
  /** What it becomes: a new listing, a listing revised or published again, a proposal on a listing. */
  readonly kind: "publish" | "revise" | "again" | "propose";
  /** The listing that it is about; null for a new one. */
  readonly listing: string | null;
  /** As typed; empty where nothing was. */
  readonly title: string;
}

const titled = z.object({ title: z.string() });

/** What each key says; drafts of other forms, such as a message's, are continued where they were begun. */
const KEYS: readonly { readonly kind: Draft["kind"]; readonly pattern: RegExp }[] = [
  { kind: "publish", pattern: /^publish$/u },
  { kind: "revise", pattern: /^publish\.(\d{1,78})$/u },
  { kind: "again", pattern: /^publish\.again\.(\d{1,78})$/u },
  { kind: "propose", pattern: /^propose:(\d{1,78})$/u },
];

function titleOf(text: string | null): string {
  if (text === null) return "";
  try {
    return titled.safeParse(JSON.parse(text)).data?.title.trim() ?? "";
  } catch {
    return "";
  }
}

/** All that was begun on this device and not sent. */
export function readDrafts(store: DeviceStore): readonly Draft[] {
  return store.keys(DRAFTS).flatMap((key): Draft[] => {
    const name = key.slice(DRAFTS.length);
    for (const { kind, pattern } of KEYS) {
      const found = pattern.exec(name);
      if (found === null) continue;
      return [{ key, kind, listing: found[1] ?? null, title: titleOf(store.read(key)) }];
    }
    return [];
  });
}

/** Forgets a draft; what is returned brings it back. */
export function discardDraft(store: DeviceStore, key: string): () => void {
  const text = store.read(key);
  store.forget(key);
  return () => {
    if (text !== null) store.keep(key, text);
  };
}
