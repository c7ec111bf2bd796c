import * as z from "zod/mini";
import type { DeviceStore } from "../../device/store.ts";
import { KINDS, type Kind } from "../../matching/listing.ts";

/** A listing that the member opened: known to its device alone. */
export interface Click {
  readonly listing: string;
  readonly kind: Kind;
  readonly category: number;
  readonly tags: string;
  /** Unix seconds. */
  readonly at: number;
}

const KEY = "myceliary.clicks";
/** The oldest are forgotten first. */
const MOST = 200;

const clicks = z.array(
  z.object({
    listing: z.string(),
    kind: z.enum(KINDS),
    category: z.int(),
    tags: z.string(),
    at: z.int().check(z.nonnegative()),
  }),
);

/** Those that are kept; none where what is kept can't be read. */
export function readClicks(store: DeviceStore): readonly Click[] {
  try {
    return clicks.parse(JSON.parse(store.read(KEY) ?? "[]"));
  } catch {
    return [];
  }
}

/** Keeps one more; of a listing that was opened before, only the last time. */
export function keepClick(store: DeviceStore, click: Click): void {
  const others = readClicks(store).filter(({ listing }) => listing !== click.listing);
  store.keep(KEY, JSON.stringify([...others, click].slice(-MOST)));
}

export function forgetClicks(store: DeviceStore): void {
  store.forget(KEY);
}
