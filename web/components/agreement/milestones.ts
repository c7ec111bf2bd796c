/** One step of payment: what it is for all, and what of it went to the provider. In the token's smallest unit. */
export interface Milestone {
  readonly amount: bigint;
  readonly released: bigint;
}

/** Fills the steps in their order with what the provider got: the contract knows sums alone. */
export function milestonesOf(amounts: readonly bigint[], paidToProvider: bigint): readonly Milestone[] {
  let left = paidToProvider;
  return amounts.map((amount) => {
    const isFull = left >= amount;
    const released = isFull ? amount : left;
    left -= released;
    return { amount, released };
  });
}

/** How many steps are paid in full. */
export function countPaid(milestones: readonly Milestone[]): number {
  return milestones.filter(({ amount, released }) => released === amount).length;
}
