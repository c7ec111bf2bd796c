/**
 * What a ruling gives the provider, as the contract's library `Shares` has it: (ruling − 1)/(choices − 1) of what remains,
 * half where the arbitrator refused to rule.
 *
 * @param remaining in the token's smallest unit
 * @param ruling 1 to `choices`, or 0 for refused
 */
export function ruledShare(remaining: bigint, ruling: bigint, choices: number): bigint {
  if (ruling === 0n) return remaining / 2n;
  return (remaining * (ruling - 1n)) / BigInt(choices - 1);
}

/** The provider's part of a ruling in percent; null for refused to rule. */
export function percentOf(choice: bigint, choices: number): number | null {
  return choice === 0n ? null : (Number(choice - 1n) * 100) / (choices - 1);
}

/** The choice that gives the provider so much, or the nearest one. @param percent 0 to 100 */
export function choiceOf(percent: number, choices: number): bigint {
  return BigInt(Math.round((percent / 100) * (choices - 1))) + 1n;
}
