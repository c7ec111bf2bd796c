import { type Aspect, anyOf, coverage, urgency } from "./aspect.ts";

/** What help is needed, in which language, and with which animals in the house. */
export const care: readonly Aspect[] = [
  coverage("skill", 0.45),
  anyOf("language", 0.25),
  coverage("animal", 0.15),
  urgency(0.15),
];
