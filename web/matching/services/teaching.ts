import { type Aspect, anyOf, coverage } from "./aspect.ts";

/** What is taught, how far, and in which language. */
export const teaching: readonly Aspect[] = [
  coverage("skill", 0.6),
  anyOf("level", 0.2),
  anyOf("language", 0.2),
];
