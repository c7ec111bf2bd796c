"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useAmount } from "../text/amount.ts";
import { useTime } from "../text/time.ts";
import { isHeld, remainingOf } from "./actions.ts";
import type { AgreementRecord } from "./record.ts";
import { storyStyle } from "./storyStyle.ts";
import { useConsequence } from "./useConsequence.ts";
import { usePartyNames } from "./usePartyNames.ts";
import { useWhat } from "./useWhat.ts";

/** The agreement as one could read it aloud: who does what, what is set aside, what follows if nothing happens. */
export function AgreementStory({ agreement, now }: { agreement: AgreementRecord; now: bigint }) {
  const t = useTranslations("agreement");
  const amount = useAmount();
  const time = useTime();
  const names = usePartyNames(agreement);
  const what = useWhat();
  const consequence = useConsequence(agreement, now);

  const deed = t(`deed.${agreement.state}`, {
    ...names,
    what: what(agreement),
    deliverBy: time.absolute(agreement.deliverBy),
  });
  const held = () => {
    if (agreement.total === 0n) return t("held.none");
    return t(`held.${heldKey(agreement)}`, {
      ...names,
      amount: amount.of(remainingOf(agreement), agreement),
      toProvider: amount.of(agreement.paidToProvider, agreement),
      toPayer: amount.of(agreement.returnedToPayer, agreement),
    });
  };
  return (
    <Stack spacing={2}>
      <Typography sx={storyStyle}>
        {deed} {held()}
      </Typography>
      {consequence !== null && <Typography color="textSecondary">{consequence}</Typography>}
    </Stack>
  );
}

function heldKey(agreement: AgreementRecord) {
  const { state, paidToProvider, returnedToPayer } = agreement;
  if (state === "Proposed") return isHeld(agreement) ? "ProposedHeld" : "Proposed";
  if (state !== "Closed") return state;
  if (paidToProvider === 0n) return returnedToPayer === 0n ? "ClosedUnheld" : "ClosedReturned";
  return returnedToPayer === 0n ? "ClosedPaid" : "Closed";
}
