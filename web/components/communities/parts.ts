/** What a community's page is made of, in the order in which one reads it; the name stands in the address. */
export const PARTS = ["about", "members", "join", "weights", "ledger", "proposals", "statistics"] as const;
export type Part = (typeof PARTS)[number];

/** The part that an address names; the first for none, or for one that we don't know. */
export function partOf(named: string | null): Part {
  return PARTS.find((part) => part === named) ?? PARTS[0];
}
