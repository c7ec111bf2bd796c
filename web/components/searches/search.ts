import * as z from "zod/mini";
import { type Filters, type Nearby, readFilters, readNearby, writeFilters } from "../discover/filters.ts";

/** What a member looks for, kept under a name of its own on the device. */
export const searchSchema = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  /** As an address has them; they are read anew, so that a later version of the site may know more of them. */
  filters: z.string(),
  /** The place looked round, as JSON; null for none. */
  nearby: z.nullable(z.string()),
  /** Chain time in Unix seconds: what was published before is no news. */
  savedAt: z.int().check(z.nonnegative()),
});

export type SavedSearch = z.infer<typeof searchSchema>;

/** Characters of a name. */
export const NAME_MOST = 60;

export function filtersOf({ filters }: SavedSearch): Filters {
  return readFilters(new URLSearchParams(filters));
}

export function nearbyOf({ nearby }: SavedSearch): Nearby | null {
  return readNearby(nearby);
}

interface Wanted {
  readonly filters: Filters;
  readonly nearby: Nearby | null;
}

/** Filters and place as a saved search has them, to be told apart by. */
export function contentOf({ filters, nearby }: Wanted): Pick<SavedSearch, "filters" | "nearby"> {
  return {
    filters: writeFilters(filters).toString(),
    nearby: nearby === null ? null : JSON.stringify(nearby),
  };
}

/** The saved search that looks for just this; null where there is none. */
export function findSame(searches: readonly SavedSearch[], wanted: Wanted): SavedSearch | null {
  const { filters, nearby } = contentOf(wanted);
  return searches.find((one) => one.filters === filters && one.nearby === nearby) ?? null;
}

/** With one more, the newest last. A name that is too long is cut. */
export function add(
  searches: readonly SavedSearch[],
  { id, name, savedAt, ...wanted }: Wanted & Pick<SavedSearch, "id" | "name" | "savedAt">,
): readonly SavedSearch[] {
  return [...searches, { id, name: name.trim().slice(0, NAME_MOST), savedAt, ...contentOf(wanted) }];
}

/** With another name for one; an empty one changes nothing. */
export function rename(searches: readonly SavedSearch[], id: string, name: string): readonly SavedSearch[] {
  const given = name.trim().slice(0, NAME_MOST);
  return given === "" ? searches : searches.map((one) => (one.id === id ? { ...one, name: given } : one));
}

/** Without one. */
export function remove(searches: readonly SavedSearch[], id: string): readonly SavedSearch[] {
  return searches.filter((one) => one.id !== id);
}

/** With one that was removed, where it stood; what was saved meanwhile stays. */
export function restore(
  searches: readonly SavedSearch[],
  removed: SavedSearch,
  position: number,
): readonly SavedSearch[] {
  return searches.some(({ id }) => id === removed.id) ? searches : searches.toSpliced(position, 0, removed);
}
