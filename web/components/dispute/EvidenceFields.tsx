"use client";

import CloseIcon from "@mui/icons-material/Close";
import Alert from "@mui/material/Alert";
import IconButton from "@mui/material/IconButton";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { FILES, STATEMENT_LENGTH } from "../../disputes/evidence/content.ts";
import { useFileSize } from "../messages/useFileSize.ts";
import { FileButton } from "./FileButton.tsx";
import type { EvidenceDraft } from "./useEvidenceDraft.ts";

/** What happened in one's own words, and files that show it; where it will lie, and that it can't be taken back. */
export function EvidenceFields({ draft, disabled }: { draft: EvidenceDraft; disabled: boolean }) {
  const t = useTranslations("evidence");
  const size = useFileSize();
  return (
    <Stack spacing={3} sx={{ alignItems: "flex-start", width: "100%" }}>
      <TextField
        label={t("statement")}
        helperText={t("statementHelp")}
        value={draft.statement}
        disabled={disabled}
        onChange={(event) => draft.write(event.target.value)}
        multiline
        minRows={3}
        fullWidth
        slotProps={{ htmlInput: { maxLength: STATEMENT_LENGTH } }}
      />
      {draft.files.length > 0 && (
        <Stack component="ul" aria-label={t("files")} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
          {draft.files.map(({ name, bytes }, index) => (
            <Stack component="li" key={index} direction="row" sx={{ alignItems: "center", gap: 2 }}>
              <Typography sx={{ overflowWrap: "anywhere" }}>{name}</Typography>
              <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: "nowrap" }}>
                {size(bytes.length)}
              </Typography>
              <IconButton
                size="small"
                aria-label={t("remove", { name })}
                disabled={disabled}
                onClick={() => draft.remove(index)}
              >
                <CloseIcon fontSize="small" />
              </IconButton>
            </Stack>
          ))}
        </Stack>
      )}
      <FileButton
        label={t("add")}
        variant="outlined"
        multiple
        disabled={disabled || draft.files.length >= FILES}
        onChoose={(files) => void draft.add(files)}
      />
      {draft.isTooLarge && (
        <Typography role="alert" color="error">
          {t("tooLarge")}
        </Typography>
      )}
      {!draft.isEmpty && <Typography variant="body2">{t(`way.${draft.way}`)}</Typography>}
      <Alert severity="warning" variant="outlined">
        {t("forEver")}
      </Alert>
    </Stack>
  );
}
