"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { availableActions, canProposeSettlement, remainingOf } from "../agreement/actions.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { SettlementForm } from "../agreement/SettlementForm.tsx";
import { SettlementOffer } from "../agreement/SettlementOffer.tsx";
import { useActionText } from "../agreement/useActionText.ts";
import { useAgreementWrite } from "../agreement/useAgreementWrite.ts";
import { AskButton } from "./AskButton.tsx";

/** The door that is always open until there is a ruling: both end it together, and no jury is needed. */
export function SettleDoor({ agreement, me, now }: { agreement: AgreementRecord; me: Address; now: bigint }) {
  const t = useTranslations("dispute");
  const text = useActionText(agreement, me, null);
  const { busy, move, proposeSettlement } = useAgreementWrite(agreement, me, null);
  if (!canProposeSettlement(agreement, me)) return null;
  const settle = availableActions(agreement, me, now).find(({ name }) => name === "Settle");
  return (
    <Stack component="section" spacing={3} aria-labelledby="settle">
      <Typography variant="h2" id="settle">
        {t("settle.title")}
      </Typography>
      <Typography color="textSecondary">{t("settle.intro")}</Typography>
      <SettlementOffer agreement={agreement} me={me} />
      {settle !== undefined && (
        <AskButton
          isPrimary
          label={text.label(settle)}
          effect={text.effect(settle)}
          busy={busy}
          onPress={() => move(settle)}
        />
      )}
      {remainingOf(agreement) > 0n ? (
        <SettlementForm agreement={agreement} busy={busy} onPropose={proposeSettlement} />
      ) : (
        settle === undefined && (
          <AskButton
            label={t("settle.end")}
            effect={t("settle.endEffect")}
            busy={busy}
            onPress={() => proposeSettlement(0n)}
          />
        )
      )}
    </Stack>
  );
}
