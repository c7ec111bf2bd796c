import { type Aspect, coverage } from "./aspect.ts";

/** What is to be done in the garden, and with which tools. */
export const gardening: readonly Aspect[] = [coverage("skill", 0.6), coverage("equipment", 0.4)];
