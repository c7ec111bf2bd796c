import * as z from "zod/mini";

export const keptSchema = z.object({
  key: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** Characters. */
  size: z.number(),
  /** Answers as they came, by question. */
  bodies: z.record(z.string(), z.string()),
});
/** An answer that was good once. */
export type Kept = z.infer<typeof keptSchema>;

/** Where answers are kept. May lose any of them; rejects where it can't be used. */
export interface Shelf {
  get(key: string): Promise<Kept | undefined>;
  /** In the place of what was kept under this key; the oldest make room. */
  put(kept: Kept): Promise<void>;
}

/** Characters that a shelf may hold in all. */
export const SHELF_SIZE = 32_000_000;

/** Which of the kept make room, the oldest first, until the rest fits into so many characters. */
export function toDrop<K extends Pick<Kept, "at" | "size">>(kept: readonly K[], size: number): K[] {
  let held = 0;
  return kept
    .toSorted((a, b) => b.at - a.at)
    .filter((each) => {
      held += each.size;
      return held > size;
    });
}
