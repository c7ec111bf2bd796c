"use client";

import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import * as z from "zod/mini";
import { commitmentOf } from "../../disputes/vote.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { useTime } from "../text/time.ts";
import { useDraft } from "../useDraft.ts";
import { RulingSlider } from "./RulingSlider.tsx";
import type { DisputeRecord } from "./record.ts";
import type { DisputeWrite } from "./useDisputeWrite.ts";
import type { Votes } from "./useVotes.ts";

const voteDraftSchema = z.object({ choice: z.string().check(z.regex(/^\d{1,5}$/)), refuses: z.boolean() });

interface VoteFormProps {
  agreement: AgreementRecord;
  dispute: DisputeRecord;
  votes: Votes;
  writes: DisputeWrite;
  by: bigint;
  now: bigint;
}

/** A juror votes, sealed: the secret is kept on the device, and in a file where wanted, before anything is signed. */
export function VoteForm({ agreement, dispute, votes, writes, by, now }: VoteFormProps) {
  const t = useTranslations("dispute");
  const time = useTime();
  const { choices } = agreement;
  const round = dispute.jury?.rounds.at(-1)?.number ?? 0;
  const [draft, change, clear] = useDraft(`vote:${dispute.id}:${round}`, voteDraftSchema, () => ({
    choice: String(Math.ceil(choices / 2)),
    refuses: false,
  }));
  const [isSaved, setIsSaved] = useState(true);
  const { busy } = writes;
  const send = async () => {
    const vote = votes.make(draft.refuses ? 0n : BigInt(draft.choice));
    if (isSaved) votes.save(vote);
    if ((await writes.commit(commitmentOf(vote))) !== null) clear();
  };
  return (
    <Stack
      component="form"
      spacing={4}
      noValidate
      aria-label={t("ask.commit")}
      sx={{ alignItems: "flex-start" }}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack spacing={2}>
        <Typography variant="h3" component="p">
          {t("ask.commit")}
        </Typography>
        <Typography color="textSecondary">{t("vote.help", { by: time.both(by, now) })}</Typography>
      </Stack>
      <RulingSlider
        agreement={agreement}
        choice={BigInt(draft.choice)}
        disabled={busy || draft.refuses}
        onChange={(choice) => change({ choice: choice.toString() })}
      />
      <Stack>
        <FormControlLabel
          control={<Checkbox checked={draft.refuses} onChange={(_, refuses) => change({ refuses })} />}
          label={t("vote.refuse")}
        />
        <FormControlLabel
          control={<Checkbox checked={isSaved} onChange={(_, saved) => setIsSaved(saved)} />}
          label={t("vote.saveToo")}
        />
      </Stack>
      <Button type="submit" variant="contained" size="large" loading={busy} loadingPosition="start">
        {t("vote.send")}
      </Button>
      <Typography variant="body2" color="textSecondary">
        {t("vote.secret")}
      </Typography>
    </Stack>
  );
}
