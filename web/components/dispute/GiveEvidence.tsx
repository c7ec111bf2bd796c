"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import type { AgreementRecord } from "../agreement/record.ts";
import { AskButton } from "./AskButton.tsx";
import { EvidenceFields } from "./EvidenceFields.tsx";
import { useEvidenceDraft } from "./useEvidenceDraft.ts";
import { useGiveEvidence } from "./useGiveEvidence.ts";

/** A party adds to what the jurors read, as often as it likes. */
export function GiveEvidence({ agreement, me }: { agreement: AgreementRecord; me: Address }) {
  const t = useTranslations("evidence");
  const draft = useEvidenceDraft(agreement.id, me);
  const give = useGiveEvidence(agreement, draft);
  const { isSending: busy, isRefused } = draft;
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen && draft.isEmpty) {
    return (
      <AskButton
        label={t("open")}
        effect={t("openEffect")}
        busy={busy}
        onPress={async () => setIsOpen(true)}
      />
    );
  }
  return (
    <Stack
      component="form"
      noValidate
      spacing={3}
      aria-label={t("open")}
      sx={{ alignItems: "flex-start" }}
      onSubmit={(event) => {
        event.preventDefault();
        void give().then((given) => given && setIsOpen(false));
      }}
    >
      <EvidenceFields draft={draft} disabled={busy} />
      {isRefused && (
        <Typography role="alert" color="error">
          {t("refused")}
        </Typography>
      )}
      <Button
        type="submit"
        variant="contained"
        disabled={draft.isEmpty || draft.isTooLarge}
        loading={busy}
        loadingPosition="start"
      >
        {t("send")}
      </Button>
      <Typography variant="body2" color="textSecondary">
        {t("cost")}
      </Typography>
    </Stack>
  );
}
