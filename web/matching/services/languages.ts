import { type Aspect, anyOf, coverage } from "./aspect.ts";

/** Which languages, and how far. */
export const languages: readonly Aspect[] = [coverage("language", 0.75), anyOf("level", 0.25)];
