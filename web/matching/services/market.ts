import { type Aspect, atLeast, coverage } from "./aspect.ts";

/** Which goods, what they are made without, and how many. */
export const market: readonly Aspect[] = [
  coverage("item", 0.6),
  coverage("diet", 0.25),
  atLeast("capacity", 0.15),
];
