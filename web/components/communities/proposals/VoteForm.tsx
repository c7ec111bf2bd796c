"use client";

import Button from "@mui/material/Button";
import FormControl from "@mui/material/FormControl";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormLabel from "@mui/material/FormLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type FormEvent, useId } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import * as z from "zod/mini";
import { governorAbi } from "../../../contracts/generated/abi.ts";
import type { ProposalStory } from "../../../index/decisions.ts";
import { useReadContract } from "../../../wallet/readContract.ts";
import { useDraft } from "../../useDraft.ts";
import type { CommunityRecord } from "../record.ts";
import { SUPPORTS, useGovernorWrite } from "./useGovernorWrite.ts";

const ballotSchema = z.object({ support: z.nullable(z.enum(SUPPORTS)), reason: z.string() });
type Ballot = z.infer<typeof ballotSchema>;

interface VoteFormProps {
  readonly community: CommunityRecord;
  readonly proposal: ProposalStory;
  readonly me: Address;
}

/** My vote: for, against or neither, with a word on why. One that was cast is told. */
export function VoteForm({ community, proposal, me }: VoteFormProps) {
  const t = useTranslations("commons.proposals");
  const label = useId();
  const { isBusy, vote } = useGovernorWrite(community, proposal);
  const [ballot, change, clear] = useDraft(
    `vote:${proposal.id}:${me}`,
    ballotSchema,
    (): Ballot => ({ support: null, reason: "" }),
  );
  const { data: votes } = useReadContract({
    address: proposal.governor,
    abi: governorAbi,
    functionName: "getVotes",
    args: [me, BigInt(proposal.voteStart)],
  });
  const mine = proposal.votes.find(({ voter }) => voter === me.toLowerCase());
  if (mine !== undefined) {
    return <Typography>{t(`youVoted.${mine.support}`)}</Typography>;
  }
  if (votes === undefined) return null;
  if (votes === 0n) return <Typography color="textSecondary">{t("noVote")}</Typography>;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (ballot.support !== null && (await vote(ballot.support, ballot.reason.trim()))) clear();
  };
  return (
    <Stack component="form" spacing={3} aria-label={t("yourVote")} onSubmit={submit} sx={{ maxWidth: 480 }}>
      <FormControl>
        <FormLabel id={label}>{t("yourVotes", { count: Number(votes) })}</FormLabel>
        <RadioGroup
          aria-labelledby={label}
          value={ballot.support ?? ""}
          onChange={(_, value) => change({ support: SUPPORTS.find((one) => one === value) ?? null })}
        >
          {(["For", "Against", "Abstain"] as const).map((support) => (
            <FormControlLabel
              key={support}
              value={support}
              control={<Radio />}
              label={t(`choose.${support}`)}
            />
          ))}
        </RadioGroup>
      </FormControl>
      <TextField
        label={t("reason")}
        value={ballot.reason}
        multiline
        minRows={2}
        helperText={t("reasonHelp")}
        onChange={({ target }) => change({ reason: target.value })}
      />
      <Button
        type="submit"
        variant="contained"
        disabled={ballot.support === null}
        loading={isBusy}
        loadingPosition="start"
        sx={{ alignSelf: "flex-start" }}
      >
        {t("vote")}
      </Button>
    </Stack>
  );
}
