"use client";

import CheckIcon from "@mui/icons-material/Check";
import ContentCopyIcon from "@mui/icons-material/ContentCopy";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";

interface CopyValueProps {
  label: string;
  /** As it is read; `value` is what is copied. */
  shown: string;
  value: string;
}

/** A value that somebody types elsewhere, with its name, and copied by a press. Stands in a `dl`. */
export function CopyValue({ label, shown, value }: CopyValueProps) {
  const t = useTranslations("payment");
  const [copied, setCopied] = useState(false);
  return (
    <Stack direction="row" sx={{ alignItems: "center", justifyContent: "space-between", gap: 2 }}>
      <Box sx={{ minWidth: 0 }}>
        <Typography component="dt" variant="body2" color="textSecondary">
          {label}
        </Typography>
        <Typography
          component="dd"
          dir="auto"
          sx={{ margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line", textAlign: "start" }}
        >
          {shown}
        </Typography>
      </Box>
      <IconButton
        aria-label={copied ? t("copied", { label }) : t("copy", { label })}
        onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
        sx={{ width: 44, height: 44, flex: "none" }}
      >
        {copied ? <CheckIcon color="primary" /> : <ContentCopyIcon />}
      </IconButton>
    </Stack>
  );
}
