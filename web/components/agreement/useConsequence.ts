"use client";

import { useTranslations } from "use-intl";
import { useTime } from "../text/time.ts";
import { type AgreementState, deadlineOf } from "./actions.ts";
import type { AgreementRecord } from "./record.ts";
import { usePartyNames } from "./usePartyNames.ts";

/**
 * What follows if nobody does anything, and when; null where the present state lasts for ever.
 *
 * @param now the chain's time in Unix seconds
 */
export function useConsequence(agreement: AgreementRecord, now: bigint): string | null {
  const t = useTranslations("agreement");
  const time = useTime();
  const names = usePartyNames(agreement);
  const deadline = deadlineOf(agreement, now);
  if (deadline === null) return null;
  return t(`otherwise.${keyOf(agreement.state, agreement.total, deadline.over)}`, {
    ...names,
    by: time.both(deadline.at, now),
  });
}

function keyOf(state: AgreementState, total: bigint, over: boolean) {
  const keys = {
    Proposed: ["Proposed", "ProposedOver", "ProposedNothing", "ProposedNothingOver"],
    Active: ["Active", "ActiveOver", "ActiveNothing", "ActiveNothingOver"],
    Delivered: ["Delivered", "DeliveredOver", "DeliveredNothing", "DeliveredNothingOver"],
    Disputed: ["Disputed", "DisputedOver", "DisputedNothing", "DisputedNothingOver"],
  } as const;
  const [held, heldOver, nothing, nothingOver] = state === "Closed" ? keys.Proposed : keys[state];
  if (total > 0n) return over ? heldOver : held;
  return over ? nothingOver : nothing;
}
