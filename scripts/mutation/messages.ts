import { z } from "zod";

/** What a worker is asked. */
export const request = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("survey") }),
  z.object({
    kind: z.literal("mutant"),
    number: z.number(),
    /** Titles of tests, in groups that are run one after the other until a test fails. */
    groups: z.array(z.array(z.string())),
  }),
]);

/** What it answers. */
export const answer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({
    kind: z.literal("survey"),
    /** Titles of tests that fail although no mutant is awake: no judges of mutants. */
    unfit: z.array(z.string()),
    /** Numbers of mutants that each test reaches, by its title; the quickest test first. */
    reached: z.record(z.string(), z.array(z.number())),
  }),
  z.object({
    kind: z.literal("mutant"),
    number: z.number(),
    /** Title of a test that fails on it; null when all pass. */
    killer: z.string().nullable(),
    /** What the worker's chain and timers may still be busy with: it is to be replaced. */
    spent: z.boolean(),
  }),
]);

export type Request = z.infer<typeof request>;
export type Answer = z.infer<typeof answer>;
