/** First parts of the keys of what pages ask the chain itself. */
export const CHAIN_KEYS = { balance: "balance", contract: "contract", contracts: "contracts" } as const;

const ALL: ReadonlySet<unknown> = new Set(Object.values(CHAIN_KEYS));

/** Whether a page asked the chain itself under a key. */
export function isOfChain(queryKey: readonly unknown[]): boolean {
  return ALL.has(queryKey[0]);
}
