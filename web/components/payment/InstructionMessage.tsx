"use client";

import Alert from "@mui/material/Alert";
import Link from "@mui/material/Link";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useAgreement } from "../../index/hooks/agreements.ts";
import type { PaymentInstruction } from "../../payments/instruction.ts";
import { useChainTime } from "../../wallet/chainTime.ts";
import { recordOf } from "../agreement/record.ts";
import { QueryError } from "../feedback/QueryError.tsx";
import { PageLink } from "../PageLink.tsx";
import { paths } from "../paths.ts";
import { InstructionCard } from "./InstructionCard.tsx";
import { payeeOf } from "./payee.ts";

interface InstructionMessageProps {
  instruction: PaymentInstruction;
  /** Who sent the message; null where that is not known. */
  sender: Address | null;
}

/** Payment instructions in a conversation: a card to pay by, or why one shouldn't. */
export function InstructionMessage({ instruction, sender }: InstructionMessageProps) {
  const t = useTranslations("payment");
  const agreement = useAgreement(instruction.agreement);
  const now = useChainTime();
  if (agreement.isError) return <QueryError onRetry={() => void agreement.refetch()} />;
  if (agreement.data === undefined || now === null) return <Skeleton variant="rounded" height={240} />;
  const record = agreement.data === null ? null : recordOf(agreement.data);
  const judged = payeeOf(record, sender);
  return (
    <Stack spacing={2}>
      {"payee" in judged ? (
        <InstructionCard instruction={instruction} payee={judged.payee} now={now} isFramed={false} />
      ) : (
        <Alert severity={judged.objection === "over" ? "info" : "warning"}>
          {t(`objection.${judged.objection}`)}
        </Alert>
      )}
      {record !== null && (
        <Link component={PageLink} href={paths.agreement(record.id)} sx={{ alignSelf: "flex-start" }}>
          {record.title ?? t("agreement")}
        </Link>
      )}
    </Stack>
  );
}
