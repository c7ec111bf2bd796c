import { type Aspect, atLeast, coverage, urgency } from "./aspect.ts";

/** How many seats or crates, what the vehicle has, and animals that come along. */
export const transport: readonly Aspect[] = [
  atLeast("capacity", 0.45),
  coverage("equipment", 0.3),
  coverage("animal", 0.15),
  urgency(0.1),
];
