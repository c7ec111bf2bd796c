import * as z from "zod/mini";
import type { Notice } from "./notices.ts";

/** What a member has seen on this device; times in Unix seconds. */
export const marksSchema = z.object({
  /** When the member was here before this visit; what came later is new. */
  since: z.int(),
  /** When the member was last here. */
  visitedAt: z.int(),
  /** What happened until then counts as read. */
  readUntil: z.int(),
  /** What was read of what happened later, by id. */
  read: z.array(z.string()),
});

export type Marks = z.infer<typeof marksSchema>;

/** Seconds without a visit after which the next one is another. */
const VISIT = 1_800;
/** Seconds before a first visit that are still of interest: a member may come from another device. */
const BEFORE_FIRST = 7 * 86_400;

/** The marks of a member who comes for the first time, at the device's time `now`. */
export function firstMarks(now: number): Marks {
  return { since: now - BEFORE_FIRST, visitedAt: now, readUntil: now - BEFORE_FIRST, read: [] };
}

/** The marks while a member is here: a visit after a while makes what came meanwhile new. */
export function visit(marks: Marks, now: number): Marks {
  if (now <= marks.visitedAt) return marks;
  return now - marks.visitedAt > VISIT
    ? { ...marks, since: marks.visitedAt, visitedAt: now }
    : { ...marks, visitedAt: now };
}

export function isUnread({ readUntil, read }: Marks, { id, at }: Pick<Notice, "id" | "at">): boolean {
  return at > readUntil && !read.includes(id);
}

export function markRead(marks: Marks, notice: Pick<Notice, "id" | "at">): Marks {
  return isUnread(marks, notice) ? { ...marks, read: [...marks.read, notice.id] } : marks;
}

/** All that is told now is read; what is told later is not, even where it happened in the same second. */
export function markAllRead(marks: Marks, notices: readonly Pick<Notice, "id" | "at">[]): Marks {
  const newest = Math.max(marks.readUntil, ...notices.map(({ at }) => at - 1));
  const read = notices.filter(({ at }) => at > newest).map(({ id }) => id);
  return { ...marks, readUntil: newest, read };
}
