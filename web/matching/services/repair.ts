import { type Aspect, anyOf, coverage, urgency } from "./aspect.ts";

/** What is to be mended, with what, and a language in common. */
export const repair: readonly Aspect[] = [
  coverage("skill", 0.6),
  coverage("equipment", 0.2),
  anyOf("language", 0.1),
  urgency(0.1),
];
