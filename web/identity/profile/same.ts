import type { Profile } from "./schema.ts";

/** A value with the entries of its objects in one order, so that equal values have equal texts. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, ordered(each)]),
  );
}

/** One text for one value, however it was put together (as RFC 8785 does it for the values that profiles hold). */
export function canonical(value: unknown): string {
  return JSON.stringify(ordered(value));
}

/** True for two profiles that say the same and were written at the same time. */
export function isSame(a: Profile, b: Profile): boolean {
  return canonical(a) === canonical(b);
}
