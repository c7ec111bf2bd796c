import { type Aspect, atLeast, coverage, urgency } from "./aspect.ts";

/** What can be eaten by whom, and for how many. */
export const food: readonly Aspect[] = [coverage("diet", 0.5), atLeast("capacity", 0.3), urgency(0.2)];
