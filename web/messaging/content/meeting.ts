import * as z from "zod/mini";
import { ownKind } from "./kind.ts";

const schema = z.object({
  place: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
  /** Unix seconds. */
  at: z.int().check(z.positive(), z.lte(2 ** 40)),
});
export type Meeting = z.output<typeof schema>;

/** A place and a time to meet: what is told here is told to nobody else. */
export const meeting = ownKind("meeting", {
  schema,
  fallback: ({ place, at }) => `Shall we meet? ${place}, ${new Date(at * 1000).toISOString()}`,
  isShown: true,
});
