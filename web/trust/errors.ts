/** What can be wrong with what the trust engine is given; each code has one sentence in {@link SENTENCES}. */
export type TrustErrorCode =
  | "peers-out-of-range"
  | "edges-out-of-range"
  | "columns-differ"
  | "peer-unknown"
  | "experience-out-of-range"
  | "kind-unknown"
  | "time-out-of-range"
  | "half-life-invalid"
  | "seeds-empty"
  | "seed-weight-invalid"
  | "damping-out-of-range"
  | "tolerance-out-of-range"
  | "not-converged"
  | "hops-out-of-range"
  | "limit-out-of-range"
  | "block-invalid"
  | "graph-absent"
  | "worker-failed";

export type TrustErrorParameters = Readonly<Record<string, string | number>>;

const SENTENCES: Readonly<Record<TrustErrorCode, string>> = {
  "peers-out-of-range": "The number of peers must be whole and between 0 and 268,435,455.",
  "edges-out-of-range": "There may be at most 2,147,483,647 edges.",
  "columns-differ": "All columns of edges must have the same length.",
  "peer-unknown": "A peer must be a whole number below the number of peers.",
  "experience-out-of-range": "An experience must be a number between −1 and 1.",
  "kind-unknown": "An edge is a vouch (1), a review (2) or both (3).",
  "time-out-of-range": "A time must be whole Unix seconds, not negative.",
  "half-life-invalid": "A half-life must be a number of seconds above zero; Infinity for no decay.",
  "seeds-empty": "Trust needs at least one seed with a weight above zero.",
  "seed-weight-invalid": "A seed's weight must be a finite number, not negative.",
  "damping-out-of-range": "Damping must be 0 to 0.999.",
  "tolerance-out-of-range":
    "A tolerance must be below 1 and at least 1e-13, for damping near 1 a little more.",
  "not-converged": "The scores didn't reach the tolerance; ask for a larger one.",
  "hops-out-of-range": "The number of hops must be whole and between 1 and 8.",
  "limit-out-of-range": "The number of results must be a whole number of at least 1.",
  "block-invalid": "A block must be a whole number, not negative.",
  "graph-absent": "No graph is loaded yet; load one first.",
  "worker-failed": "The trust worker stopped; reload the page to start it again.",
};

/** Refused input, with the code to translate by and the values that were wrong. */
export class TrustError extends Error {
  readonly code: TrustErrorCode;
  readonly parameters: TrustErrorParameters;

  constructor(code: TrustErrorCode, parameters: TrustErrorParameters = {}) {
    const given = Object.entries(parameters).map(([name, value]) => `${name} ${value}`);
    super(given.length === 0 ? SENTENCES[code] : `${SENTENCES[code]} Given: ${given.join(", ")}.`);
    this.name = "TrustError";
    this.code = code;
    this.parameters = parameters;
  }
}
