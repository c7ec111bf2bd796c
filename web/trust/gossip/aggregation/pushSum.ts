/**
 * What a peer holds in a push-sum (Kempe, Dobra, Gehrke: Gossip-based computation of aggregate information, FOCS 2003): a
 * part of the sum of each value, and of the weight. Each starts with its own values and the weight 1, sends one half and keeps the other, round by
 * round; values ∕ weight comes near the mean of all.
 */
export interface Mass {
  readonly values: Float64Array;
  readonly weight: number;
}

/** What is kept, and what is sent: halves are exact in binary, so that no mass is lost. */
export function half({ values, weight }: Mass): Mass {
  return { values: values.map((value) => value / 2), weight: weight / 2 };
}

/** What a peer holds once it has received. */
export function add(one: Mass, other: Mass): Mass {
  return {
    values: one.values.map((value, place) => value + (other.values[place] ?? 0)),
    weight: one.weight + other.weight,
  };
}

/**
 * Rounds after which each peer's part of any contribution is within 2⁻⁸ of even, in the root mean square. A round in which all send by one
 * random shift halves the variance between peers in the mean, which is at most `peers` times the squared mean at the start: after
 * log₂ n + 16 rounds 2⁻¹⁶ is left. The error of a score is smaller, for those of its contributions are as often above as below.
 */
export function roundsOf(peers: number): number {
  return peers < 2 ? 0 : Math.ceil(Math.log2(peers)) + 16;
}
