/** Why the index couldn't answer. Each message is a sentence for members. */
export abstract class IndexError extends Error {
  abstract readonly code: "unreachable" | "foreign" | "failed" | "unreadable" | "behind";
}

/** The rest of an address may hold a key that is nobody else's business. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "an unknown address";
}

/** No answer at all, or one that says to come back later. */
export class IndexUnreachable extends IndexError {
  override readonly name: string = "IndexUnreachable";
  readonly code: "unreachable" | "foreign" = "unreachable";
  readonly reason: string;
  constructor(url: string, reason: string, options?: ErrorOptions) {
    super(
      `The index at ${hostOf(url)} can't be reached (${reason}). Nothing is lost: check the connection and try again.`,
      options,
    );
    this.reason = reason;
  }
}

/** Nothing else answers, and this one tells of another chain or of other contracts: nothing of it may be shown. */
export class IndexForeign extends IndexUnreachable {
  override readonly name = "IndexForeign";
  override readonly code = "foreign";
  constructor(url: string, of: "network" | "deployment") {
    super(url, `it is of another ${of}, and whoever runs this site should name another`);
  }
}

/** It answered that it can't answer this. */
export class IndexFailed extends IndexError {
  override readonly name = "IndexFailed";
  readonly code = "failed";
  constructor(reasons: readonly string[]) {
    super(
      `The index could not answer: ${reasons.join("; ")}. Nothing is lost: try again, or tell whoever runs this site.`,
    );
  }
}

/** Its answer has another shape than this app knows. */
export class IndexUnreadable extends IndexError {
  override readonly name = "IndexUnreadable";
  readonly code = "unreadable";
  constructor(what: string, options?: ErrorOptions) {
    super(
      `The index answered in a form that this app doesn't know (${what}): app and index are of different versions. Reload the page.`,
      options,
    );
  }
}

/** It has not read a block in the time that was given. */
export class IndexBehind extends IndexError {
  override readonly name = "IndexBehind";
  readonly code = "behind";
  readonly wanted: bigint;
  readonly reached: bigint | null;
  constructor(wanted: bigint, reached: bigint | null) {
    super(
      `The index has read up to block ${reached ?? "?"} and not yet block ${wanted}. What you did is on the chain and will show here as soon as the index catches up.`,
    );
    this.wanted = wanted;
    this.reached = reached;
  }
}
