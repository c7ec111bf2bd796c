/** What can be wrong with what matching is given; each code has one sentence in {@link SENTENCES}. */
export type MatchingErrorCode =
  | "id-invalid"
  | "id-duplicate"
  | "id-unknown"
  | "category-unknown"
  | "coordinates-out-of-range"
  | "radius-out-of-range"
  | "hours-empty"
  | "hours-out-of-range"
  | "utc-offset-out-of-range"
  | "zone-unknown"
  | "booked-hours-out-of-range"
  | "price-out-of-range"
  | "payments-out-of-range"
  | "time-out-of-range"
  | "reviews-impossible"
  | "trust-out-of-range"
  | "address-invalid"
  | "tag-malformed"
  | "weight-invalid"
  | "weights-zero"
  | "limit-out-of-range"
  | "worker-failed";

export type MatchingErrorParameters = Readonly<Record<string, string | number>>;

const SENTENCES: Readonly<Record<MatchingErrorCode, string>> = {
  "id-invalid": "A listing's id must be a positive decimal number; pass the id as the index gives it.",
  "id-duplicate": "Two listings carry the same id; pass each listing once.",
  "id-unknown": "No listing with this id is loaded; it may be gone already.",
  "category-unknown": "The category is not in the table of categories; use one of its codes.",
  "coordinates-out-of-range": "Latitude must lie within ±90 and longitude within ±180 degrees.",
  "radius-out-of-range": "A radius must be between 0 and 20,100,000 metres.",
  "hours-empty": "The week has no hour in it; choose at least one.",
  "hours-out-of-range": "A week has 168 hours; the mask names one outside of it.",
  "utc-offset-out-of-range": "An offset from UTC must be whole minutes between −720 and 840.",
  "zone-unknown": "The time zone is not one that this device knows; pass a name such as Europe/Berlin.",
  "booked-hours-out-of-range": "Booked hours must be a number between 0 and 168.",
  "price-out-of-range": "A price must be between 0 and 2^96 − 1 of the token's smallest unit.",
  "payments-out-of-range": "Ways to pay are a set of five bits, 0 to 31.",
  "time-out-of-range": "A time must be whole Unix seconds, not negative.",
  "trust-out-of-range": "Trust must be a number between 0 and 1.",
  "address-invalid": "An address is 0x and at most 40 hexadecimal digits.",
  "reviews-impossible": "The sum of ratings must lie between 1 and 5 for each review counted.",
  "tag-malformed": "Tags are words like skill:plumbing, separated by spaces.",
  "weight-invalid": "A weight must be a finite number, not negative.",
  "weights-zero": "At least one weight must be above zero.",
  "limit-out-of-range": "The number of results must be a whole number of at least 1.",
  "worker-failed": "The matching worker stopped; reload the page to start it again.",
};

/** Refused input, with the code to translate by and the values that were wrong. */
export class MatchingError extends Error {
  readonly code: MatchingErrorCode;
  readonly parameters: MatchingErrorParameters;

  constructor(code: MatchingErrorCode, parameters: MatchingErrorParameters = {}) {
    const given = Object.entries(parameters).map(([name, value]) => `${name} ${value}`);
    super(given.length === 0 ? SENTENCES[code] : `${SENTENCES[code]} Given: ${given.join(", ")}.`);
    this.name = "MatchingError";
    this.code = code;
    this.parameters = parameters;
  }
}
