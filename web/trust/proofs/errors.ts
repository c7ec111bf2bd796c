/** What can go wrong when standing is proven; pages have a sentence for each. */
export type ProofErrorCode =
  /** The circuit's files can't be fetched. */
  | "artifacts-unreachable"
  /** What was fetched isn't what this version was made for. */
  | "artifacts-changed"
  /** The secret's commitment doesn't stand in the group at this block. */
  | "not-in-group"
  /** The group's events don't come to the root that the index tells. */
  | "group-differs"
  /** This site names no contract that keeps groups. */
  | "no-groups"
  /** A file that holds no proof. */
  | "file-unreadable"
  /** Another version, of the file or of what it is about. */
  | "file-of-other-version"
  /** A file that holds no member's secret. */
  | "secret-unreadable"
  /** A file with the secret of another member. */
  | "secret-of-another"
  /** The worker ended. */
  | "worker-failed";

/** A proof couldn't be made or read. */
export class ProofError extends Error {
  override readonly name = "ProofError";
  readonly code: ProofErrorCode;
  constructor(code: ProofErrorCode, options?: ErrorOptions) {
    super(`Proof: ${code}`, options);
    this.code = code;
  }
}
