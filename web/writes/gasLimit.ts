/** Gas that the state may cost more by the time it is mined, in percent of the estimate. */
const MARGIN = 120n;
/**
 * And two slots of storage: nodes estimate at the newest block's time, at which a vote's checkpoint of that very block is
 * written over, while a second later it takes a slot of its own (22,100 gas, EIP-2929) and the work around it.
 */
const SLOTS = 2n * 22_100n;

/**
 * The most gas that a transaction may use.
 *
 * @param estimate gas, as a node estimates it now
 */
export function gasLimitOf(estimate: bigint): bigint {
  return (estimate * MARGIN) / 100n + SLOTS;
}
