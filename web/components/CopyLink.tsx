"use client";

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslations } from "use-intl";

/** A link to be given to somebody: shown whole, copied by a press. */
export function CopyLink({ label, link }: { label: string; link: string }) {
  const t = useTranslations("commons.join");
  const [isCopied, setIsCopied] = useState(false);
  return (
    <Stack direction={{ xs: "column", sm: "row" }} spacing={2} sx={{ alignItems: { sm: "center" } }}>
      <TextField
        size="small"
        label={label}
        value={link}
        slotProps={{ input: { readOnly: true }, htmlInput: { dir: "ltr" } }}
        onFocus={({ target }) => target.select()}
      />
      <Button
        variant="outlined"
        onClick={() => void navigator.clipboard.writeText(link).then(() => setIsCopied(true))}
        sx={{ flex: "none" }}
      >
        {t(isCopied ? "copied" : "copy")}
      </Button>
    </Stack>
  );
}
