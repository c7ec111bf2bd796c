/** From where the next page of a list goes on, the newest first. */
export interface Older<Id> {
  /** Unix seconds of the oldest that was read. */
  readonly at: number;
  /** What was read of that very second. */
  readonly seen: readonly Id[];
}

/**
 * Where a list goes on after a page of it: by time and not by number, so that what is added meanwhile moves nothing. Null
 * at the list's end.
 *
 * @param entries the page, the newest first
 * @param page how many a full page has
 * @param from where this page began
 */
export function olderThan<Entry extends { readonly id: unknown }>(
  entries: readonly Entry[],
  timeOf: (entry: Entry) => number,
  page: number,
  from: Older<Entry["id"]> | null,
): Older<Entry["id"]> | null {
  const last = entries.at(-1);
  if (last === undefined || entries.length < page) return null;
  const at = timeOf(last);
  const seen = entries.filter((entry) => timeOf(entry) === at).map(({ id }) => id);
  return { at, seen: from?.at === at ? [...from.seen, ...seen] : seen };
}
