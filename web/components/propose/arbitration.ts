import { type Address, isAddressEqual, zeroAddress } from "viem";
import { encodeJurySettings } from "../../contracts/jurySettings.ts";
import type { Terms } from "../../contracts/terms.ts";

/** What a community proposes for its members' disputes, as its contract says: times in seconds, the fee in wei. */
export interface DisputeSettings {
  readonly arbitrator: Address;
  readonly jurors: number;
  readonly commitSeconds: number;
  readonly revealSeconds: number;
  readonly appealSeconds: number;
  readonly feePerJuror: bigint;
  readonly rulingWindow: number;
}

/** The terms by which a dispute is ruled. */
export type Arbitration = Pick<Terms, "arbitrator" | "arbitratorData" | "choices" | "rulingWindow">;

/** Nobody rules: the two settle, or the agreement's own times end it. */
export const NO_ARBITRATION: Arbitration = {
  arbitrator: zeroAddress,
  arbitratorData: "0x",
  choices: 0,
  rulingWindow: 0,
};

/** A ruling in percent: 0 to 100 for the provider. */
const CHOICES = 101;

/**
 * The terms that a community proposes for disputes. An arbitrator without a jury is told nothing: what it may want to know
 * is for the two to agree on.
 */
export function arbitrationOf(community: Address, settings: DisputeSettings): Arbitration {
  const { arbitrator, jurors, rulingWindow } = settings;
  if (isAddressEqual(arbitrator, zeroAddress)) return NO_ARBITRATION;
  const arbitratorData = jurors === 0 ? "0x" : encodeJurySettings({ ...settings, community });
  return { arbitrator, arbitratorData, choices: CHOICES, rulingWindow };
}
