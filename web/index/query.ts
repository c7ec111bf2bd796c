import type { z } from "zod";

/** A question with the form of its answer. */
export interface Query<Answer, Variables extends object> {
  readonly text: string;
  readonly answer: z.ZodType<Answer>;
  /** Only a type: what the text's variables are. */
  readonly variables?: Variables;
}

/** Types a question by the form of its answer. */
export function define<Answer, Variables extends object = Record<string, never>>(
  query: Query<Answer, Variables>,
): Query<Answer, Variables> {
  return query;
}
