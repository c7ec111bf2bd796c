import { type Aspect, anyOf, atLeast, coverage } from "./aspect.ts";

/** Which things are lent, and how many. */
export const lending: readonly Aspect[] = [
  coverage("equipment", 0.7),
  atLeast("capacity", 0.2),
  anyOf("language", 0.1),
];
