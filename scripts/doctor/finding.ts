/** What is wrong with a deployment, for whoever runs it. */
export interface Finding {
  /** A fault keeps members from something; an advice doesn't. */
  readonly weight: "fault" | "advice";
  /** One sentence: what was found. */
  readonly wrong: string;
  /** One sentence: what to do. */
  readonly todo: string;
}

export const fault = (wrong: string, todo: string): Finding => ({ weight: "fault", wrong, todo });
export const advice = (wrong: string, todo: string): Finding => ({ weight: "advice", wrong, todo });

/** What was looked at, and what was found there. */
export interface Examined {
  readonly what: string;
  readonly findings: readonly Finding[];
}

/** An endpoint for people: the rest of an address may hold a key. */
export function hostOf(url: string): string {
  return new URL(url).host;
}

/** An error for people, on one line. */
export function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === "TimeoutError") return "it takes too long to answer";
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return (cause instanceof Error ? cause.message : String(cause)).split("\n")[0]?.slice(0, 160) ?? "";
}
