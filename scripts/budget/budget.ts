import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The pages that have a budget. */
export const PAGES = ["discover", "listing", "agreement"] as const;
export type Page = (typeof PAGES)[number];

const budgetSchema = z.record(z.enum(PAGES), z.object({ firstLoadBytes: z.int().positive() }));

/** What each page may weigh; what counts is told in `README.md` beside it. */
export type Budget = z.infer<typeof budgetSchema>;

/** Reads the committed budget. */
export function readBudget(): Budget {
  const text = readFileSync(join(import.meta.dirname, "budget.json"), "utf8");
  return budgetSchema.parse(JSON.parse(text));
}
