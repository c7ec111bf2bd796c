import { type Aspect, atLeast, coverage, urgency } from "./aspect.ts";

/** Which things, how many, and how soon. */
export const goods: readonly Aspect[] = [coverage("item", 0.7), atLeast("capacity", 0.15), urgency(0.15)];
