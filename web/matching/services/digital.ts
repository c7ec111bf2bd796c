import { type Aspect, anyOf, coverage, urgency } from "./aspect.ts";

/** What is to be set up or put right, and a language in common. */
export const digital: readonly Aspect[] = [coverage("skill", 0.7), anyOf("language", 0.2), urgency(0.1)];
