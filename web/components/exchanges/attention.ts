import type { Address } from "viem";
import {
  type ActionName,
  type AgreementFacts,
  availableActions,
  deadlineOf,
  isOpening,
  primaryOf,
  roleOf,
} from "../agreement/actions.ts";

/** What nobody is asked to do: it is a way out, or no move of an agreement that exists. */
type Quiet = "Propose" | "Open" | "Revoke" | "Cancel" | "Refund" | "Dispute";

/** What an exchange asks of a member now, and until when (Unix seconds); null where it asks nothing. */
export interface Attention {
  need: Exclude<ActionName, Quiet> | "Review";
  by: bigint | null;
}

/** Whether both were bound: only such an exchange can be reviewed. */
export function wasBound(facts: AgreementFacts & { acceptedAt: bigint | null }): boolean {
  return facts.acceptedAt !== null;
}

/** What `me` should do now, at the chain's time `now`. */
export function attentionOf(
  facts: AgreementFacts & { acceptedAt: bigint | null; reviewers: readonly Address[] },
  me: Address,
  now: bigint,
): Attention | null {
  if (roleOf(facts, me) === "stranger") return null;
  if (facts.state === "Closed") {
    const reviewed = facts.reviewers.some((reviewer) => reviewer.toLowerCase() === me.toLowerCase());
    return wasBound(facts) && !reviewed ? { need: "Review", by: null } : null;
  }
  const primary = primaryOf(facts, availableActions(facts, me, now));
  if (primary === null) return null;
  const { name } = primary;
  if (isOpening(name) || name === "Cancel" || name === "Refund" || name === "Dispute") return null;
  const deadline = deadlineOf(facts, now);
  return { need: name, by: deadline === null || deadline.over ? null : deadline.at };
}
