"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { formatUnits } from "viem";
import { useConfig } from "../../config/context.tsx";
import { useAmount } from "../text/amount.ts";
import { assetKind, HOUR_DECIMALS } from "../text/asset.ts";
import { remainingOf } from "./actions.ts";
import type { AgreementRecord } from "./record.ts";
import { parsePart } from "./settlement.ts";
import { usePartyNames } from "./usePartyNames.ts";

interface SettlementFormProps {
  agreement: AgreementRecord;
  busy: boolean;
  onPropose: (toProvider: bigint) => Promise<unknown>;
}

/** Ends an exchange by agreement: so much for the one who works, the rest back. */
export function SettlementForm({ agreement, busy, onPropose }: SettlementFormProps) {
  const t = useTranslations("agreement");
  const { chain } = useConfig();
  const amount = useAmount();
  const decimals = assetKind(agreement) === "hours" ? HOUR_DECIMALS : chain.currency.decimals;
  const most = remainingOf(agreement);
  const [open, setOpen] = useState(false);
  const [input, setInput] = useState(() => formatUnits(most / 2n, decimals));
  const part = parsePart(input, decimals, most);
  const names = usePartyNames(agreement);

  if (!open) {
    return (
      <Stack
        direction={{ sm: "row" }}
        sx={{ gap: { xs: 1, sm: 4 }, alignItems: { xs: "flex-start", sm: "center" } }}
      >
        <Button variant="outlined" disabled={busy} onClick={() => setOpen(true)} sx={{ flex: "none" }}>
          {t("settlementOpen")}
        </Button>
        <Typography variant="body2" color="textSecondary">
          {t("settlementEffect")}
        </Typography>
      </Stack>
    );
  }
  return (
    <Stack
      component="form"
      spacing={2}
      noValidate
      sx={{ alignItems: "flex-start", maxWidth: 420 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (part !== null) void onPropose(part);
      }}
    >
      <TextField
        label={t("settlementAmount", { provider: names.provider })}
        value={input}
        onChange={(event) => setInput(event.target.value)}
        error={part === null}
        helperText={t("settlementHelp", { payer: names.payer, most: amount.of(most, agreement) })}
        slotProps={{ htmlInput: { inputMode: "decimal" } }}
      />
      <Button type="submit" variant="outlined" disabled={busy || part === null}>
        {t("settlementSend")}
      </Button>
    </Stack>
  );
}
