"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FileButton } from "../dispute/FileButton.tsx";
import { useProofFault } from "./useProofFault.ts";
import type { Secret } from "./useSecret.ts";

/** Saving the secret, or bringing it from where it was saved: only where it is missing, for it would take the place of one in use. */
export function SecretPart({ secret, isMissing }: { secret: Secret; isMissing: boolean }) {
  const t = useTranslations("proofs.secret");
  const faultOf = useProofFault();
  const [fault, setFault] = useState<string | null>(null);
  const bring = async (files: readonly File[]) => {
    const [file] = files;
    if (file === undefined) return;
    setFault(null);
    await secret.bring(file).catch((error: unknown) => setFault(faultOf(error)));
  };
  return (
    <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
      <Typography variant="body2" color="textSecondary">
        {t("text")}
      </Typography>
      <Stack direction="row" sx={{ flexWrap: "wrap", gap: 3 }}>
        {secret.value !== null && (
          <Button variant="outlined" onClick={secret.save}>
            {t("save")}
          </Button>
        )}
        {isMissing && (
          <FileButton
            variant="outlined"
            label={t("bring")}
            accept="application/json,.json"
            onChoose={(files) => void bring(files)}
          />
        )}
      </Stack>
      {fault !== null && (
        <Typography role="alert" color="error">
          {fault}
        </Typography>
      )}
    </Stack>
  );
}
