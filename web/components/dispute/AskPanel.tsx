"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { type Asked, appealCost, asksOf, secondJury } from "../../disputes/asks.ts";
import { type JuryFacts, seatOf } from "../../disputes/facts.ts";
import { phaseAt } from "../../disputes/phase.ts";
import { roleOf } from "../agreement/actions.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { useAmount } from "../text/amount.ts";
import { useTime } from "../text/time.ts";
import { AgreementAsk } from "./AgreementAsk.tsx";
import { AskButton } from "./AskButton.tsx";
import { CalendarButton } from "./CalendarButton.tsx";
import { DrawAsk } from "./DrawAsk.tsx";
import { MediatorAsk } from "./MediatorAsk.tsx";
import type { DisputeRecord } from "./record.ts";
import { SealedVote } from "./SealedVote.tsx";
import { useDisputeWrite } from "./useDisputeWrite.ts";
import { useDraw } from "./useDraw.ts";
import { useVotes } from "./useVotes.ts";
import { VoteForm } from "./VoteForm.tsx";

interface AskPanelProps {
  agreement: AgreementRecord;
  dispute: DisputeRecord;
  me: Address;
  now: bigint;
}

/** What is asked of me in a dispute, what I can do, and otherwise that I need do nothing. */
export function AskPanel(props: AskPanelProps) {
  const t = useTranslations("dispute");
  const { agreement, dispute, me, now } = props;
  const { jury } = dispute;
  const isMediator = dispute.mediator?.toLowerCase() === me.toLowerCase();
  const isOpen = agreement.state === "Disputed";
  return (
    <Stack component="section" spacing={5} aria-label={t("asked")}>
      <Typography variant="h2">{t("asked")}</Typography>
      {isOpen && <AgreementAsk agreement={agreement} me={me} now={now} />}
      {isOpen && jury !== null && <JuryAsks {...props} jury={jury} />}
      {isOpen && isMediator && agreement.ruling === null && (
        <MediatorAsk agreement={agreement} dispute={dispute} />
      )}
      {!isOpen && <Typography>{t("nothingMore")}</Typography>}
      {isOpen && jury === null && !isMediator && agreement.ruling === null && (
        <Typography>{t("nothingNow")}</Typography>
      )}
    </Stack>
  );
}

function JuryAsks({ agreement, dispute, me, now, jury }: AskPanelProps & { jury: JuryFacts }) {
  const t = useTranslations("dispute");
  const time = useTime();
  const amount = useAmount();
  const writes = useDisputeWrite(dispute, agreement.id);
  const draw = useDraw(dispute);
  const votes = useVotes(dispute, me);
  const isParty = roleOf(agreement, me) !== "stranger";
  const asks = asksOf(jury, { me, isParty, now, isDrawPending: draw?.isPending ?? false });
  const { phase, isLate } = phaseAt(jury, now);
  const seat = seatOf(jury, me);
  const waits = seat?.status === "Committed" && phase === "Commit";
  const size = secondJury(jury);

  const shown = ({ ask, by }: Asked) => {
    switch (ask) {
      case "commit":
        return by === null ? null : (
          <Stack key={ask} spacing={4} sx={{ alignItems: "flex-start" }}>
            <VoteForm
              agreement={agreement}
              dispute={dispute}
              votes={votes}
              writes={writes}
              by={by}
              now={now}
            />
            <CalendarButton agreement={agreement} dispute={dispute} ask={ask} by={by} now={now} />
            <AskButton
              label={t("do.recuse")}
              effect={t("effect.recuse")}
              busy={writes.busy}
              onPress={writes.recuse}
            />
          </Stack>
        );
      case "reveal":
        return (
          <Stack key={ask} spacing={4} sx={{ alignItems: "flex-start" }}>
            <SealedVote agreement={agreement} votes={votes} writes={writes} openBy={by} now={now} />
            {by !== null && (
              <CalendarButton agreement={agreement} dispute={dispute} ask={ask} by={by} now={now} />
            )}
          </Stack>
        );
      case "appeal":
        return (
          <AskButton
            key={ask}
            label={t("do.appeal")}
            effect={t(jury.feePerJuror === 0n ? "effect.appealFree" : "effect.appeal", {
              cost: amount.native(appealCost(jury)),
              size,
              by: by === null ? "" : time.both(by, now),
            })}
            busy={writes.busy}
            onPress={() => writes.appeal(appealCost(jury))}
          />
        );
      case "draw":
        return draw === null ? null : <DrawAsk key={ask} draw={draw} writes={writes} />;
      default:
        return (
          <AskButton
            key={ask}
            isPrimary
            label={t(`do.${ask}`)}
            effect={t(`effect.${ask}`)}
            busy={writes.busy}
            onPress={() => (ask === "tally" ? writes.tally() : writes.execute())}
          />
        );
    }
  };
  return (
    <>
      {waits && <SealedVote agreement={agreement} votes={votes} writes={writes} openBy={null} now={now} />}
      {asks.map(shown)}
      {asks.length === 0 && !waits && !isLate && draw !== null && agreement.ruling === null && (
        <Typography>{t(isParty ? "nothingNowParty" : "nothingNow")}</Typography>
      )}
    </>
  );
}
