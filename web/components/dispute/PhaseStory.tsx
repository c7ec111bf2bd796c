"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { JuryFacts } from "../../disputes/facts.ts";
import { phaseAt } from "../../disputes/phase.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { useTime } from "../text/time.ts";
import { PhaseThread } from "./PhaseThread.tsx";
import type { DisputeRecord } from "./record.ts";
import { useRulingText } from "./useRulingText.ts";

interface PhaseStoryProps {
  agreement: AgreementRecord;
  dispute: DisputeRecord;
  now: bigint;
  /** Whether to leave out until when there must be a ruling, where the page says it already. */
  isBrief?: boolean;
}

/** Where a dispute is, until when, and what follows if nobody acts. */
export function PhaseStory({ agreement, dispute, now, isBrief = false }: PhaseStoryProps) {
  const t = useTranslations("dispute");
  const time = useTime();
  const { jury } = dispute;
  const { sentence } = useRulingText(agreement);
  if (agreement.state === "Closed" || dispute.withdrawn)
    return <Ended agreement={agreement} dispute={dispute} />;
  const limit =
    !isBrief && agreement.rulingBy !== null && agreement.ruling === null
      ? t(agreement.total > 0n ? "rulingBy" : "rulingByNothing", { by: time.both(agreement.rulingBy, now) })
      : null;
  if (agreement.ruling !== null)
    return (
      <Story
        text={t("phase.Ruled", { ruling: sentence(agreement.ruling) })}
        otherwise={t("otherwise.Ruled")}
      />
    );
  if (jury === null)
    return <Story text={t(dispute.mediator === null ? "phase.Other" : "phase.Mediator")} otherwise={limit} />;
  return (
    <Stack spacing={4}>
      <PhaseThread phase={phaseAt(jury, now).phase} />
      <JuryStory agreement={agreement} dispute={dispute} jury={jury} now={now} />
      {limit !== null && (
        <Typography variant="body2" color="textSecondary">
          {limit}
        </Typography>
      )}
    </Stack>
  );
}

function JuryStory({ agreement, dispute, jury, now }: PhaseStoryProps & { jury: JuryFacts }) {
  const t = useTranslations("dispute");
  const time = useTime();
  const { sentence } = useRulingText(agreement);
  const { phase, until, isLate } = phaseAt(jury, now);
  const round = jury.rounds.at(-1);
  const by = until === null ? "" : time.both(until, now);
  const values = {
    by,
    community: dispute.community?.name ?? "",
    jurors: round?.size ?? jury.jurors,
    ruling: sentence(jury.ruling ?? 0n),
    round: jury.appellant === null ? "first" : "second",
  };
  if (phase === "Reveal" && isLate)
    return <Story text={t("phase.RevealLate", values)} otherwise={t("otherwise.RevealLate")} />;
  if (phase === "Appeal" || phase === "Decided") {
    const given = round?.byJury === false ? ("NoRuling" as const) : ("" as const);
    return <Story text={t(`phase.${phase}${given}`, values)} otherwise={t(`otherwise.${phase}`, values)} />;
  }
  return <Story text={t(`phase.${phase}`, values)} otherwise={t(`otherwise.${phase}`, values)} />;
}

function Ended({ agreement, dispute }: Pick<PhaseStoryProps, "agreement" | "dispute">) {
  const t = useTranslations("dispute");
  const { sentence } = useRulingText(agreement);
  if (dispute.withdrawn || agreement.ruling === null)
    return <Story text={t("phase.Withdrawn")} otherwise={null} />;
  return <Story text={t("phase.Closed", { ruling: sentence(agreement.ruling) })} otherwise={null} />;
}

function Story({ text, otherwise }: { text: string; otherwise: string | null }) {
  return (
    <Stack spacing={2}>
      <Typography sx={{ fontSize: "1.2rem", lineHeight: 1.5 }}>{text}</Typography>
      {otherwise !== null && <Typography color="textSecondary">{otherwise}</Typography>}
    </Stack>
  );
}
