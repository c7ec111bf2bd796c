/** What a page asks of the site's worker. */
export type WorkerMessage =
  /** A new version begins, since a member asked for it. */
  | { readonly type: "takeOver" }
  /** What the page loaded before there was a worker: to be kept for when there is no network. */
  | { readonly type: "keep"; readonly addresses: readonly string[] };

/** Whether what arrived is one of them. */
export function isMessage(value: unknown): value is WorkerMessage {
  if (typeof value !== "object" || value === null || !("type" in value)) return false;
  if (value.type === "takeOver") return true;
  return (
    value.type === "keep" &&
    "addresses" in value &&
    Array.isArray(value.addresses) &&
    value.addresses.every((address) => typeof address === "string")
  );
}
