import { totalOf } from "../../../test/contracts/fixtures/exchange.ts";
import type { Deployed } from "../../../test/contracts/fixtures/network.ts";
import { networkHelpers } from "../../../test/contracts/fixtures/network.ts";
import { FOR_EVER, signSettlement } from "../../../test/contracts/fixtures/signing.ts";
import type { Terms } from "../../../test/contracts/fixtures/terms.ts";
import type { Scenario } from "../scenario.ts";

type World = Pick<Deployed, "agreements" | "payer" | "provider"> & { readonly terms: Terms };

/** The payer opens terms that the provider signed, with its money. */
export function openedBy(fixture: () => Promise<World & { readonly signature: string }>): Scenario["run"] {
  return async () => {
    const { agreements, payer, terms, signature } = await networkHelpers.loadFixture(fixture);
    return [await agreements.connect(payer).open(terms, signature, { value: totalOf(terms) })];
  };
}

/** The payer brings a split that the provider signed, and settles in one call. */
export function settledBy(fixture: () => Promise<World & { readonly id: string }>): Scenario["run"] {
  return async () => {
    const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(fixture);
    const total = totalOf(terms);
    const toProvider = total / 3n;
    const split = { id, toProvider, ofRemaining: total, validUntil: FOR_EVER };
    const signature = await signSettlement(agreements, provider, split);
    return [await agreements.connect(payer).settle(terms, toProvider, FOR_EVER, signature)];
  };
}
