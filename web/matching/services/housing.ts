import { type Aspect, atLeast, coverage, urgency } from "./aspect.ts";

/** How many beds, what the home has, and animals that come along. */
export const housing: readonly Aspect[] = [
  atLeast("capacity", 0.5),
  coverage("equipment", 0.2),
  coverage("animal", 0.2),
  urgency(0.1),
];
