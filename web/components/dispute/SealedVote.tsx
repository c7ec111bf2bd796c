"use client";

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type SecretFault, SecretRefused } from "../../disputes/secret.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { useTime } from "../text/time.ts";
import { FileButton } from "./FileButton.tsx";
import type { DisputeWrite } from "./useDisputeWrite.ts";
import { useRulingText } from "./useRulingText.ts";
import type { Votes } from "./useVotes.ts";

interface SealedVoteProps {
  agreement: AgreementRecord;
  votes: Votes;
  writes: DisputeWrite;
  /** Until when it can be opened, in Unix seconds; null while the others still vote. */
  openBy: bigint | null;
  now: bigint;
}

/** What a juror said, that only this device knows, and the way to open it; or the way to get it back from a file. */
export function SealedVote({ agreement, votes, writes, openBy, now }: SealedVoteProps) {
  const t = useTranslations("dispute");
  const time = useTime();
  const { sentence } = useRulingText(agreement);
  const { mine } = votes;
  return (
    <Stack spacing={3} sx={{ alignItems: "flex-start" }}>
      <Typography variant="h3" component="p">
        {t(openBy === null ? "sealed.title" : "ask.reveal")}
      </Typography>
      <Typography color="textSecondary">
        {openBy === null ? t("sealed.wait") : t("sealed.open", { by: time.both(openBy, now) })}
      </Typography>
      {mine === null ? (
        <Restore votes={votes} />
      ) : (
        <>
          <Typography>{t("sealed.mine", { ruling: sentence(mine.choice) })}</Typography>
          {openBy !== null && (
            <Button
              variant="contained"
              size="large"
              loading={writes.busy}
              loadingPosition="start"
              onClick={() => void writes.reveal(mine.choice, mine.salt)}
            >
              {t("sealed.reveal")}
            </Button>
          )}
          <Box>
            <Button onClick={() => votes.save(mine)} sx={{ paddingInline: 2, marginInlineStart: -2 }}>
              {t("sealed.save")}
            </Button>
          </Box>
        </>
      )}
    </Stack>
  );
}

/** Gets a vote back that this browser doesn't have. */
function Restore({ votes }: { votes: Votes }) {
  const t = useTranslations("dispute");
  const [fault, setFault] = useState<SecretFault | null>(null);
  const restore = async (file: File | undefined) => {
    if (file === undefined) return;
    setFault(null);
    try {
      await votes.restore(file);
    } catch (error) {
      if (!(error instanceof SecretRefused)) throw error;
      setFault(error.fault);
    }
  };
  return (
    <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
      <Typography>{t("sealed.missing")}</Typography>
      <FileButton
        label={t("sealed.restore")}
        variant="contained"
        accept="application/json,.json"
        onChoose={([file]) => void restore(file)}
      />
      {fault !== null && (
        <Typography role="alert" color="error">
          {t(`sealed.fault.${fault}`)}
        </Typography>
      )}
    </Stack>
  );
}
