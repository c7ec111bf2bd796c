"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { Address } from "viem";
import { availableActions } from "../agreement/actions.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { useActionText } from "../agreement/useActionText.ts";
import { useAgreementWrite } from "../agreement/useAgreementWrite.ts";
import type { Timeout } from "./outlook.ts";

interface TimeoutButtonProps {
  agreement: AgreementRecord;
  timeout: Timeout;
  me: Address;
  /** The chain's time in Unix seconds. */
  now: bigint;
}

/** Ends what ran out of time, from the list itself: nothing is to be decided any more, so one press is enough. */
export function TimeoutButton({ agreement, timeout, me, now }: TimeoutButtonProps) {
  const text = useActionText(agreement, me, null);
  const { busy, move } = useAgreementWrite(agreement, me, null);
  const action = availableActions(agreement, me, now).find(({ name }) => name === timeout);
  if (action === undefined) return null;
  return (
    <Stack
      direction="row"
      sx={{
        flexWrap: "wrap",
        alignItems: "center",
        columnGap: 3,
        rowGap: 1,
        padding: 4,
        paddingBlockStart: 0,
      }}
    >
      <Button variant="outlined" color="warning" loading={busy} onClick={() => void move(action)}>
        {text.label(action)}
      </Button>
      <Typography variant="body2" color="textSecondary">
        {text.effect(action)}
      </Typography>
    </Stack>
  );
}
