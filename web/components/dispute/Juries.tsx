"use client";

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { JuryFacts, RoundFacts } from "../../disputes/facts.ts";
import { MemberLink } from "../../identity/MemberLink.tsx";
import type { AgreementRecord } from "../agreement/record.ts";
import { useRulingText } from "./useRulingText.ts";
import { VoteLine } from "./VoteLine.tsx";

/** Every jury that was at work: who sits on it, what each did, and what came of it. */
export function Juries({ agreement, jury }: { agreement: AgreementRecord; jury: JuryFacts }) {
  return (
    <Stack spacing={6}>
      {jury.rounds.map((round) => (
        <Jury key={round.number} agreement={agreement} round={round} />
      ))}
    </Stack>
  );
}

function Jury({ agreement, round }: { agreement: AgreementRecord; round: RoundFacts }) {
  const t = useTranslations("dispute");
  const { percent, sentence } = useRulingText(agreement);
  const votes = round.seats.flatMap(({ choice }) => (choice === null ? [] : [choice]));
  const title = t("jury.title", { number: round.number + 1 });
  return (
    <Stack spacing={3} component="section" aria-label={title}>
      <Typography variant="h3">{title}</Typography>
      {round.seats.length === 0 && (
        <Typography color="textSecondary">{t("jury.toBeDrawn", { count: round.poolSize })}</Typography>
      )}
      <Stack component="ul" spacing={2} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {round.seats.map(({ juror, status, choice }) => (
          <Stack
            component="li"
            key={juror}
            direction="row"
            sx={{ alignItems: "center", gap: 3, justifyContent: "space-between", flexWrap: "wrap" }}
          >
            <MemberLink address={juror} size={28} />
            <Typography variant="body2" color={choice === null ? "textSecondary" : "textPrimary"}>
              {choice === null ? t(`seat.${status}`) : (percent(choice) ?? t("seat.refused"))}
            </Typography>
          </Stack>
        ))}
      </Stack>
      {votes.length > 0 && (
        <VoteLine votes={votes} ruling={round.byJury ? round.ruling : null} choices={agreement.choices} />
      )}
      {round.votes !== null && (
        <Box>
          <Typography>
            {round.byJury
              ? t("jury.ruled", { ruling: sentence(round.ruling ?? 0n), votes: round.votes })
              : t("jury.notRuled", { votes: round.votes, size: round.size ?? 0 })}
          </Typography>
        </Box>
      )}
    </Stack>
  );
}
