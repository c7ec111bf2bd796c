import type { Feed } from "./feed.ts";
import { identityCalls } from "./identity-calls.ts";
import { messageCalls } from "./message-calls.ts";
import type { Store } from "./store.ts";

/** One method of the API, over encoded messages. */
export type Call =
  | { readonly kind: "unary"; answer(request: Uint8Array): Uint8Array | Promise<Uint8Array> }
  | {
      readonly kind: "stream";
      /** Sends what the request asks for, old and new, until the caller goes away. */
      follow(request: Uint8Array, send: (message: Uint8Array) => void, signal: AbortSignal): void;
    };

/** Every method, by its path. */
export type Calls = Readonly<Record<string, Call>>;

export interface Feeds {
  readonly messages: Feed;
  readonly welcomes: Feed;
}

/** All that this relay answers. */
export function callsOf(store: Store, feeds: Feeds): Calls {
  return { ...messageCalls(store, feeds), ...identityCalls(store) };
}
