"use client";

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useTranslations } from "use-intl";
import { calendarOf } from "../../disputes/calendar.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { useWhat } from "../agreement/useWhat.ts";
import { saveFile } from "../call/save.ts";
import type { DisputeRecord } from "./record.ts";

interface CalendarButtonProps {
  agreement: AgreementRecord;
  dispute: DisputeRecord;
  ask: "commit" | "reveal";
  /** Unix seconds. */
  by: bigint;
  now: bigint;
}

/** Puts a juror's deadline into a calendar of the juror's own, which reminds a day and two hours before. */
export function CalendarButton({ agreement, dispute, ask, by, now }: CalendarButtonProps) {
  const t = useTranslations("dispute");
  const what = useWhat();
  const save = () => {
    const reminder = {
      id: `${dispute.id}-${dispute.jury?.rounds.length ?? 0}-${ask}`,
      title: t(`calendar.${ask}`, { what: what(agreement) }),
      text: t("calendar.text"),
      url: window.location.href,
      by,
    };
    saveFile(
      new Blob([calendarOf(reminder, now)], { type: "text/calendar" }),
      `jury-${dispute.disputeID}-${ask}.ics`,
    );
  };
  return (
    <Box>
      <Button onClick={save} sx={{ paddingInline: 2, marginInlineStart: -2 }}>
        {t("calendar.save")}
      </Button>
    </Box>
  );
}
