import { encodeAbiParameters, type Hex, parseAbiParameters } from "viem";

/** What a review rates, in the order of the attestation's data; all but the first may be left out (0). */
export const aspects = ["overall", "reliability", "quality", "communication", "safety"] as const;

export type Ratings = Record<(typeof aspects)[number], number>;

export const unrated: Ratings = { overall: 0, reliability: 0, quality: 0, communication: 0, safety: 0 };

/** The attestation's data, as the review resolver reads it. */
export function encodeReview(agreement: Hex, ratings: Ratings): Hex {
  return encodeAbiParameters(parseAbiParameters("bytes32, uint8, uint8, uint8, uint8, uint8"), [
    agreement,
    ratings.overall,
    ratings.reliability,
    ratings.quality,
    ratings.communication,
    ratings.safety,
  ]);
}
