import type { Address } from "viem";
import {
  type ActionName,
  type AgreementFacts,
  availableActions,
  deadlineOf,
  primaryOf,
  roleOf,
} from "../agreement/actions.ts";

/** What an exchange asks of a member now, and until when (Unix seconds); null where it asks nothing. */
export interface Attention {
  need: Exclude<ActionName, "Propose" | "Cancel" | "Refund"> | "Review";
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
  if (name === "Propose" || name === "Cancel" || name === "Refund") return null;
  const deadline = deadlineOf(facts, now);
  return { need: name, by: deadline === null || deadline.over ? null : deadline.at };
}
