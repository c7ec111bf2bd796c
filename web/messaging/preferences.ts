import * as z from "zod/mini";
import type { DeviceStore } from "../device/store.ts";

const schema = z.object({
  /** Whether others are told what I have read. */
  receipts: z._default(z.boolean(), true),
  /** Whether the browser tells me of messages while I look elsewhere. */
  notices: z._default(z.boolean(), false),
  /** Accounts that turned messages on in this browser, in lower case: theirs start by themselves. */
  accounts: z._default(z.array(z.string()), []),
});
export type MessagingPreferences = z.output<typeof schema>;

const KEY = "myceliary.messages.preferences";

export function readPreferences(store: DeviceStore): MessagingPreferences {
  try {
    return schema.parse(JSON.parse(store.read(KEY) ?? "{}"));
  } catch {
    return schema.parse({});
  }
}

export function changePreferences(store: DeviceStore, change: Partial<MessagingPreferences>): void {
  store.keep(KEY, JSON.stringify({ ...readPreferences(store), ...change }));
}
