import { type Aspect, anyOf, atLeast, coverage } from "./aspect.ts";

/** How many children of which age, and a language that they speak. */
export const childcare: readonly Aspect[] = [
  coverage("age", 0.35),
  atLeast("capacity", 0.35),
  anyOf("language", 0.3),
];
