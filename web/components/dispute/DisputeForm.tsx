"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import type { AvailableAction } from "../agreement/actions.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { useAgreementWrite } from "../agreement/useAgreementWrite.ts";
import { useAmount } from "../text/amount.ts";
import { EvidenceFields } from "./EvidenceFields.tsx";
import { RulingTerms } from "./RulingTerms.tsx";
import { useEvidenceDraft } from "./useEvidenceDraft.ts";
import { useGiveEvidence } from "./useGiveEvidence.ts";

interface DisputeFormProps {
  agreement: AgreementRecord;
  me: Address;
  action: AvailableAction;
  label: string;
  /** What the ruling costs, in wei. */
  fee: bigint;
  onCancel: () => void;
}

/** Asks for a ruling, with what one has to say and to show: first what follows and what it costs, then two signatures. */
export function DisputeForm({ agreement, me, action, label, fee, onCancel }: DisputeFormProps) {
  const t = useTranslations("dispute");
  const evidence = useTranslations("evidence");
  const amount = useAmount();
  const { busy: isMoving, move } = useAgreementWrite(agreement, me, fee);
  const draft = useEvidenceDraft(agreement.id, me);
  const give = useGiveEvidence(agreement, draft);
  const { isRefused } = draft;
  const busy = isMoving || draft.isSending;
  const send = async () => {
    if ((await move(action)) !== null && !draft.isEmpty) await give();
  };
  return (
    <Stack
      component="form"
      noValidate
      spacing={3}
      aria-label={label}
      sx={{ alignItems: "flex-start", paddingBlock: 3 }}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Typography variant="h3">{t("open.title")}</Typography>
      <Typography>{t("open.intro")}</Typography>
      <RulingTerms terms={agreement.terms} fee={fee} />
      <EvidenceFields draft={draft} disabled={busy} />
      {isRefused && (
        <Typography role="alert" color="error">
          {evidence("refused")}
        </Typography>
      )}
      <Typography variant="body2">
        {t(fee === 0n ? "open.costFree" : "open.cost", {
          fee: amount.native(fee),
          signatures: draft.isEmpty ? 1 : 2,
        })}
      </Typography>
      <Stack direction="row" sx={{ gap: 2, flexWrap: "wrap" }}>
        <Button
          type="submit"
          variant="contained"
          disabled={draft.isTooLarge}
          loading={busy}
          loadingPosition="start"
        >
          {t("open.send")}
        </Button>
        <Button disabled={busy} onClick={onCancel}>
          {t("open.cancel")}
        </Button>
      </Stack>
    </Stack>
  );
}
