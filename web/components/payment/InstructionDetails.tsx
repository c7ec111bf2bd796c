"use client";

import Stack from "@mui/material/Stack";
import { friendlyFormatIBAN } from "ibantools";
import { useTranslations } from "use-intl";
import { useConfig } from "../../config/context.tsx";
import type { PaymentInstruction } from "../../payments/instruction.ts";
import { printedReference } from "../../payments/reference.ts";
import { CopyValue } from "./CopyValue.tsx";
import { usePaymentAmount } from "./usePaymentAmount.ts";

/** What one types into a bank's form or a wallet, line by line. */
export function InstructionDetails({ instruction }: { instruction: PaymentInstruction }) {
  const t = useTranslations("payment.label");
  const { chain } = useConfig();
  const amountOf = usePaymentAmount();
  const { shown, value } = amountOf(instruction);
  const line = (label: string, text: string, printed = text) => (
    <CopyValue key={label} label={label} value={text} shown={printed} />
  );
  const { method, reference } = instruction;
  return (
    <Stack component="dl" spacing={1} sx={{ margin: 0 }}>
      {method.kind === "bank" && [
        line(t("holder"), method.holder),
        line(t("iban"), method.iban, friendlyFormatIBAN(method.iban) ?? method.iban),
        method.bic === null ? null : line(t("bic"), method.bic),
      ]}
      {method.kind === "crypto" && [
        line(t("address"), method.address),
        line(t("network"), String(method.chainId), networkOf(method.chainId)),
        method.token === null ? null : line(t("token"), method.token),
      ]}
      {method.kind === "cash" && line(t("cash"), method.how)}
      {method.kind === "other" && line(t("other"), method.how)}
      {line(t("amount"), value, shown)}
      {line(t("reference"), reference, printedReference(reference))}
    </Stack>
  );

  function networkOf(id: number): string {
    return id === chain.id ? `${chain.name} (${id})` : String(id);
  }
}
