import { type Aspect, anyOf, coverage } from "./aspect.ts";

/** Which subject, and in which language it is shared. */
export const knowledge: readonly Aspect[] = [coverage("skill", 0.7), anyOf("language", 0.3)];
