"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useMemberName } from "../../identity/useMemberName.ts";
import { roleOf } from "../agreement/actions.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { InstructionCard } from "./InstructionCard.tsx";
import { OwnComposer } from "./OwnComposer.tsx";
import { ReceivedInstruction } from "./ReceivedInstruction.tsx";
import { SendInstruction } from "./SendInstruction.tsx";
import { forgetInstruction, useKeptInstruction } from "./useKeptInstruction.ts";

interface DirectPaymentProps {
  agreement: AgreementRecord;
  me: Address;
  /** Unix seconds. */
  now: bigint;
}

/** How the two of an agreement that holds nothing pay each other; nothing where there is nothing to pay this way. */
export function DirectPayment({ agreement, me, now }: DirectPaymentProps) {
  const t = useTranslations("payment");
  const nameOf = useMemberName();
  const role = roleOf(agreement, me);
  const isRunning = agreement.state === "Active" || agreement.state === "Delivered";
  useEffect(() => {
    if (!isRunning) forgetInstruction(agreement.id);
  }, [isRunning, agreement.id]);
  if (!agreement.isPaidDirectly || !isRunning || role === "stranger") return null;
  return (
    <Stack component="section" spacing={4} aria-labelledby="direct-payment">
      <Stack spacing={1}>
        <Typography variant="h2" id="direct-payment">
          {t("title")}
        </Typography>
        <Typography color="textSecondary">
          {t(role === "payer" ? "introPayer" : "introProvider", {
            name: nameOf(role === "payer" ? agreement.provider : agreement.payer),
          })}
        </Typography>
      </Stack>
      {role === "provider" ? (
        <Own agreement={agreement} me={me} now={now} />
      ) : (
        <ReceivedInstruction agreement={agreement} now={now} />
      )}
    </Stack>
  );
}

/** What the one who is paid writes, and then sees as the other will. */
function Own({ agreement, me, now }: DirectPaymentProps) {
  const t = useTranslations("payment");
  const nameOf = useMemberName();
  const [kept, keep] = useKeptInstruction(agreement.id);
  if (kept === null) {
    return <OwnComposer agreement={agreement.id} me={me} now={now} onCompose={keep} />;
  }
  return (
    <Stack spacing={3} sx={{ alignItems: "flex-start" }}>
      <InstructionCard instruction={kept} payee={agreement.provider} now={now} />
      <Typography variant="body2" color="textSecondary">
        {t("showIt", { name: nameOf(agreement.payer) })}
      </Typography>
      <SendInstruction instruction={kept} to={agreement.payer} />
      <Button variant="outlined" onClick={() => keep(null)}>
        {t("writeAnew")}
      </Button>
    </Stack>
  );
}
