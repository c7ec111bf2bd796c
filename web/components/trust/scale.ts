import { TRUST_NEUTRAL } from "../../matching/factors/reputation.ts";

/**
 * Trust from 0 to 1, ½ for neither way, by how far a member's share of the viewer's walks is above or below what is said against it. The one
 * that stands out most is at an end of the scale; the root spreads the others, of whom most have small shares.
 *
 * @param shares what a walk leaves with each member, less what is said against it
 */
export function toTrust(shares: readonly number[]): readonly number[] {
  const most = shares.reduce((largest, share) => Math.max(largest, Math.abs(share)), 0);
  return shares.map((share) => {
    if (share === 0 || most === 0) return TRUST_NEUTRAL;
    const far = Math.sqrt(Math.abs(share) / most);
    return share > 0 ? TRUST_NEUTRAL + (1 - TRUST_NEUTRAL) * far : TRUST_NEUTRAL * (1 - far);
  });
}
