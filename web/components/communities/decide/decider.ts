import type { Address } from "viem";
import type { CommunityRules, Governor } from "../../../index/queries/rules.ts";

type Stewardship = Pick<CommunityRules, "steward" | "offeredSteward" | "governors">;

/** The governor by whose votes the community decides; null where an account decides alone. */
export function governorInCharge({ steward, governors }: Stewardship): Governor | null {
  return governors.find(({ timelock }) => timelock.id === steward) ?? null;
}

/** The governor to which the stewardship is offered; null where it isn't offered to one. */
export function governorInWaiting({ offeredSteward, governors }: Stewardship): Governor | null {
  return governors.find(({ timelock }) => timelock.id === offeredSteward) ?? null;
}

/** Where members propose: by whom it is decided, else by whom it is to be, else by the newest; null for nowhere. */
export function governorToAsk(rules: Stewardship): Governor | null {
  return governorInCharge(rules) ?? governorInWaiting(rules) ?? rules.governors[0] ?? null;
}

/** By what way the viewer can change something; null where they can't. */
export type Way = { readonly kind: "steward" } | { readonly kind: "members"; readonly governor: Governor };

/**
 * By what way the viewer can change something: the steward at once, a member by a proposal.
 *
 * @param me the viewer, in any spelling; undefined for one without a wallet
 */
export function wayOf(rules: Stewardship, me: Address | undefined, isMember: boolean): Way | null {
  if (me?.toLowerCase() === rules.steward) return { kind: "steward" };
  const governor = governorInCharge(rules);
  return !isMember || governor === null ? null : { kind: "members", governor };
}
