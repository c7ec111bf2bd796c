import type { FieldName } from "./form.ts";
import type { Faults } from "./validate.ts";

/** The questions of the form, in their order. */
export const STEPS = ["what", "where", "when", "forWhat", "check"] as const;
export type Step = (typeof STEPS)[number];

/** What one sees of the form: the choice of a template, one question, or all of it. */
export type View = "start" | Step | "all";

/** Which question asks for which field, in the order of the page. */
const FIELDS: Readonly<Record<Step, readonly FieldName[]>> = {
  what: ["title", "description", "community", "category", "tags"],
  where: ["city", "latitude", "longitude", "radius"],
  when: ["week", "expiry"],
  forWhat: ["ways", "price", "unit"],
  check: [],
};

/** All fields in the order of the page. */
export const FIELD_ORDER: readonly FieldName[] = STEPS.flatMap((step) => FIELDS[step]);

/** What an address says of it; null for nothing that is known. */
export function readView(text: string | null): View | null {
  if (text === "start" || text === "all") return text;
  return STEPS.find((step) => step === text) ?? null;
}

/** The first field of a question that is not right; null where all are. */
export function firstFault(step: Step, faults: Faults): FieldName | null {
  return FIELDS[step].find((field) => faults[field] !== undefined) ?? null;
}

/** The first question with something that is not right; null where all are. */
export function firstFaultyStep(faults: Faults): Step | null {
  return STEPS.find((step) => firstFault(step, faults) !== null) ?? null;
}

/** The question after one; the last has none. */
export function stepAfter(step: Step): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? "check";
}
