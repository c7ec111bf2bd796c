/** Why a signed record doesn't count. */
export type Refusal =
  /** Its bytes are no record of this version. */
  | "malformed"
  /** Its bytes are more than a record can have. */
  | "too-long"
  /** It isn't signed by whom it names. */
  | "forged"
  /** One of the two parties of an exchange didn't sign it. */
  | "one-signature-missing"
  | "unknown-schema"
  /** About its own attester, or about nobody. */
  | "self"
  | "weight-out-of-range"
  | "rating-out-of-range"
  /** By somebody who took no part in the exchange, or not about the other party. */
  | "not-party"
  /** From a time that is yet to come. */
  | "not-yet"
  | "expired"
  /** It would last longer than the contracts allow. */
  | "life-too-long"
  /** The device holds as many as it can, or as many of one attester. */
  | "full"
  /** The device holds only what is its own. */
  | "of-others";
