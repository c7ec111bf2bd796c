"use client";

import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Chip from "@mui/material/Chip";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { MemberLink } from "../../identity/MemberLink.tsx";
import { useMemberName } from "../../identity/useMemberName.ts";
import { codeOf } from "../../payments/code.ts";
import { hasExpired, type PaymentInstruction } from "../../payments/instruction.ts";
import { useAccount } from "../../wallet/account.ts";
import { useTime } from "../text/time.ts";
import { CodeButton } from "./CodeButton.tsx";
import { InstructionDetails } from "./InstructionDetails.tsx";
import { usePaymentAmount } from "./usePaymentAmount.ts";
import { useUnitCheck } from "./useUnitCheck.ts";

interface InstructionCardProps {
  instruction: PaymentInstruction;
  /** Who wrote the instructions and is to be paid. */
  payee: Address;
  /** Without a frame of its own where it stands in one already. */
  isFramed?: boolean;
  /** Unix seconds. */
  now: bigint;
}

/** How to pay for one agreement: how much, to whom, by when, and what it is told apart by. */
export function InstructionCard({ instruction, payee, now, isFramed = true }: InstructionCardProps) {
  const t = useTranslations("payment");
  const time = useTime();
  const nameOf = useMemberName();
  const { address: me } = useAccount();
  const amountOf = usePaymentAmount();
  const isOver = hasExpired(instruction, Number(now));
  const by = time.both(BigInt(instruction.expiresAt), now);
  const { shown } = amountOf(instruction);
  const unit = useUnitCheck(instruction);
  return (
    <Card
      component="section"
      aria-label={t("instructions")}
      sx={{
        maxWidth: 480,
        width: "100%",
        ...(isFramed ? { padding: 5 } : { paddingBlock: 2, border: "none", backgroundColor: "transparent" }),
      }}
    >
      <Stack spacing={4}>
        <Stack spacing={1}>
          <Stack direction="row" sx={{ justifyContent: "space-between", alignItems: "center", gap: 2 }}>
            <Typography variant="subtitle2" color="textSecondary">
              {t("instructions")}
            </Typography>
            {isOver && <Chip size="small" color="error" variant="outlined" label={t("over")} />}
          </Stack>
          <Typography
            sx={{
              fontSize: "1.6rem",
              fontWeight: 600,
              lineHeight: 1.2,
              overflowWrap: "anywhere",
              ...(isOver && { textDecoration: "line-through", color: "text.secondary" }),
            }}
          >
            {shown}
          </Typography>
          {me?.toLowerCase() === payee.toLowerCase() ? (
            <span>{t("toYou")}</span>
          ) : (
            <Stack direction="row" sx={{ alignItems: "center", gap: 2 }}>
              <span>{t("to")}</span>
              <MemberLink address={payee} />
            </Stack>
          )}
        </Stack>
        {isOver && <Typography>{t("overText", { by, name: nameOf(payee) })}</Typography>}
        {!isOver && unit === "wrong" && <Alert severity="error">{t("unit.wrong")}</Alert>}
        {!isOver && unit !== "wrong" && (
          <>
            <InstructionDetails instruction={instruction} />
            {unit === "elsewhere" && <Alert severity="info">{t("unit.elsewhere")}</Alert>}
            {unit !== "asking" && <Ways instruction={instruction} />}
            <Typography variant="body2" color="textSecondary">
              {t(instruction.kind === "token" ? "untilWallet" : "until", { by })}
            </Typography>
          </>
        )}
      </Stack>
    </Card>
  );
}

/** What spares the payer from typing. */
function Ways({ instruction }: { instruction: PaymentInstruction }) {
  const t = useTranslations("payment");
  const code = codeOf(instruction);
  if (code === null) return null;
  return (
    <Stack direction="row" sx={{ flexWrap: "wrap", gap: 3 }}>
      {code.format === "wallet" && (
        <Button variant="contained" href={code.text}>
          {t("openWallet")}
        </Button>
      )}
      <CodeButton code={code} />
    </Stack>
  );
}
