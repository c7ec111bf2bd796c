import { type Aspect, anyOf, coverage, urgency } from "./aspect.ts";

/** What company or help is needed, in which language. */
export const health: readonly Aspect[] = [coverage("skill", 0.5), anyOf("language", 0.35), urgency(0.15)];
